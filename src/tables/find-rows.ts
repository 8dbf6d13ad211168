import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { foldName } from "../corpus/naming/fold-name.ts";
import type { Names } from "../corpus/naming/names.ts";
import { nearest } from "../corpus/naming/nearest.ts";
import { parseRef } from "../corpus/ref.ts";
import { cellOf, labelOf } from "../corpus/row.ts";
import { ReportError } from "../errors.ts";

/** The rows that a name means: by key, ref, label, or any name of what the row is about. */
function findRows(corpus: Corpus, names: Names, table: Table, asked: string): RowData[] {
  const ref = parseRef(asked);
  const key = ref?.kind === "row" ? ref.id.slice(ref.id.indexOf(".") + 1) : asked.trim();
  const row = table.rowsByKey.get(key);
  if (row) return [row];
  const folded = foldName(key);
  const labelled = table.rows.filter((each) =>
    [each.key, labelOf(corpus, table, each, "zh"), labelOf(corpus, table, each, "en")].some(
      (label) => foldName(label) === folded,
    ),
  );
  if (labelled.length > 0) return labelled;
  const meant = new Set(names.find(key).entities.map(({ id }) => id));
  const named = namingColumns(table).map((column) =>
    table.rows.filter((each) => holds(table, each, column, meant)),
  );
  return named.find((rows) => rows.length > 0) ?? [];
}

/** Same, but a name that means no row is an error with the nearest and the list. */
export function getRows(corpus: Corpus, names: Names, table: Table, asked: string): RowData[] {
  const rows = findRows(corpus, names, table, asked);
  if (rows.length > 0) return rows;
  const owners = new Map(
    table.rows.flatMap((row) =>
      [row.key, labelOf(corpus, table, row, "zh"), labelOf(corpus, table, row, "en")].map(
        (name) => [name, row.key] as const,
      ),
    ),
  );
  const near = [
    ...new Set(nearest(asked, [...owners.keys()], 6).map((name) => owners.get(name) ?? name)),
  ].slice(0, 3);
  const keys = table.rows.map(({ key }) => key);
  throw new ReportError(
    "NOT_FOUND",
    `table/${table.id} has no row "${asked.slice(0, 60)}".${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} Rows: ${keys.slice(0, 40).join(", ")}${keys.length > 40 ? ", …" : ""}.`,
  );
}

/** Columns that name things: the row's own first, then the others (a vendor). */
function namingColumns(table: Table): string[] {
  const others = table.columns.filter(
    ({ type, name }) => (type === "entity" || type === "entities") && name !== table.entity,
  );
  return [...(table.entity === undefined ? [] : [table.entity]), ...others.map(({ name }) => name)];
}

function holds(table: Table, row: RowData, column: string, meant: ReadonlySet<string>): boolean {
  const cell = cellOf(table, row, column);
  return typeof cell === "string" && cell.split(";").some((id) => meant.has(id));
}
