import type { Table } from "../corpus/corpus.ts";
import { type Candidate, createLookUp, firstOf, type LookUp, nearIds } from "../corpus/naming/look-up.ts";
import { listed, notFound } from "../corpus/naming/not-found.ts";
import { ref } from "../corpus/ref.ts";
import type { Text } from "../corpus/schema/parts/text.ts";
import type { Column, ComputedColumn } from "../corpus/schema/table.ts";

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
export function tableColumns(table: Table): readonly TableColumn[] {
  return columnsOf(table).all;
}

/** The column of this name, title or alias, in either language, else the one that holds this metric. */
export function findColumn(table: Table, asked: string): TableColumn | undefined {
  const { titled, measuring } = columnsOf(table);
  const found = firstOf(titled(asked));
  if (found) return found;
  const match = measuring(asked);
  return "found" in match ? match.found : undefined;
}

interface Columns {
  readonly all: readonly TableColumn[];
  readonly candidates: readonly Candidate<TableColumn>[];
  readonly titled: (asked: string) => LookUp<TableColumn>;
  readonly measuring: (asked: string) => LookUp<TableColumn>;
}

const known = new WeakMap<Table, Columns>();

function columnsOf(table: Table): Columns {
  const before = known.get(table);
  if (before) return before;
  const all = [
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
  const candidates = all.map((column) => ({
    thing: column,
    id: column.name,
    aliases: [column.title.zh, column.title.en, ...column.aliases],
  }));
  const measuring = all.flatMap((column) =>
    column.printed?.metric === undefined ? [] : [{ thing: column, id: column.printed.metric }],
  );
  const columns = { all, candidates, titled: createLookUp(candidates), measuring: createLookUp(measuring) };
  known.set(table, columns);
  return columns;
}

/** Same, but a column that does not exist is an error with the nearest ones and the list. */
export function getColumn(table: Table, asked: string): TableColumn {
  const found = findColumn(table, asked);
  if (found) return found;
  const names = tableColumns(table).map(({ name }) => name);
  throw notFound(`${ref("table", table.id)} has no column`, asked, {
    near: nearIds(asked, columnsOf(table).candidates, 3),
    there: listed("Columns", names, names.length),
  });
}
