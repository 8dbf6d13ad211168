import type { TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { type Column, columnsOf, tolerance } from "./column.ts";
import { misprintOf } from "./misprint.ts";

interface Relation {
  readonly total: TypedRow;
  readonly parts: readonly TypedRow[];
  /** −1 for what is subtracted. */
  readonly signs: readonly number[];
  readonly proved: Column[];
}

const MOST_PARTS = 30;
/** Tables with more rows are lists, not sums. */
const MOST_ROWS = 400;
const SAID = /total|合计|小计|总计|总额|净额|^net\b|gross|subtotal|利润|profit|income before|balance/i;
const LESS = /less|减|allowance|deduct|provision|cost|expense|费用|成本|支出|损失|loss/i;

/** Finds which rows sum which, proves it column by column, marks the numbers that stand in a proof, and tells what does not come out. */
export function checkSums(table: TypedTable): Alarm[] {
  const rows = table.rows.filter((row) => row.cells.length > 0);
  if (rows.length < 3 || rows.length > MOST_ROWS) return [];
  const columns = columnsOf(table);
  const relations = new Map<string, Relation>();
  for (const column of columns) findIn(column, rows, relations);
  const alarms: Alarm[] = [];
  for (const relation of relations.values()) {
    if (!isMeant(relation)) continue;
    for (const column of relation.proved) mark(relation, column);
    alarms.push(...failures(table, rows, relation, columns));
    if (relation.signs.every((sign) => sign > 0)) relation.total.sums = relation.parts;
  }
  return [...alarms, ...lostSigns(table, rows, columns)];
}

/** Walks down a column with a stack of what is not summed yet: a total takes what it sums from it. */
function findIn(column: Column, rows: readonly TypedRow[], relations: Map<string, Relation>): void {
  let stack: { row: TypedRow; value: number }[] = [];
  for (const row of rows) {
    const value = column.value(row);
    if (value === undefined) continue;
    const hit = sumOf(stack, value, column, row) ?? differenceOf(stack, value, column);
    if (!hit) {
      stack.push({ row, value });
      continue;
    }
    const parts = stack.slice(-hit.length).map((each) => each.row);
    const key = `${row.index}=${parts.map(({ index }, at) => `${hit[at]}${index}`).join()}`;
    const known = relations.get(key);
    if (known) known.proved.push(column);
    else relations.set(key, { total: row, parts, signs: hit, proved: [column] });
    stack = [...stack.slice(0, stack.length - hit.length), { row, value }];
  }
}

type Stack = readonly { readonly row: TypedRow; readonly value: number }[];

function sumOf(stack: Stack, value: number, column: Column, row: TypedRow): readonly number[] | undefined {
  const least = 100 * 10 ** -column.decimals;
  let [sum, filled] = [0, 0];
  for (let count = 1; count <= Math.min(stack.length, MOST_PARTS); count++) {
    const part = stack.at(-count)?.value ?? 0;
    sum += part;
    if (part !== 0) filled++;
    const isLarge = Math.abs(value) >= least || row.role !== undefined || row.label === "";
    const holds = Math.abs(sum - value) <= tolerance(column.decimals, count);
    if (count >= 2 && filled >= 2 && isLarge && holds)
      return Array.from({ length: count + zerosBefore(stack, count) }, () => 1);
  }
  return undefined;
}

/** Rows of nothing right before the parts of a sum belong to it if they stand in the same group. */
function zerosBefore(stack: Stack, count: number): number {
  const part = stack.at(-count)?.row.part;
  let zeros = 0;
  for (let at = count + 1; at <= stack.length; at++) {
    const entry = stack.at(-at);
    if (entry?.value !== 0 || entry.row.part !== part) break;
    zeros++;
  }
  return zeros;
}

function differenceOf(stack: Stack, value: number, column: Column): readonly number[] | undefined {
  const [first, second] = [stack.at(-2), stack.at(-1)];
  if (!first || !second || first.value === 0 || second.value === 0 || second.value < 0) return undefined;
  const holds = Math.abs(first.value - second.value - value) <= tolerance(column.decimals, 2) * 2;
  return holds && Math.abs(value) >= 100 * 10 ** -column.decimals ? [1, -1] : undefined;
}

/** Whether a relation is no chance: its row is called a total, several columns prove it, or it is over many rows. */
function isMeant({ total, parts, signs, proved }: Relation): boolean {
  const isDifference = signs.includes(-1);
  if (proved.length >= 2) return true;
  const said = total.role !== undefined || total.label === "" || SAID.test(total.label);
  return isDifference
    ? said && SAID.test(total.label) && LESS.test(parts.at(-1)?.label ?? "")
    : said || parts.length >= 4;
}

function mark({ total, parts }: Relation, column: Column): void {
  for (const row of [total, ...parts]) {
    const cell = column.at(row);
    if (cell) cell.checked ??= "sum";
  }
}

/** Columns in which a relation does not hold that others prove, and the number that one misprint would mend. */
function failures(
  table: TypedTable,
  rows: readonly TypedRow[],
  relation: Relation,
  columns: readonly Column[],
): Alarm[] {
  const { total, parts, signs, proved } = relation;
  const said = total.role !== undefined || total.label === "" || SAID.test(total.label);
  if (proved.length < 2 && !said) return [];
  return columns.flatMap((column): Alarm[] => {
    if (proved.includes(column) || NOT_SUMMED.test(table.columns[column.index]?.head ?? "")) return [];
    const value = column.value(total);
    const values = parts.map((row) => column.value(row));
    if (value === undefined || values.some((each) => each === undefined) || column.at(total)?.checked)
      return [];
    const sum = values.reduce<number>((all, each, at) => all + (each ?? 0) * (signs[at] ?? 1), 0);
    const off = value - sum;
    const decimals = leastDecimals(column, [total, ...parts]);
    if (Math.abs(off) <= tolerance(decimals, parts.length) * 2) return [];
    if (isExplained(column, rows, relation, off)) return [];
    const suspects = [
      { row: total, expected: sum },
      ...parts.map((row, at) => ({ row, expected: (values[at] ?? 0) + off * (signs[at] ?? 1) })),
    ].flatMap(({ row, expected }) => {
      const cell = column.at(row);
      const printed = cell?.number.value;
      const misprint = printed === undefined ? undefined : misprintOf(printed, expected, column.decimals);
      return cell && misprint && !cell.checked ? [{ row, cell, expected, misprint }] : [];
    });
    if (suspects.length === 0 && isAmong(value, values)) return [];
    const [only, ...more] = suspects;
    const cell = column.at(total);
    if (only && more.length === 0) return [{ kind: "sum", table, proofs: proved.length, parts, ...only }];
    // several numbers may be the wrong one: the total is named
    if (!cell || (suspects.length === 0 && proved.length < 2)) return [];
    const misprint = suspects.find(({ row }) => row === total)?.misprint;
    return [
      {
        kind: "sum",
        table,
        row: total,
        cell,
        expected: sum,
        ...(misprint && { misprint }),
        proofs: proved.length,
        parts,
      },
    ];
  });
}

/** Heads of columns whose totals are no sums: means, prices, what is left after all. */
const NOT_SUMMED =
  /\b(?:weighted|averages?|means?|li(?:fe|ves)|prices?|rates?|yields?|per (?:share|unit|\w+ share)|ratios?|multiples?|may yet|remaining)\b|平均|单价|价格|利率|费率|比率|年限|每股|倍/i;

/** Whether a total lies between its parts, all above nothing: it is a mean, or what was left in the end. */
const isAmong = (total: number, parts: readonly (number | undefined)[]): boolean =>
  parts.every((part = 0) => part > 0) &&
  parts.some((part = 0) => part >= total) &&
  parts.some((part = 0) => part <= total);

/** Sums are as exact as the coarsest of their numbers. */
const leastDecimals = (column: Column, rows: readonly TypedRow[]): number =>
  Math.min(...rows.map((row) => column.at(row)?.number.decimals ?? Number.POSITIVE_INFINITY));

/** Whether a row that is no part says why a sum does not come out: it has just what is missing, or a number where the proofs have none. */
function isExplained(
  column: Column,
  rows: readonly TypedRow[],
  { total, parts, proved }: Relation,
  off: number,
): boolean {
  const first = parts[0]?.index ?? total.index;
  const own = new Set([total, ...parts]);
  return rows.some((row) => {
    const value = column.value(row) ?? 0;
    if (value === 0 || own.has(row)) return false;
    if (Math.abs(Math.abs(value) - Math.abs(off)) <= tolerance(column.decimals, parts.length)) return true;
    const isBetween = row.index > first && row.index < total.index;
    return isBetween && proved.every((each) => (each.value(row) ?? 0) === 0);
  });
}

/** A total that is as if all its parts had one sign, where one of them is printed with the other: in two columns. */
function lostSigns(table: TypedTable, rows: readonly TypedRow[], columns: readonly Column[]): Alarm[] {
  return rows.flatMap((total, at): Alarm[] => {
    if (!(total.role === "total" || total.label === "") || at < 2) return [];
    const [first, second] = [rows[at - 2], rows[at - 1]];
    if (
      !first || !second || LESS.test(first.label) === false
        ? false
        : /^(?:less|减)/i.test(second?.label ?? "")
    )
      return [];
    const holds = columns.filter((column) => {
      const [a, b, sum] = [first && column.value(first), second && column.value(second), column.value(total)];
      return (
        a !== undefined &&
        b !== undefined &&
        sum !== undefined &&
        a < 0 &&
        b > 0 &&
        sum < 0 &&
        Math.abs(a - b - sum) <= tolerance(column.decimals, 2)
      );
    });
    if (holds.length < 2) return [];
    return holds.flatMap((column): Alarm[] => {
      const cell = second && column.at(second);
      if (!first || !second || cell?.number.value === undefined) return [];
      const { value } = cell.number;
      return [
        {
          kind: "sum",
          table,
          row: second,
          cell,
          expected: -value,
          misprint: "sign",
          proofs: holds.length - 1,
          parts: [first, second, total],
        },
      ];
    });
  });
}
