import { familyOf } from "../names/metric-families.ts";
import type { Registry } from "../names/registry.ts";
import { withoutUnit } from "../typing/head-words.ts";
import { yearBefore } from "../typing/time/period-words.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { alarm } from "./growth.ts";
import { growthOf, isGrowth } from "./growth-of.ts";

/** A label that says no more than that the row above it grows: 同比(%), YoY growth, % change. */
const GROWTH =
  /^[-–—\s]*(?:同比(?:增[长速减幅]{1,2}|增长率|变[动化])?|增[速幅]|增长率|(?:%\s?)?(?:yoy|y\/y|y-o-y|year[- ]on[- ]year|annual)?\s?(?:growth|change|chg\.?)(?:\srate)?(?:,?\s?(?:yoy|y\/y))?|(?:%\s?)?(?:yoy|y\/y|y-o-y))\s*(?:[(（]\s?[%％](?:,?\s?(?:yoy|y\/y))?\s?[)）]|[%％])?$/i;
/** So many have to come out for one that does not to be a misprint. */
const LEAST = 3;

/** Numbers of growth, each with its row and the level that it is the growth to. */
type Pairs = readonly {
  readonly row: TypedRow;
  readonly cell: TypedCell;
  readonly now: TypedCell | undefined;
}[];

/**
 * Rows of growth below the row that grows, and columns of it behind the column, as analysts print them: gives each its metric, owner and what
 * it is held against, if what can be computed comes out; the rest stays open. Tells of the numbers that do not come out among many that do.
 */
export function checkGrowthRows(table: TypedTable, names: Registry): Alarm[] {
  let above: TypedRow | undefined;
  const ofRows = table.rows.flatMap((row): Alarm[] => {
    if (!GROWTH.test(row.label)) {
      above = row.role === "group" ? undefined : row;
      return [];
    }
    if (!above) return [];
    const known = new Map(above.cells.map((cell) => [cell.column, cell]));
    const pairs = row.cells.map((cell) => ({ row, cell, now: known.get(cell.column) }));
    const metric = metricOf(above.label, names);
    return settle(table, pairs, above.cells, metric, () => {
      row.metric = metric;
    });
  });
  return [...ofRows, ...checkGrowthColumns(table, names)];
}

function checkGrowthColumns(table: TypedTable, names: Registry): Alarm[] {
  const numbers = table.columns.filter(({ kind }) => kind === "number");
  return numbers.flatMap(({ index, head, relative }, at) => {
    const base = numbers.slice(0, at).findLast((column) => column.relative === undefined);
    if (relative !== "growth" || !base || !GROWTH.test(head)) return [];
    const levels = new Map(
      table.rows.map((row) => [row, row.cells.find(({ column }) => column === base.index)]),
    );
    const pairs = table.rows.flatMap((row) => {
      const cell = row.cells.find(({ column }) => column === index);
      return cell && row.period !== undefined ? [{ row, cell, now: levels.get(row) }] : [];
    });
    const before = [...levels.values()].filter((cell) => cell !== undefined);
    return settle(table, pairs, before, metricOf(base.head, names));
  });
}

function metricOf(label: string, names: Registry): string {
  const family = familyOf(withoutUnit(label));
  return family ? names.family(family, true) : names.label(withoutUnit(label), true);
}

function settle(
  table: TypedTable,
  pairs: Pairs,
  base: readonly TypedCell[],
  metric: string,
  found: () => void = () => {},
): Alarm[] {
  const levels = new Map(base.map((cell) => [cell.period, cell]));
  const held = new Set<TypedCell>();
  const failed: { row: TypedRow; cell: TypedCell; computed: number }[] = [];
  for (const { row, cell, now: level } of pairs) {
    const now = level?.number;
    const before = levels.get(yearBefore(cell.period ?? ""))?.number;
    if (now?.value === undefined || before?.value === undefined || before.value === 0) continue;
    if (isGrowth(cell.number, { ...now, value: now.value }, { ...before, value: before.value }))
      held.add(cell);
    else failed.push({ row, cell, computed: growthOf(now.value, before.value) });
  }
  if (held.size === 0 || held.size < LEAST * failed.length) return [];
  found();
  const odd = new Set(failed.map(({ cell }) => cell));
  for (const { cell, now: level } of pairs) {
    const vs = yearBefore(cell.period ?? "");
    if (!level || vs === undefined) continue;
    Object.assign(cell, { metric, unit: "%", unitOpen: false, vs, open: level.open || odd.has(cell) });
    if (level.of !== undefined) cell.of = level.of;
    if (held.has(cell)) cell.checked ??= "growth";
  }
  return failed.flatMap(({ row, cell, computed }) => alarm("growth", table, row, cell, computed, held.size));
}
