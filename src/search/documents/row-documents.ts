import { groupBy, type Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { placeId } from "../../corpus/ref.ts";
import { type CellQuantity, cellOf, entityOf, rowQuantities } from "../../corpus/row.ts";
import { greatest, least } from "../../notation/numbers/extremes.ts";
import type { Fact } from "./document.ts";
import { type Draft, draft, once, valuesOf } from "./draft.ts";
import { LEAD } from "./leads.ts";

/** The rows of a table as documents. */
export function rowDocuments(table: Table): Draft[] {
  const { roles = {} } = table;
  const quantities = table.rows.map((row) => rowQuantities(table, row));
  const extremes = extremesOf(
    quantities.filter((_, index) => !roles[table.rows[index]?.key ?? ""]?.role).flat(),
  );
  return table.rows.map((row, index) => rowDocument(table, row, quantities[index] ?? [], extremes));
}

/** Largest and smallest value of each metric and unit of a table with at least three of them; what sums others is none. */
function extremesOf(
  quantities: readonly CellQuantity[],
): (quantity: CellQuantity) => "max" | "min" | undefined {
  const groups = groupBy(quantities, ({ metric, unit }) => `${metric} ${unit}`);
  const ends = new Map(
    [...groups].map(([name, group]) => {
      const values = group.map(({ high, value = 0 }) => high ?? value);
      return [name, { count: values.length, min: least(values), max: greatest(values) }] as const;
    }),
  );
  return ({ metric, unit, value, high }) => {
    const { count = 0, min, max } = ends.get(`${metric} ${unit}`) ?? {};
    if (count < 3) return undefined;
    const own = high ?? value;
    return own === max ? "max" : own === min ? "min" : undefined;
  };
}

function rowDocument(
  table: Table,
  row: RowData,
  quantities: readonly CellQuantity[],
  extremeOf: (quantity: CellQuantity) => "max" | "min" | undefined,
): Draft {
  const facts = quantities.map((quantity): Fact => {
    const { of, metric, period, unit, basis } = quantity;
    return { of, metric, period, unit, basis, values: valuesOf(quantity), extreme: extremeOf(quantity) };
  });
  const entities = [entityOf(table, row)];
  const periods = facts.map(({ period }) => period);
  for (const { name, type, period } of table.columns) {
    const cell = row.cells[table.header.indexOf(name)];
    periods.push(type === "period" && typeof cell === "string" ? cell : period);
    if (typeof cell !== "string") continue;
    if (type === "entity") entities.push(cell);
    else if (type === "entities") entities.push(...cell.split(";"));
  }
  return draft("row", placeId(table.id, row.key), { kind: "row", table, row }, row.lines, {
    section: table.section,
    ...(table.roles?.[row.key]?.role === "group" && { sort: LEAD }),
    row: { table: table.id, subject: subjectOf(table, row), isDated: table.period !== undefined },
    entities: once(
      entities,
      facts.map(({ of }) => of),
    ),
    metrics: once(facts.map(({ metric }) => metric)),
    periods: once(periods, [table.period]),
    facts,
  });
}

function subjectOf(table: Table, row: RowData): string | undefined {
  const cell = table.entity === undefined ? undefined : cellOf(table, row, table.entity);
  return typeof cell === "string" ? cell : undefined;
}
