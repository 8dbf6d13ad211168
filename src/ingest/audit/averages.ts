import { greatest, least } from "../../notation/numbers/extremes.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { cellsByColumn } from "./column.ts";
import { misprintOf } from "./misprint.ts";

/** A row that is called an average, and the rows above it of which it may be one. */
interface Relation {
  readonly average: TypedRow;
  readonly parts: readonly TypedRow[];
}

/** A number of such a row with those above it, and their mean. */
interface Judged {
  readonly cell: TypedCell;
  readonly parts: readonly TypedCell[];
  readonly mean: number;
  readonly holds: boolean;
}

/** A weighted or adjusted average is another. */
const AVERAGE =
  /^(?:(?:simple |arithmetic |industry |sector |peers? |group )?(?:average|mean|avg\.?)|(?:行业|板块|可比公司|同行|算术|简单|总体)?(?:平均(?:数|值|水平)?|均值))$/i;
const OTHER_STATISTIC =
  /\b(?:average|mean|median|maximum|minimum|max|min|highest|lowest|standard deviation)\b|平均|均值|中位|中值|最[大小高低]|标准差/i;
const [LEAST_PARTS, LEAST_ALONE, MOST_ROWS] = [3, 4, 400];

/** Finds the rows that are the means of those above them, marks the numbers that come out, and tells what does not where others do. */
export function checkAverages(table: TypedTable): Alarm[] {
  if (table.rows.length > MOST_ROWS) return [];
  const relations = relationsIn(table.rows.filter(({ cells }) => cells.length > 0));
  if (relations.length === 0) return [];
  const columns = [...cellsByColumn(table).values()];
  return relations.flatMap((relation) => {
    const judged = columns.flatMap((cells) => judge(relation, cells) ?? []);
    const held = judged.filter(({ holds }) => holds);
    const isMeant =
      held.length >= 2 || (judged.length === 1 && held.length === 1 && relation.parts.length >= LEAST_ALONE);
    if (!isMeant) return [];
    for (const { cell, parts } of held) for (const each of [cell, ...parts]) each.checked ??= "average";
    return held.length < 2
      ? []
      : judged.filter(({ holds }) => !holds).flatMap((each) => alarm(table, relation, each, held.length));
  });
}

/** Each average with the rows above it, up to a total, or to other averages and what stands with them. */
function relationsIn(rows: readonly TypedRow[]): Relation[] {
  const relations: Relation[] = [];
  let parts: TypedRow[] = [];
  let isClosed = false;
  for (const row of rows) {
    const label = row.label.trim();
    const isAverage = AVERAGE.test(label);
    if (isAverage || OTHER_STATISTIC.test(label)) {
      if (isAverage && parts.length >= LEAST_PARTS) relations.push({ average: row, parts });
      isClosed = true;
    } else if (row.role !== undefined) [parts, isClosed] = [[], false];
    else [parts, isClosed] = [isClosed ? [row] : [...parts, row], false];
  }
  return relations;
}

/** The number of a column in an average; undefined where numbers are no plain ones of one unit, or all alike. */
function judge(
  { average, parts: rows }: Relation,
  cells: ReadonlyMap<TypedRow, TypedCell>,
): Judged | undefined {
  const cell = cells.get(average);
  const parts = rows.flatMap((row) => cells.get(row) ?? []);
  const values = parts.map(({ number }) => number.value);
  const printed = cell?.number.value;
  if (!cell || printed === undefined || parts.length < LEAST_PARTS) return undefined;
  const isPlain = [cell, ...parts].every(
    ({ unit, number: { bound, value } }) => unit === cell.unit && bound === undefined && value !== undefined,
  );
  if (!isPlain || new Set(values).size === 1) return undefined;
  const mean = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / parts.length;
  const fewest = least(parts.map(({ number }) => number.decimals));
  const round = 0.5 * (10 ** -cell.number.decimals + 10 ** -fewest) + 1e-9;
  return { cell, parts, mean, holds: Math.abs(mean - printed) <= round };
}

/** An average that one misprint would mend, in a column where no row is left out: of losses and gaps there are often none in it. */
function alarm(
  table: TypedTable,
  { average, parts: rows }: Relation,
  { cell, parts, mean }: Judged,
  proofs: number,
): Alarm[] {
  const { decimals, value } = cell.number;
  const isWhole = parts.length === rows.length && parts.every(({ number }) => (number.value ?? 0) > 0);
  const most = greatest(parts.map(({ number }) => number.decimals));
  const expected = Number(mean.toFixed(decimals));
  const misprint =
    value === undefined || decimals > most + 1 ? undefined : misprintOf(value, expected, decimals);
  return isWhole && misprint
    ? [{ kind: "average", table, row: average, cell, expected, misprint, proofs, parts: rows }]
    : [];
}
