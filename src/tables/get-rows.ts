import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { allOf, type Candidate, lookUp, nearIds } from "../corpus/naming/look-up.ts";
import type { Names } from "../corpus/naming/names.ts";
import { listed, notFound } from "../corpus/naming/not-found.ts";
import { findPlace, parseRef, ref } from "../corpus/ref.ts";
import { cellOf, labelOf } from "../corpus/row.ts";

/** The rows that a name means: by key, ref, label, or any name of what the row is about. */
function findRows(corpus: Corpus, names: Names, table: Table, asked: string): readonly RowData[] {
  const key = keyIn(asked);
  const labelled = allOf(lookUp(key, candidatesOf(corpus, table)));
  if (labelled.length > 0) return labelled;
  const meant = new Set(names.match(key).entities.map(({ id }) => id));
  const named = namingColumns(table).map((column) =>
    table.rows.filter((each) => holds(table, each, column, meant)),
  );
  return named.find((rows) => rows.length > 0) ?? [];
}

/** Same, but a name that means no row is an error with the nearest and the list. */
export function getRows(corpus: Corpus, names: Names, table: Table, asked: string): readonly RowData[] {
  const rows = findRows(corpus, names, table, asked);
  if (rows.length > 0) return rows;
  throw notFound(`${ref("table", table.id)} has no row`, asked, {
    near: nearIds(keyIn(asked), candidatesOf(corpus, table), 3),
    there: listed(
      "Rows",
      table.rows.map(({ key }) => key),
    ),
  });
}

/** The key of a row's ref, or the name as it is. */
const keyIn = (asked: string): string => findPlace(parseRef(asked))?.key ?? asked.trim();

function candidatesOf(corpus: Corpus, table: Table): Candidate<RowData>[] {
  return table.rows.map((row) => ({
    thing: row,
    id: row.key,
    names: [labelOf(corpus, table, row, "zh"), labelOf(corpus, table, row, "en")],
  }));
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
