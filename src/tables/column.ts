import type { Table } from "../corpus/corpus.ts";
import { type Candidate, firstOf, lookUp, nearIds } from "../corpus/naming/look-up.ts";
import { listed, notFound } from "../corpus/naming/not-found.ts";
import { ref } from "../corpus/ref.ts";
import type { Column, ComputedColumn } from "../corpus/schema/table.ts";
import type { Text } from "../corpus/schema/text.ts";

/** A column as readers ask for it: one that the report prints, or one that is computed from those. */
export interface TableColumn {
  readonly name: string;
  readonly type: Column["type"];
  readonly title: Text;
  readonly unit?: string | undefined;
  readonly aliases: readonly string[];
  readonly printed?: Column;
  readonly computed?: ComputedColumn;
}

/** All columns of a table, the printed ones first. */
export function tableColumns(table: Table): TableColumn[] {
  return [
    ...table.columns.map(
      (column): TableColumn => ({ ...column, aliases: column.aliases ?? [], printed: column }),
    ),
    ...(table.computed ?? []).map(
      (column): TableColumn => ({
        ...column,
        type: "number",
        aliases: column.aliases ?? [],
        computed: column,
      }),
    ),
  ];
}

/** The column of this name, title or alias, in either language. */
export function findColumn(table: Table, asked: string): TableColumn | undefined {
  const titled = firstOf(lookUp(asked, candidatesOf(table)));
  if (titled) return titled;
  const measuring = table.columns.flatMap((column) =>
    column.metric === undefined ? [] : [{ thing: column.name, id: column.metric }],
  );
  const match = lookUp(asked, measuring);
  return "found" in match ? tableColumns(table).find(({ name }) => name === match.found) : undefined;
}

function candidatesOf(table: Table): Candidate<TableColumn>[] {
  return tableColumns(table).map((column) => ({
    thing: column,
    id: column.name,
    aliases: [column.title.zh, column.title.en, ...column.aliases],
  }));
}

/** Same, but a column that does not exist is an error with the nearest ones and the list. */
export function getColumn(table: Table, asked: string): TableColumn {
  const found = findColumn(table, asked);
  if (found) return found;
  const names = tableColumns(table).map(({ name }) => name);
  throw notFound(`${ref("table", table.id)} has no column`, asked, {
    near: nearIds(asked, candidatesOf(table), 3),
    there: listed("Columns", names, names.length),
  });
}
