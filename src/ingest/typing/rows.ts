import { foldLabel, plainLabel } from "../names/label-words.ts";
import { type Family, familyOf } from "../names/metric-families.ts";
import type { TypedColumn } from "./column-kind.ts";
import { isPeriodLike } from "./frame.ts";
import type { Slot } from "./grid.ts";
import { withoutUnit } from "./head-words.ts";
import { labelKind, totalRole } from "./label-kind.ts";
import { isUseOfCash } from "./meaning/cash-flow.ts";
import { meaningOf } from "./meaning/meaning.ts";
import type { NumberCell } from "./number-cell.ts";
import { isOfWhole, partOfWhole } from "./owner/of-whole.ts";
import type { RowWords, TableFrame } from "./table-frame.ts";
import { headerPeriod } from "./time/period-words.ts";
import type { OddCell, TypedCell, TypedRow } from "./typed-table.ts";
import { quantityOf } from "./units/quantity-words.ts";
import { bracketedUnit, millionsCounted, statedUnit } from "./units/unit-hints.ts";
import { readUnit, type UnitHint } from "./units/unit-words.ts";

type Slots = readonly (Slot | undefined)[];

/** Reads rows in their order; rows that group others or repeat the header change how later ones are read. */
export function rowReader(table: TableFrame): (slots: Slots, index: number) => TypedRow | undefined {
  const { frame, columns, context } = table;
  const { units } = context.units;
  const keyOf = (label: string, owner = "") => `${foldLabel(label)}\n${owner}`;
  const counts = countsOf(table.labels.map((label, at) => keyOf(label, table.owners[at])));
  let part: string | undefined;
  let isOtherSpan = false;
  /** What the last row measures that is no part of another. */
  let whole: Family | undefined;
  let partBefore: string | undefined;
  /** The words of the row above if they are all that it has. */
  let begun: string | undefined;
  let partHint: UnitHint | undefined;
  let bodyHint: UnitHint | undefined;
  let partPeriod: string | undefined;
  let dated: ReadonlyMap<number, string> = new Map();
  let wasCut = false;

  return (slots, index) => {
    const own = slots[frame.label]?.text ?? "";
    // a label that goes on in small letters began in the row above, which has nothing but words
    const printed = begun !== undefined && /^\p{Ll}/u.test(own) ? `${begun} ${own}` : own;
    const label = plainLabel(printed);
    const isGoingOn = printed !== own;
    const filled = columns.filter(
      ({ index: at }) => at !== frame.label && textAt(slots, at) !== "" && !frame.groups.includes(at),
    );
    const group = frame.groups
      .map((at) => slots[at]?.text ?? "")
      .filter((text) => text !== "")
      .join(" ");
    if (group !== "") {
      part = group;
      partHint = unitSaid(group);
    }
    if (SOURCE_NOTE.test(label)) return undefined;
    if (isGoingOn && part === plainLabel(begun ?? "")) part = partBefore;
    begun = undefined;
    const line = slots.find((slot) => slot)?.line ?? 1;
    const [only] = filled;
    const title =
      label === "" && filled.length === 1 && only && frame.readings[index]?.[only.index]?.kind === "text"
        ? plainLabel(textAt(slots, only.index))
        : label;
    if (filled.length === 0 || title !== label) {
      if (title === "") return undefined;
      const said = headerPeriod(title, context.time);
      const unit = unitSaid(printed || title);
      if (said && !/余额|\bbalances?\b/i.test(title)) partPeriod = said.period;
      else if (OTHER_SPAN.test(title)) isOtherSpan = true;
      // a row that only says "(In thousands)" speaks for all below it
      else if (unit && isOnlyUnit(title)) bodyHint = unit;
      else {
        partBefore = isGoingOn ? partBefore : part;
        part = title;
        begun = printed;
      }
      partHint = unit;
      return { index, label: title, role: "group", line, cells: [], odd: [], dashes: [] };
    }
    const again = datesAgain(slots, filled, label);
    if (again) {
      dated = again;
      return undefined;
    }
    // what stands below heads of other columns is not under the first ones
    if (isOtherHeader(slots, filled, index)) {
      isOtherSpan = true;
      part = undefined;
      partPeriod = undefined;
      return { index, label, role: "group", line, cells: [], odd: [], dashes: [] };
    }
    const role = totalRole(label);
    const numbers = (frame.readings[index] ?? []).flatMap((each) =>
      each?.kind === "number" ? [each.number.value] : [],
    );
    const ofWhole = partOfWhole(printed, whole);
    const family = isUseOfCash(label, numbers) ? undefined : ofWhole ? whole : familyIn(label, part);
    if (!isOfWhole(printed)) whole = family;
    const hint = readUnit(printed, units)
      ? undefined
      : (bracketedUnit(printed, units) ??
        millionsCounted(printed, labelKind(printed, family)) ??
        quantityOf(printed, units) ??
        (table.isStrange(printed) ? { strange: true } : undefined));
    // the day on which notes are due is not that of their numbers
    const period = (DUE.test(label) ? undefined : headerPeriod(label, context.time)?.period) ?? partPeriod;
    const owner = table.owners[index - frame.header];
    const words: RowWords = {
      label,
      isOtherSpan,
      ...(owner !== undefined && { owner }),
      ...(ofWhole !== undefined && { ofWhole }),
      repeated: (counts.get(keyOf(label, owner)) ?? 0) > 1,
      ...(part !== undefined && { part }),
      ...(family && { family }),
      ...(role && { role }),
      ...(hint && { hint }),
      ...(partHint || bodyHint ? { partHint: { ...bodyHint, ...partHint } } : {}),
      ...(period !== undefined && { period }),
    };
    const row = readRow(slots, index, words, filled);
    if (role === "total" && part !== undefined && frame.groups.length === 0) endPart();
    return {
      index,
      label,
      ...(words.part !== undefined && { part: words.part }),
      ...(role && { role }),
      line,
      ...row,
    };
  };

  function endPart(): void {
    // a total closes the innermost group; what follows is read without it
    part = undefined;
    partHint = undefined;
  }

  function readRow(slots: Slots, index: number, words: RowWords, filled: readonly TypedColumn[]) {
    const meaning = meaningOf(table, words);
    for (const at of frame.codes)
      if (meaning.entity !== undefined && textAt(slots, at) !== "")
        context.names.name(meaning.entity, textAt(slots, at));
    const cells: TypedCell[] = [];
    const odd: OddCell[] = [];
    const dashes: number[] = [];
    // "1,524,003." goes on in the row below, and so may its neighbours
    const isCut = filled.some(({ index: at }) => CUT.test(textAt(slots, at)));
    const isDoubtful = isCut || wasCut;
    wasCut = isCut;
    for (const column of filled) {
      const reading = frame.readings[index]?.[column.index];
      if (column.kind !== "number" || !reading) continue;
      if (reading.kind === "dash") dashes.push(column.index);
      else if (reading.kind === "text")
        odd.push({ column: column.index, text: textAt(slots, column.index), why: reading.why });
      else if (reading.kind === "number" && isDoubtful)
        odd.push({
          column: column.index,
          text: textAt(slots, column.index),
          why: "a number beside it is cut",
        });
      else if (reading.kind === "number" && words.label === "" && YEAR.test(textAt(slots, column.index)))
        odd.push({ column: column.index, text: textAt(slots, column.index), why: "it is a year" });
      else if (reading.kind === "number" && column.head === "" && BARE.test(words.label))
        odd.push({ column: column.index, text: textAt(slots, column.index), why: "nothing says what it is" });
      else if (reading.kind === "number")
        cells.push(meaning.cell(column, signed(reading.number), dated.get(column.index)));
    }
    return {
      cells,
      odd,
      dashes,
      ...(meaning.metric !== undefined && { metric: meaning.metric }),
      ...(meaning.entity !== undefined && { entity: meaning.entity }),
      ...(meaning.period !== undefined && { period: meaning.period }),
    };
  }

  /** Whether a row in the middle is the header of another table that was printed close below: years, and words between them. */
  function isOtherHeader(slots: Slots, filled: readonly TypedColumn[], index: number): boolean {
    const numbers = filled.filter(({ kind }) => kind === "number");
    const words = numbers.filter(({ index: at }) => frame.readings[index]?.[at]?.kind === "text");
    if (words.length === 0) return false; // as nearly every row: its numbers are not looked at for times
    const times = numbers.filter(({ index: at }) => isPeriodLike(textAt(slots, at)));
    return (
      new Set(times.map(({ index: at }) => textAt(slots, at))).size > 1 &&
      words.some((each) => !times.includes(each)) &&
      numbers.every((each) => times.includes(each) || words.includes(each))
    );
  }

  /** Dates of a header that stands again in the middle of the table. */
  function datesAgain(
    slots: Slots,
    filled: readonly TypedColumn[],
    label: string,
  ): ReadonlyMap<number, string> | undefined {
    if (label !== "" && label !== plainLabel(table.labelHead)) return undefined;
    if (!filled.every(({ index: at, kind }) => kind === "number" && isPeriodLike(textAt(slots, at))))
      return undefined;
    return new Map(
      filled.flatMap(({ index: at, period: above = "" }) => {
        const said = headerPeriod(textAt(slots, at), context.time)?.period;
        // the day of the month stood in the row above it
        const day = /^\d{4}-\d\d-\d\d$/.test(above) && above.slice(0, 4) === said ? above : said;
        return day === undefined ? [] : [[at, day] as const];
      }),
    );
  }

  function unitSaid(text: string): UnitHint | undefined {
    return statedUnit(text, units) ?? bracketedUnit(text, units);
  }
}

/** A fall that is written as a word is a negative change. */
function signed(number: NumberCell): NumberCell {
  const { value } = number;
  return number.change === "decrease" && value !== undefined && value > 0
    ? { ...number, value: -value }
    : number;
}

const DUE = /\b(?:due|matur\w+|expir\w+|notes?|bonds?)\b|到期/i;
const YEAR = /^(?:19|20)\d\d$/;
/** A label that is itself a mark of an axis. */
const BARE = /^[-–−+]?\d[\d.,]*\s?[%％]$|^[-–−+]?\d{1,3}$/;
/** A number that ends in its point or comma goes on elsewhere. */
const CUT = /\d[.,]$/;

const OTHER_SPAN =
  /^(?:three|six|nine|twelve|\d{1,2})\s(?:months|weeks)(?:\sended\b.*)?$|^(?:years?|quarters?)\sended\b/i;

/** A row that says where the numbers come from is none of them. */
const SOURCE_NOTE = /^(?:资料来源|数据来源|来源|注|备注|sources?|notes?)\s?[:：]/i;

const isOnlyUnit = (label: string): boolean =>
  /^[(（]?(?:\w{1,8} )?in \w+|^[(（]?单位|^[(（][^()（）]{1,30}[)）]$/i.test(label);

const textAt = (slots: Slots, column: number): string => {
  const slot = slots[column];
  return slot && !slot.covered ? slot.text : "";
};

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Labels that say what they are only with their group: Basic, under Earnings per share. */
const DEPENDENT =
  /^(?:basic|diluted|total|net|gross|domestic|foreign|合计|小计|总计|基本|稀释|基本和稀释)\b/i;

const BARE_TOTAL = /^(?:(?:grand |sub-?)?totals?|[合总小]\s?计)$/i;

const SALES = /^(?:(?:total|net) )?(?:revenues?|sales)$/i;
const MARGINS: readonly (readonly [profit: RegExp, margin: string])[] = [
  [/^(?:total )?gross profit$/i, "gross margin"],
  [/^(?:operating (?:income|profit)|income from operations)$/i, "operating margin"],
  [/^net (?:income|profit|earnings)$/i, "net margin"],
];

/** Gross profit as a percentage of sales is the gross margin. */
function marginOf(profit: string): Family | undefined {
  const margin = MARGINS.find(([words]) => words.test(profit))?.[1];
  return margin === undefined ? undefined : familyOf(margin);
}

function familyIn(label: string, part: string | undefined): Family | undefined {
  // of what it names it is a part: Operating income (as a percentage of net sales)
  const [, profit, whole = ""] =
    /^(.{3,30}?),? \(?as an? ?(?:%|percent(?:age)?) of\s(.{3,24}?)\)?$/i.exec(label) ?? [];
  if (profit !== undefined) return (SALES.test(whole) && marginOf(profit)) || familyOf(label);
  const own = withoutUnit(label);
  if (part !== undefined && (DEPENDENT.test(own) || /^(?:基本|稀释)$/.test(own))) {
    const group = withoutUnit(plainLabel(part));
    const whole =
      familyOf(`${own} ${group}`) ?? (BARE_TOTAL.test(own) ? familyOf(`total ${group}`) : undefined);
    if (whole) return whole;
  }
  return familyOf(own);
}
