import { readPeriods } from "../../notation/periods/read-periods.ts";
import { plainLabel } from "../names/label-words.ts";
import type { TablePart } from "../structure/document.ts";
import { typeColumns } from "./column-kind.ts";
import type { TypingContext } from "./context.ts";
import { type Frame, frameOf } from "./frame.ts";
import { layOut } from "./grid.ts";
import { withGrowthBeside } from "./growth-beside.ts";
import { labelKind } from "./label-kind.ts";
import { layoutOf } from "./layout.ts";
import { isCashFlow } from "./meaning/cash-flow.ts";
import { ownersBeside } from "./owner/owners-beside.ts";
import { groupOwner, tableOwner } from "./owner/table-owner.ts";
import { rowReader } from "./rows.ts";
import { tableHint } from "./table-hint.ts";
import { maySpan, ownPeriod } from "./time/period-words.ts";
import { timeAbove, withTimesAbove } from "./time/time-above.ts";
import type { TypedTable } from "./typed-table.ts";
import { openOddDecimals } from "./units/odd-decimals.ts";
import { provedScale } from "./units/proved-scale.ts";
import { strangeUnits } from "./units/strange-unit.ts";
import { bracketedUnit } from "./units/unit-hints.ts";

/** Types a table: its columns, then row by row its cells; undefined for one that is larger than what is read, or empty. */
export function typeTable(
  part: TablePart,
  heading: string,
  context: TypingContext,
  path: readonly string[] = [],
): TypedTable | undefined {
  const { units, time } = context;
  const grid = layOut(part.block);
  if (!grid || grid.rows.length === 0) return undefined;
  const frame = frameOf(grid, units.units, part.caption);
  const above = timeAbove(part.near);
  const columns = withGrowthBeside(withTimesAbove(typeColumns(grid, frame, time, units.units), above, time));
  const labelHead = (frame.heads[frame.label] ?? []).join(" ");
  const title = part.caption ?? (heading || labelHead);
  const body = grid.rows.slice(frame.header);
  const labels = body.map((row) => plainLabel(row[frame.label]?.text ?? ""));
  const named = [labelHead, ...frame.heads.flat()].filter((text) => /\s/.test(text));
  const texts = { caption: part.caption, titles: [title, heading, ...named], near: part.near, path };
  const owner = context.market ?? tableOwner(texts, context.company);
  const grown = new Set(columns.flatMap(({ index, relative }) => (relative === undefined ? [] : index)));
  const told = tableHint(part, frame, columns, heading, units.units);
  const read = rowReader({
    frame,
    columns,
    labels,
    owners: ownersBeside(body, columns, frame.label),
    isStrange: strangeUnits(body.map((row) => row[frame.label]?.text ?? "")),
    labelHead,
    title,
    period:
      columns.some((column) => column.period !== undefined) || isTwice(labels)
        ? undefined
        : ownPeriod(periodOf(title, above), context.time),
    hint:
      told?.power === undefined ? (provedScale(part.around ?? [], labels, frame, units.units) ?? told) : told,
    sign: signOf(frame, labels, context),
    isCashFlow: isCashFlow(title, labels),
    hasPriceRange: [title, ...frame.heads.flat(), ...part.near].some((text) => PRICE_RANGE.test(text)),
    hasPerCents:
      labels.some((label) => labelKind(label, undefined) === "share") ||
      frame.readings.some((row) => row.some((each, at) => !grown.has(at) && isPerCent(each))),
    layout: layoutOf(labels, columns, title, labelHead),
    group: groupOwner(texts, context.company),
    context: { ...context, company: owner },
  });
  const rows = body.flatMap((slots, index) => read(slots, frame.header + index) ?? []);
  openOddDecimals(rows, units);
  const of = owner === undefined ? {} : { of: owner };
  return { part, title, grid, header: frame.header, label: frame.label, labelHead, columns, rows, ...of };
}

const isPerCent = (reading: Frame["readings"][number][number]): boolean =>
  reading?.kind === "number" && reading.number.unit === "%";

/** Whether the rows stand there twice, for two times of which a title names one. */
function isTwice(labels: readonly string[]): boolean {
  const filled = labels.filter((label) => label !== "");
  return filled.length >= LEAST_ROWS && new Set(filled).size < MOST_UNIQUE * filled.length;
}
const [LEAST_ROWS, MOST_UNIQUE] = [6, 0.75];

const PRICE_RANGE = /\bhigh(?:est)? and low(?:est)?\b[^.]{0,40}\bprices?\b|\bprice range\b/i;

/** The one time that a title names, or else the line above the table: a day, a month, a quarter or a year. */
function periodOf(title: string, above = ""): string | undefined {
  if (maySpan(title)) return undefined;
  if (above !== "" && readPeriods(title).length === 0) return periodOf(above);
  const [first, ...more] = readPeriods(title);
  if (!first || more.length > 0 || first.partial || first.period.includes("..")) return undefined;
  return first.period;
}

/** The one currency whose sign the cells of a table bear, and the brackets of its labels. */
function signOf(frame: Frame, labels: readonly string[], { units }: TypingContext): string | undefined {
  const isMoney = (unit: string) => units.units.get(unit).dimension.startsWith("money-");
  const found = new Set<string>();
  for (const label of labels) {
    const unit = /[([（]/.test(label) ? bracketedUnit(label, units.units)?.unit : undefined;
    if (unit !== undefined && isMoney(unit)) found.add(unit);
  }
  for (const reading of frame.readings.flat()) {
    const unit = reading?.kind === "number" ? reading.number.unit : undefined;
    if (unit !== undefined && isMoney(unit)) found.add(unit);
  }
  const [only, ...more] = found;
  return more.length === 0 ? only : undefined;
}
