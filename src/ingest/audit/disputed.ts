import type { TypedCell, TypedTable } from "../typing/typed-table.ts";

interface Held {
  readonly cell: TypedCell;
  readonly table: TypedTable;
  readonly value: number;
  /** Half of its last digit. */
  readonly half: number;
}

/** A statement has so many lines that all know. */
const LEAST_LINES = 8;

/**
 * Opens numbers that have the name, owner, time and unit of another one in another table and not its value: one of the two is a part of
 * the other, or something else. The line of a statement stays, and so does what more tables have.
 */
export function openDisputed(tables: readonly TypedTable[]): void {
  const shelf = new Map<string, Held[]>();
  for (const table of tables)
    for (const cell of table.rows.flatMap(({ cells }) => cells)) {
      const { number, of, metric, period, unit, vs, basis } = cell;
      if (cell.open || number.value === undefined || number.bound || !of || !metric || !period) continue;
      const key = [of, metric, period, unit, vs, basis].join("|");
      const held = { cell, table, value: number.value, half: 0.5 * 10 ** -number.decimals };
      shelf.set(key, [...(shelf.get(key) ?? []), held]);
    }
  const lines = new Map(tables.map((table) => [table, linesOf(table)]));
  for (const all of shelf.values()) {
    const values = alike(all);
    if (values.length < 2) continue;
    const kept = keptOf(values, lines);
    for (const { cell } of values.flatMap((held) => (held === kept ? [] : held))) cell.open = true;
  }
}

/** Those whose values are the same but for rounding and the sign that a statement gives what it takes off. */
function alike(all: readonly Held[]): Held[][] {
  const values: Held[][] = [];
  for (const one of all) {
    const same = values.find(([first]) => {
      const most = Math.max(one.half, first?.half ?? 0) + Math.abs(one.value) * 1e-12;
      return first !== undefined && Math.abs(Math.abs(one.value) - Math.abs(first.value)) <= most;
    });
    if (same) same.push(one);
    else values.push([one]);
  }
  return values;
}

/** The value that a statement has and no other statement denies, or the one that most tables have; undefined if none is surer. */
function keptOf(
  values: readonly Held[][],
  lines: ReadonlyMap<TypedTable, number>,
): readonly Held[] | undefined {
  const stated = values.filter((held) => held.some(({ table }) => (lines.get(table) ?? 0) >= LEAST_LINES));
  if (stated.length === 1) return stated[0];
  const tablesOf = (held: readonly Held[]) => new Set(held.map(({ table }) => table)).size;
  const [first, second] = [...values].sort((a, b) => tablesOf(b) - tablesOf(a));
  return first && second && tablesOf(first) > tablesOf(second) ? first : undefined;
}

/** How many rows of a table have a metric of their own that is told wholly. */
const linesOf = ({ rows }: TypedTable): number =>
  new Set(rows.flatMap(({ metric, cells }) => (metric && cells.some(({ open }) => !open) ? metric : [])))
    .size;
