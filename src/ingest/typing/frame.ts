import type { Units } from "../../notation/units/units.ts";
import type { Grid, Slot } from "./grid.ts";
import { headsOverTurns } from "./heads-over-turns.ts";
import { type CellReading, readCell } from "./number-cell.ts";
import { isOfCompanies } from "./owner/owners-beside.ts";
import { headerPeriod } from "./time/period-words.ts";
import { bracketedUnit } from "./units/unit-hints.ts";

/** How a grid is built: where its body begins, which column names the rows, and what stands above each column. */
export interface Frame {
  readonly header: number;
  readonly label: number;
  /** Columns before the first of numbers that group rows. */
  readonly groups: readonly number[];
  /** Leading columns of tickers: other names of what the labels name. */
  readonly codes: readonly number[];
  /** The words above each column, from top to bottom. */
  readonly heads: readonly (readonly string[])[];
  /** Words in the corner above the labels: a unit, often. */
  readonly corner: string;
  readonly readings: readonly (readonly (CellReading | undefined)[])[];
}

const EMPTY: CellReading = { kind: "empty" };
const LOOKED_AT = 400;

/** `caption` may say what the heads are the ends of. */
export function frameOf(grid: Grid, units: Units, caption = ""): Frame {
  const readings = grid.rows.map((row) => row.map((slot) => readingOf(slot, units)));
  const header = headerRows(grid, readings, units);
  const body = grid.rows.slice(header);
  const leading = leadingTexts(grid, readings, header);
  const over = grid.rows
    .slice(0, header)
    .map((row, index) =>
      index < header - 1 ? headsOverTurns(row, grid.rows[index + 1] ?? []) : new Map<number, string>(),
    );
  const headed = (column: number) => headsOf(grid, header, column, column, over).join(" ");
  const codes = leading.filter((column) => isCodes(body, column, headed(column)));
  const named = leading.filter((column) => !codes.includes(column));
  const isBeside = named.some((column) => isOfCompanies(headed(column)));
  const items = isBeside ? named.find((column) => ITEMS.test(headed(column).trim())) : undefined;
  const label = items ?? labelColumn(body, named.length > 0 ? named : leading);
  const corner = grid.rows
    .slice(0, header)
    .flatMap((row) => row.slice(0, label + 1).map((slot) => (slot?.covered ? "" : (slot?.text ?? ""))))
    .filter(Boolean)
    .join(" ");
  const said = SPAN_OF_HEADS.exec(corner)?.[0].replace(OWN_DATE, "");
  const span = (said ?? SPAN_OF_CAPTION.exec(caption)?.[0])?.trim();
  return {
    header,
    label,
    codes: codes.filter((column) => column !== label),
    groups: leading.filter((column) => column < label && !codes.includes(column)),
    heads: Array.from({ length: grid.columns }, (_, column) => {
      const own = headsOf(grid, header, column, label, over);
      const isOver =
        column > label && span && own.some(isDated) && !own.some((head) => head.startsWith(span));
      return isOver ? [span, ...own] : own;
    }),
    corner,
    readings,
  };
}

/** A span whose end the heads give: Six months to 30 June, Fiscal Years Ended. */
const SPAN_OF_HEADS =
  /\b(?:three|six|nine|twelve|\d{1,2})\s(?:months|weeks)\s(?:ended|ending|to)\b[^()（）]*|\b(?:fiscal |financial )?(?:years?|quarters?|periods?)\s(?:ended|ending|to)\b[^()（）]*/i;

/** The same in a caption, with a month and no year of its own: Alder, year to February (EUR m). */
const SPAN_OF_CAPTION =
  /\b(?:fiscal |financial )?years? (?:ended|ending|to) (?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?: \d{1,2}\b)?(?!.*(?:19|20)\d\d)/i;

/** The date of the first column, where it ran into the words above the labels: Fiscal Years Ended January 28, 2023. */
const OWN_DATE = /\s*(?:\p{L}{3,9}\.? \d{1,2},? )?(?:19|20)\d\d.*$/u;

const isDated = (head: string): boolean => /(?:19|20)\d\d/.test(head);

const readingOf = (slot: Slot | undefined, units: Units): CellReading =>
  slot === undefined || slot.covered ? EMPTY : readCell(slot.text, units);

/** A number that stands alone or with a currency or per cent: "53 weeks" may be a head. */
const isAmount = (reading: CellReading | undefined): boolean =>
  reading?.kind === "number" &&
  /^[^\p{L}]*$|^[A-Z]{1,3}\$?\s?[\d.,()-]+$|[亿万元]/u.test(reading.number.printed);

export const isPeriodLike = (text: string): boolean =>
  /\d/.test(text) && headerPeriod(text, {}) !== undefined;

/** Rows above the first that holds a number which is no date; what the format marks as header counts unless it holds numbers itself. */
function headerRows(
  { rows, headerRows: given = 0 }: Grid,
  readings: Frame["readings"],
  units: Units,
): number {
  const isData = (index: number) =>
    !isUnitRow(rows[index] ?? [], readings[index] ?? [], units) &&
    (rows[index] ?? []).some(
      (slot, column) =>
        column > 0 && slot !== undefined && isAmount(readings[index]?.[column]) && !isPeriodLike(slot.text),
    );
  const first = rows.slice(0, LOOKED_AT).findIndex((_, index) => isData(index));
  if (first < 0) return given > 0 ? given : Number(looksLikeHeader(rows));
  let header = first;
  // a row with only a label right above the numbers opens a group
  while (header > 1 && header > given && opensGroup(rows[header - 1] ?? [])) header--;
  while (
    header > 1 &&
    header > given &&
    !(rows[header - 1] ?? []).slice(1).some((slot) => slot && slot.text !== "" && !slot.covered)
  )
    header--;
  return header;
}

/** More cells with nothing but a unit in brackets than with numbers: the line below the heads that says what each is in. */
function isUnitRow(
  row: readonly (Slot | undefined)[],
  readings: Frame["readings"][number],
  units: Units,
): boolean {
  const said = row.filter(
    (slot) =>
      /^[(（[].{1,20}[)）\]]$/.test(slot?.text ?? "") && bracketedUnit(slot?.text ?? "", units) !== undefined,
  ).length;
  return said > 1 && said > readings.filter((reading) => isAmount(reading)).length;
}

/** One cell with a colon opens a group, wherever it stands. */
function opensGroup(row: readonly (Slot | undefined)[]): boolean {
  const filled = row.filter((slot) => slot && slot.text !== "" && !slot.covered);
  return filled.length === 1 && /[:：]$/.test(filled[0]?.text ?? "");
}

/** Whether the first row of a table of words names its columns: short, full, and without marks of a sentence. */
function looksLikeHeader(rows: Grid["rows"]): boolean {
  const [first = [], ...others] = rows;
  const texts = first.map((slot) => slot?.text ?? "");
  const filled = texts.filter((text) => text !== "");
  if (others.length === 0 || filled.length < Math.max(1, texts.length - 1)) return false;
  const longest = Math.max(...filled.map((text) => text.length));
  const usual = others.flatMap((row) => row.map((slot) => slot?.text.length ?? 0));
  const mean = usual.reduce((sum, length) => sum + length, 0) / Math.max(1, usual.length);
  return (
    longest <= 24 &&
    (texts[0] === "" || longest < mean || first.every((slot) => slot?.header)) &&
    !filled.some((text) => /[。；.]$/.test(text))
  );
}

/** Columns from the left that hold words in most rows. */
function leadingTexts(grid: Grid, readings: Frame["readings"], header: number): number[] {
  const leading: number[] = [];
  for (let column = 0; column < grid.columns; column++) {
    let [texts, others] = [0, 0];
    for (let row = header; row < Math.min(grid.rows.length, header + LOOKED_AT); row++) {
      const kind = readings[row]?.[column]?.kind;
      if (kind === "text") texts++;
      else if (kind === "number") others++;
    }
    if (texts > 0 && texts >= others) leading.push(column);
    else if (texts + others > 0) {
      if (leading.length > 0 || column > 1) break;
    }
  }
  return leading.length > 0 ? leading : [0];
}

const CODE = /^(?:\d{4,6}|[A-Z]{1,6}|\d{4,6}[A-Z])\.(?:[A-Z]{1,3})$|^\d{6}$/;

/** Under a head that says so symbols need no mark of an exchange: ENPH US, 0700, MSFT. */
const CODES = /^(?:(?:stock |bloomberg |reuters )?(?:ticker|symbol|code|ric|isin)s?|(?:证券|股票)?代码)$/i;
const SYMBOL = /^[A-Z0-9]{1,12}(?:[ .:-][A-Z]{1,6})?$/;

/** Heads of the column that says what is measured, beside one of companies. */
const ITEMS = /^(?:(?:财务|主要)?(?:指标|项目|科目)(?:名称)?|metrics?|indicators?|(?:line )?items?)$/i;

/** Whether nearly all texts of a column are tickers: 300124.SZ, MSFT.O. */
function isCodes(body: Grid["rows"], column: number, head: string): boolean {
  const texts = body.slice(0, LOOKED_AT).flatMap((row) => (row[column]?.text ? [row[column].text] : []));
  const code = CODES.test(head.trim()) ? SYMBOL : CODE;
  return texts.length > 0 && texts.filter((text) => code.test(text)).length >= 0.8 * texts.length;
}

/** The leading column whose texts tell the rows apart best, the first of those. */
function labelColumn(body: Grid["rows"], leading: readonly number[]): number {
  const counts = leading.map((column) => {
    const texts = body.slice(0, LOOKED_AT).flatMap((row) => {
      const slot = row[column];
      return slot && !slot.covered && slot.text !== "" ? [slot.text] : [];
    });
    return { column, distinct: new Set(texts).size };
  });
  const most = Math.max(...counts.map(({ distinct }) => distinct));
  return counts.find(({ distinct }) => distinct >= 0.85 * most)?.column ?? 0;
}

/** The words above a column. A heading that spans columns without saying so stands above those beside it that are empty. */
function headsOf(
  grid: Grid,
  header: number,
  column: number,
  label: number,
  over: readonly ReadonlyMap<number, string>[],
): string[] {
  const parts: string[] = [];
  for (let row = 0; row < header; row++) {
    const slots = grid.rows[row] ?? [];
    const own = slots[column]?.text ?? "";
    const mayReach = row < header - 1 && column > label && !isSpanned(grid, row, column);
    const reaching = mayReach ? (over[row]?.get(column) ?? spread(slots, column, label)) : "";
    const text = own !== "" ? own : reaching;
    if (text !== "" && !parts.includes(text)) parts.push(text);
  }
  return parts;
}

/** Whether a head above says itself which columns it spans: then those below it would too. */
const isSpanned = (grid: Grid, row: number, column: number): boolean =>
  grid.rows
    .slice(0, row)
    .some((slots) => slots[column]?.covered === true || slots[column + 1]?.covered === true);

function spread(slots: readonly (Slot | undefined)[], column: number, label: number): string {
  const filled = slots.flatMap((slot, at) =>
    at > label && slot && slot.text !== "" ? [{ at, text: slot.text }] : [],
  );
  const width = slots.length - label - 1;
  // "% change" stands above its own columns only
  if (filled.some(({ text }) => /change|growth|variance|增减|变动|同比|%/i.test(text))) return "";
  if (filled.length === 1) return filled[0]?.text ?? "";
  if (filled.length === 0 || width % filled.length !== 0) return "";
  const each = width / filled.length;
  const group = Math.floor((column - label - 1) / each);
  const inside = filled.filter(({ at }) => Math.floor((at - label - 1) / each) === group);
  return inside.length === 1 &&
    filled.every(
      (_, index) => filled.filter(({ at }) => Math.floor((at - label - 1) / each) === index).length === 1,
    )
    ? (inside[0]?.text ?? "")
    : "";
}
