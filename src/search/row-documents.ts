import { groupBy, type Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { type CellQuantity, entityOf, rowQuantities } from "../corpus/row.ts";
import { type Draft, draft, given, unique } from "./draft.ts";

/** The rows of a table as documents. */
export function rowDocuments(table: Table): Draft[] {
  const quantities = table.rows.map((row) => rowQuantities(table, row));
  const extremes = extremesOf(quantities.flat());
  return table.rows.map((row, index) => rowDocument(table, row, quantities[index] ?? [], extremes));
}

/** Largest and smallest value of each metric and unit of a table with at least three of them. */
function extremesOf(
  quantities: readonly CellQuantity[],
): (quantity: CellQuantity) => "max" | "min" | undefined {
  const groups = groupBy(quantities, ({ metric, unit }) => `${metric} ${unit}`);
  return ({ metric, unit, value, high }) => {
    const values = (groups.get(`${metric} ${unit}`) ?? []).map((each) => each.high ?? each.value ?? 0);
    if (values.length < 3) return undefined;
    const own = high ?? value;
    return own === Math.max(...values) ? "max" : own === Math.min(...values) ? "min" : undefined;
  };
}

function rowDocument(
  table: Table,
  row: RowData,
  quantities: readonly CellQuantity[],
  extremeOf: (quantity: CellQuantity) => "max" | "min" | undefined,
): Draft {
  const facts = quantities.map((quantity) => {
    const { of, metric, period, unit, value, low, high } = quantity;
    return { of, metric, period, unit, values: given([value, low, high]), extreme: extremeOf(quantity) };
  });
  const named = table.columns.flatMap(({ name, type }) => {
    const cell = row.cells[table.header.indexOf(name)];
    if (typeof cell !== "string") return [];
    return type === "entity" ? [cell] : type === "entities" ? cell.split(";") : [];
  });
  const periods = table.columns.flatMap(({ name, type, period }) => {
    const cell = row.cells[table.header.indexOf(name)];
    return type === "period" && typeof cell === "string" ? [cell] : given([period]);
  });
  return {
    ...draft("row", `${table.id}.${row.key}`, { kind: "row", table, row }, row.lines),
    section: table.section,
    entities: unique([...given([entityOf(table, row)]), ...named, ...facts.map(({ of }) => of)]),
    metrics: unique(facts.map(({ metric }) => metric)),
    periods: unique([...given(facts.map(({ period }) => period)), ...periods, ...given([table.period])]),
    facts,
  };
}
