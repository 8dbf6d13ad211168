import { familyOf } from "../names/metric-families.ts";
import type { Registry } from "../names/registry.ts";
import { withoutUnit } from "../typing/column-kind.ts";
import { yearBefore } from "../typing/period-words.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { alarm } from "./growth.ts";
import { growthOf, isGrowth } from "./growth-of.ts";

/** A label that says no more than that the row above it grows: 同比(%), YoY growth, % change. */
const GROWTH =
  /^[-–—\s]*(?:同比(?:增[长速减幅]{1,2}|增长率|变[动化])?|增[速幅]|增长率|(?:%\s?)?(?:yoy|y\/y|y-o-y|year[- ]on[- ]year|annual)?\s?(?:growth|change|chg\.?)(?:\srate)?(?:,?\s?(?:yoy|y\/y))?|(?:%\s?)?(?:yoy|y\/y|y-o-y))\s*(?:[(（]\s?[%％](?:,?\s?(?:yoy|y\/y))?\s?[)）]|[%％])?$/i;
/** So many have to come out for one that does not to be a misprint. */
const LEAST = 3;

/**
 * Rows of growth below the row that grows, as analysts print them: gives each its metric, owner and what it is held against, if what can be
 * computed comes out; the rest stays open. Tells of the numbers that do not come out among many that do.
 */
export function checkGrowthRows(table: TypedTable, names: Registry): Alarm[] {
  let above: TypedRow | undefined;
  return table.rows.flatMap((row): Alarm[] => {
    if (!GROWTH.test(row.label)) {
      above = row.role === "group" ? undefined : row;
      return [];
    }
    return above ? checkRow(table, row, above, names) : [];
  });
}

function checkRow(table: TypedTable, row: TypedRow, base: TypedRow, names: Registry): Alarm[] {
  const levels = new Map(base.cells.map((cell) => [cell.period, cell]));
  const known = new Map(base.cells.map((cell) => [cell.column, cell]));
  const held: TypedCell[] = [];
  const failed: { cell: TypedCell; computed: number }[] = [];
  for (const cell of row.cells) {
    const now = known.get(cell.column)?.number;
    const before = levels.get(yearBefore(cell.period ?? ""))?.number;
    if (now?.value === undefined || before?.value === undefined || before.value === 0) continue;
    if (isGrowth(cell.number, { ...now, value: now.value }, { ...before, value: before.value }))
      held.push(cell);
    else failed.push({ cell, computed: growthOf(now.value, before.value) });
  }
  if (held.length === 0 || held.length < LEAST * failed.length) return [];
  const family = familyOf(withoutUnit(base.label));
  const metric = family ? names.family(family, true) : names.label(withoutUnit(base.label), true);
  row.metric = metric;
  for (const cell of row.cells) {
    const level = known.get(cell.column);
    const vs = yearBefore(cell.period ?? "");
    if (!level || vs === undefined) continue;
    const isOdd = failed.some((each) => each.cell === cell);
    Object.assign(cell, { metric, unit: "%", unitOpen: false, vs, open: level.open || isOdd });
    if (level.of !== undefined) cell.of = level.of;
    if (held.includes(cell)) cell.checked ??= "growth";
  }
  return failed.flatMap(({ cell, computed }) => alarm("growth", table, row, cell, computed, held.length));
}
