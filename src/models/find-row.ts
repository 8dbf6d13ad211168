import type { Corpus, Model, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { foldName } from "../corpus/naming/fold-name.ts";
import { nearest } from "../corpus/naming/nearest.ts";
import { cellOf, entityOf, labelOf } from "../corpus/row.ts";
import { ReportError } from "../errors.ts";
import { getTableOf, type LiveInput } from "./model-input.ts";

/** The row that a reader names for an input: by key, label, or any name of its entity. */
export function findRow(corpus: Corpus, model: Model, input: LiveInput, asked: unknown): RowData {
  const table = getTableOf(corpus, model, input);
  const listed = `Rows: ${table.rows.map(({ key }) => key).join(", ")}.`;
  if (typeof asked !== "string" || asked.trim() === "")
    throw new ReportError(
      "INPUT",
      `Input "${input.name}" is a row of table/${table.id}, not ${JSON.stringify(asked) ?? asked}. ${listed}`,
    );
  const wanted = foldName(asked.replace(/^row\/[^.]*\./, "").replace(/^entity\//, ""));
  const named = table.rows.filter((row) =>
    namesOf(corpus, table, row).some((name) => foldName(name) === wanted),
  );
  const [only] = named;
  if (named.length === 1 && only) return only;
  const near = named.length > 0 ? named : nearRows(corpus, table, asked, wanted);
  const hint =
    near.length > 0
      ? ` Did you mean ${near
          .slice(0, 4)
          .map(({ key }) => key)
          .join(" or ")}?`
      : "";
  throw new ReportError(
    "NOT_FOUND",
    `Input "${input.name}": ${named.length > 1 ? "several rows" : "no row"} of table/${table.id} called "${asked.slice(0, 60)}".${hint} ${listed}`,
  );
}

function namesOf(corpus: Corpus, table: Table, row: RowData): string[] {
  const id = entityOf(table, row);
  const labels = [labelOf(corpus, table, row, "zh"), labelOf(corpus, table, row, "en")];
  return [row.key, ...labels, ...(id === undefined ? [] : entityNames(corpus, id))];
}

function entityNames(corpus: Corpus, id: string): string[] {
  const entity = corpus.entities.get(id);
  return entity
    ? [entity.id, entity.zh, entity.en, ...(entity.aliases ?? []), ...(entity.variants ?? [])]
    : [];
}

/** Rows of which another column names what was asked (a chip's vendor), else those with a like name. */
function nearRows(corpus: Corpus, table: Table, asked: string, wanted: string): RowData[] {
  const columns = table.columns.filter(({ type }) => type === "entity").map(({ name }) => name);
  const related = table.rows.filter((row) =>
    columns.some((column) =>
      entityNames(corpus, String(cellOf(table, row, column))).some((name) => foldName(name) === wanted),
    ),
  );
  if (related.length > 0) return related;
  const owners = new Map(table.rows.flatMap((row) => namesOf(corpus, table, row).map((name) => [name, row])));
  const alike = nearest(asked, [...owners.keys()], 6).flatMap((name) => owners.get(name) ?? []);
  return [...new Set(alike)];
}
