import type { Table } from "../corpus/corpus.ts";
import { foldName } from "../corpus/naming/fold-name.ts";
import { nearest } from "../corpus/naming/nearest.ts";
import type { Column, ComputedColumn } from "../corpus/schema/table.ts";
import type { Text } from "../corpus/schema/text.ts";
import { ReportError } from "../errors.ts";

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
  const wanted = foldName(asked);
  const columns = tableColumns(table);
  const byName = columns.find(({ name }) => foldName(name) === wanted);
  if (byName) return byName;
  const titled = columns.filter(({ title, aliases }) =>
    [title.zh, title.en, ...aliases].some((form) => foldName(form) === wanted),
  );
  const metric = columns.filter(
    ({ printed }) => printed?.metric !== undefined && foldName(printed.metric) === wanted,
  );
  return titled[0] ?? (metric.length === 1 ? metric[0] : undefined);
}

/** Same, but a column that does not exist is an error with the nearest ones and the list. */
export function getColumn(table: Table, asked: string): TableColumn {
  const found = findColumn(table, asked);
  if (found) return found;
  const columns = tableColumns(table);
  const owners = new Map(
    columns.flatMap(({ name, title, aliases }) =>
      [name, title.zh, title.en, ...aliases].map((form) => [form, name] as const),
    ),
  );
  const near = [
    ...new Set(nearest(asked, [...owners.keys()], 6).map((form) => owners.get(form) ?? form)),
  ].slice(0, 3);
  throw new ReportError(
    "NOT_FOUND",
    `table/${table.id} has no column "${asked.slice(0, 60)}".${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} Columns: ${columns.map(({ name }) => name).join(", ")}.`,
  );
}
