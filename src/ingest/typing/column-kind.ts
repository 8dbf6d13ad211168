import type { Units } from "../../notation/units/units.ts";
import { type Family, familyOf } from "../names/metric-families.ts";
import type { Frame } from "./frame.ts";
import type { Grid } from "./grid.ts";
import { isNamedByYear, restOf, withoutTime, withoutUnit, withoutYear } from "./head-words.ts";
import { labelKind } from "./label-kind.ts";
import { type Basis, headerPeriod, type ReportTime, yearBefore } from "./time/period-words.ts";
import { physical, quantityOf } from "./units/quantity-words.ts";
import { strangeUnits } from "./units/strange-unit.ts";
import { bracketedUnit, millionsCounted } from "./units/unit-hints.ts";
import { readUnit, type UnitHint } from "./units/unit-words.ts";

export interface TypedColumn {
  readonly index: number;
  readonly head: string;
  readonly kind: "label" | "number" | "text" | "period";
  readonly period?: string;
  readonly vs?: string;
  readonly basis?: Basis;
  readonly hint?: UnitHint;
  readonly family?: Family;
  /** What its numbers are the growth of, as the column before it says. */
  readonly grown?: Family;
  /** Its numbers are changes or shares of what the rows measure. */
  readonly relative?: "growth" | "difference" | "share";
  /** Words of its head that are no period, unit or metric: a segment, a scenario. */
  readonly rest: string;
}

export const GROWTH_WORDS =
  /同比|增减[（(]?%|变动(?:比例|幅度|率|%|（%）)|增长[率幅]?|增幅|增速|涨跌幅|%\s?change|change\s?[(,]?\s?%|\byoy\b|\bgrowth\b|环比|\bvariance\s?\(?%|percent(?:age)? (?:change|increase)|% (?:increase|inc)|增减变动|增减幅度|比上年.{0,8}增减/i;
const DIFFERENCE =
  /^(?:(?:\$|net|amount of)?\s?(?:change|variance|difference|increase|decrease)(?:\s?[/(].{0,20})?|增减额?|变动额?|增加额|变动金额)$/i;
const SHARE =
  /占.{0,10}(?:比|比例|比重|%)|占比|比重|%\s?of\s|percent(?:age)? of|\bshare of\b|\bproportion\b/i;
const NOT_NUMBERS =
  /^(?:notes?|ref(?:erence)?s?|no\.?|#|附注|注释?|序号|编号|代码|证券代码|股票代码|ticker|code|行次|页码|page|isin|id)\s?(?:no\.?)?$/i;

/** What each column of a grid is. */
export function typeColumns(grid: Grid, frame: Frame, time: ReportTime, units: Units): TypedColumn[] {
  const columns = withoutMarks(columnsAlone(grid, frame, time, units), frame);
  return shareDates(withShares(perCents(changes(columns, frame), frame), frame), frame);
}

/** A column of "(1)" behind one of numbers or of labels, under no head of its own, has marks of notes and no minus one. */
function withoutMarks(columns: readonly TypedColumn[], { readings, header }: Frame): TypedColumn[] {
  return columns.map((column, at) => {
    const before = columns[at - 1];
    const isOwn = column.period !== undefined && column.head !== before?.head;
    if (column.kind !== "number" || before === undefined || isOwn) return column;
    // behind labels they stand under no head at all
    if (before.kind === "number" ? !before.head.startsWith(column.head) : column.head !== "") return column;
    const printed = readings.slice(header).flatMap((row) => {
      const reading = row[column.index];
      return reading?.kind === "number" ? [reading.number.printed] : [];
    });
    const least = before.kind === "number" ? 1 : 2;
    const isMark = printed.length >= least && printed.every((text) => /^[(（]\d[)）]$/.test(text));
    return isMark ? { index: column.index, head: column.head, kind: "text", rest: column.rest } : column;
  });
}

/** The units of a column's numbers; those without one are undefined. */
function* unitsIn({ readings, header }: Frame, column: number): Generator<string | undefined> {
  for (let row = header; row < readings.length; row++) {
    const reading = readings[row]?.[column];
    if (reading?.kind === "number") yield reading.number.unit;
  }
}

/** A column headed Change whose numbers are all per cents is one of growth, whatever else the amounts beside it are. */
function changes(columns: readonly TypedColumn[], frame: Frame): TypedColumn[] {
  return columns.map((column) => {
    const units = column.relative === "difference" ? [...unitsIn(frame, column.index)] : [];
    return units.length > 0 && units.every((unit) => unit === "%")
      ? { ...column, relative: "growth" }
      : column;
  });
}

/** A column whose first and last numbers are per cents is one of per cents, as its printer saw no need to repeat the sign. */
function perCents(columns: readonly TypedColumn[], frame: Frame): TypedColumn[] {
  return columns.map((column) => {
    if (column.kind !== "number" || column.hint || (column.relative ?? "share") !== "share") return column;
    const [first] = unitsIn(frame, column.index);
    if (first !== "%") return column;
    const said = [...unitsIn(frame, column.index)];
    const isOne = said.at(-1) === "%" && said.includes(undefined);
    if (!isOne || said.some((unit) => unit !== undefined && unit !== "%")) return column;
    return { ...column, hint: { unit: "%", power: 0 }, relative: "share" };
  });
}

/** A column of per cents beside one of amounts says what share each amount is of something, whatever its head. */
function withShares(columns: readonly TypedColumn[], frame: Frame): TypedColumn[] {
  const shareOf = (index: number): number => {
    let [all, perCent] = [0, 0];
    for (const unit of unitsIn(frame, index)) {
      all++;
      if (unit === "%") perCent++;
    }
    return all === 0 ? 0 : perCent / all;
  };
  const shares = columns.map(({ kind, index }) => (kind === "number" ? shareOf(index) : 0));
  const hasAmounts = columns.some(({ kind, index }) => kind === "number" && (shares[index] ?? 0) < 0.2);
  return columns.map((column) =>
    hasAmounts &&
    column.kind === "number" &&
    !column.family &&
    column.relative === undefined &&
    (shares[column.index] ?? 0) > 0.8
      ? { ...column, relative: "share" }
      : column,
  );
}

/**
 * A column without a head of its own beside one with a date, where no row has numbers in both, is the inner one of the two in which
 * accountants print parts and sums: it has that date.
 */
function shareDates(columns: readonly TypedColumn[], frame: Frame): TypedColumn[] {
  const isNumber = (row: number, column: number) => frame.readings[row]?.[column]?.kind === "number";
  return columns.map((column) => {
    const next = columns[column.index + 1];
    if (
      column.kind !== "number" ||
      column.period !== undefined ||
      column.relative ||
      next?.kind !== "number" ||
      next.period === undefined
    )
      return column;
    if (column.head !== "" && column.rest !== "") return column;
    const clash = frame.readings.some(
      (_, row) => row >= frame.header && isNumber(row, column.index) && isNumber(row, next.index),
    );
    return clash ? column : { ...column, period: next.period, ...(next.basis && { basis: next.basis }) };
  });
}

function columnsAlone(grid: Grid, frame: Frame, time: ReportTime, units: Units): TypedColumn[] {
  return Array.from({ length: grid.columns }, (_, index) => {
    const heads = frame.heads[index] ?? [];
    const head = heads.join(" ");
    const kind = index === frame.label ? "label" : contentKind(grid, frame, index, head);
    return kind === "number" ? numberColumn(index, heads, time, units) : { index, head, kind, rest: head };
  });
}

function contentKind(grid: Grid, frame: Frame, column: number, head: string): TypedColumn["kind"] {
  let [numbers, texts, periods] = [0, 0, 0];
  for (let row = frame.header; row < grid.rows.length; row++) {
    const reading = frame.readings[row]?.[column];
    if (reading?.kind === "number") numbers++;
    else if (reading?.kind === "text") texts++;
    const text = grid.rows[row]?.[column]?.text ?? "";
    if (periods < 200 && /^\D{0,8}(?:19|20)\d\d/.test(text) && headerPeriod(text, {}) !== undefined)
      periods++;
  }
  const filled = numbers + texts;
  if (NOT_NUMBERS.test(head.trim())) return "text";
  if (
    periods >= Math.min(200, filled) &&
    filled > 0 &&
    (texts > 0 || /年|year|date|日期|时间|period/i.test(head))
  )
    return "period";
  return numbers > 0 && numbers >= texts ? "number" : "text";
}

function numberColumn(index: number, heads: readonly string[], time: ReportTime, units: Units): TypedColumn {
  const head = heads.join(" ");
  const isStrange = strangeUnits(heads);
  const known = heads
    .map(
      (part) =>
        (SPAN.test(part) || SHORT.test(part) ? undefined : readUnit(part, units)) ??
        bracketedUnit(part, units),
    )
    .findLast((each) => each !== undefined);
  // "Percent" that ran into "Amount" counts neither
  const isBoth = /\bper ?cent\b|[%％]/i.test(head) && /\bamounts?\b/i.test(head);
  const family =
    [...heads]
      .reverse()
      .map((part) => {
        const plain = withoutUnit(part);
        return familyOf(plain) ?? familyOf(withoutYear(plain)) ?? familyOf(withoutTime(plain));
      })
      .find((each) => each !== undefined) ?? familyOf(withoutUnit(head));
  const hint =
    (isBoth ? STRANGE : known) ??
    (GROWTH_WORDS.test(head) && /[%％]/.test(head) ? PER_CENT : undefined) ??
    millionsCounted(head, labelKind(head, family)) ??
    heads.flatMap((part) => quantityOf(part, units) ?? []).at(-1) ??
    (/^(?:age|年龄)$/i.test(head) ? YEARS : undefined) ??
    (heads.some((part) => isStrangeUnit(part, units) || isStrange(part)) ? STRANGE : undefined);
  const read = periodIn(heads, time);
  const relative = relativeOf(head, hint);
  const compared = relative === undefined ? undefined : twoYears(read?.period);
  const said = compared && read ? { ...read, period: compared[1] } : read;
  const vs =
    relative === "growth" && said
      ? (compared?.[0] ?? (/环比/.test(head) ? undefined : yearBefore(said.period)))
      : undefined;
  return {
    index,
    head,
    kind: "number",
    ...(said && { period: said.period }),
    ...(said?.basis && { basis: said.basis }),
    ...(vs !== undefined && { vs }),
    ...(hint && { hint }),
    ...(family && relative === undefined && { family }),
    ...(relative && { relative }),
    rest: restOf(heads, time, units),
  };
}

/** The years of "% Change 2022-2021": a change compares two that follow each other, and holds in the later one. */
function twoYears(period: string | undefined): readonly [before: string, now: string] | undefined {
  const [, from, to] = /^((?:FY)?\d{4})\.\.((?:FY)?\d{4})$/.exec(period ?? "") ?? [];
  const isNext =
    from !== undefined && to !== undefined && Number(to.slice(-4)) === Number(from.slice(-4)) + 1;
  return isNext ? [from, to] : undefined;
}

/** Min beside Max, a letter for a grade or a class: too short to be a unit without brackets. */
const SHORT = /^(?:[a-z]|min|max|sec)\.?$/i;

/** A span of time alone in a head says when, not in what: First | Quarter, Second. */
export const SPAN = /^(?:second|quarters?|years?|months?|weeks?|days?|季度?|年|月)$/i;

const STRANGE: UnitHint = { strange: true };
const PER_CENT: UnitHint = { unit: "%", power: 0 };
const YEARS: UnitHint = { unit: "years", power: 0 };

/** A word that no currency of ours is, with a scale: Ecu bn. */
const UNKNOWN_MONEY =
  /[(（]\s?(?!in\b|US\b|RMB\b)[A-Z][A-Za-z]{1,4}\s(?:bn|mn|m|million|billion)\.?\s?[)）]$/;

/** Millions or metres, and so many of what no unit of ours counts: (m), (m bbl). */
const UNKNOWN_SCALED = /[(（]\s?(?:m|(?:[mkb]|mn|bn) [a-z]{2,12})\s?[)）]\s*$/i;

/** Whether words begin with a unit and go on with another: kWh per employee. */
const isStrangeUnit = (part: string, units: Units): boolean =>
  UNKNOWN_MONEY.test(part) ||
  UNKNOWN_SCALED.test(part) ||
  physical(/^[(（]?([A-Za-z]{2,12}) per /.exec(part)?.[1], units) !== undefined;

function periodIn(heads: readonly string[], time: ReportTime): ReturnType<typeof headerPeriod> {
  const whole = headerPeriod(heads.join(" "), time);
  // AIME 2024 is the name of a metric
  const named = heads.some(
    (part) =>
      [...(familyOf(withoutUnit(part))?.en ?? [])].some((name) => /\d{4}/.test(name)) || isNamedByYear(part),
  );
  if (named) return undefined;
  if (whole) return whole;
  const each = heads.flatMap((part) => headerPeriod(part, time) ?? []);
  const [first, ...more] = each;
  return first && more.every(({ period }) => period === first.period) ? first : undefined;
}

function relativeOf(head: string, hint: UnitHint | undefined): TypedColumn["relative"] {
  if (GROWTH_WORDS.test(head)) return "growth";
  if (DIFFERENCE.test(head.trim())) return hint?.unit === "%" ? "growth" : "difference";
  if (SHARE.test(head)) return "share";
  return /^(?:%|％|change %|%\s?chg\.?)$/i.test(head.trim()) ? "share" : undefined;
}
