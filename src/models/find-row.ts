import type { Corpus, Model } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { foldName } from "../corpus/fold.ts";
import { nearest } from "../corpus/nearest.ts";
import { entityOf, labelOf } from "../corpus/row.ts";
import { ReportError } from "../errors.ts";
import { type LiveInput, tableOf } from "./model-input.ts";

/** The row that a reader names for an input: by key, label, or any name of its entity. */
export function findRow(corpus: Corpus, model: Model, input: LiveInput, asked: unknown): RowData {
  const table = tableOf(corpus, model, input);
  const listed = table.rows.map(({ key }) => key);
  if (typeof asked !== "string" || asked.trim() === "")
    throw new ReportError(
      "INPUT",
      `Input "${input.name}" is a row of table/${table.id}, not ${JSON.stringify(asked) ?? asked}. Rows: ${listed.join(", ")}.`,
    );
  const wanted = foldName(asked.replace(/^row\/[^.]*\./, "").replace(/^entity\//, ""));
  const forms = table.rows.map((row) => ({ row, names: namesOf(corpus, table.id, row).map(foldName) }));
  const exact = forms.filter(({ names }) => names.includes(wanted));
  const [only] = exact;
  if (exact.length === 1 && only) return only.row;
  const near =
    exact.length > 0
      ? exact.map(({ row }) => row.key)
      : nearest(
          asked,
          forms.flatMap(({ row, names }) => [row.key, ...names]),
          6,
        ).map(
          (name) => forms.find(({ row, names }) => row.key === name || names.includes(name))?.row.key ?? name,
        );
  const hint = near.length > 0 ? ` Did you mean ${[...new Set(near)].slice(0, 3).join(" or ")}?` : "";
  throw new ReportError(
    "NOT_FOUND",
    `Input "${input.name}": ${exact.length > 1 ? "several rows" : "no row"} of table/${table.id} called "${asked.slice(0, 60)}".${hint} Rows: ${listed.join(", ")}.`,
  );
}

function namesOf(corpus: Corpus, tableId: string, row: RowData): string[] {
  const table = corpus.tables.get(tableId);
  if (!table) return [row.key];
  const id = entityOf(table, row);
  const entity = id === undefined ? undefined : corpus.entities.get(id);
  const own = entity
    ? [entity.id, entity.zh, entity.en, ...(entity.aliases ?? []), ...(entity.variants ?? [])]
    : [];
  return [row.key, labelOf(corpus, table, row, "zh"), labelOf(corpus, table, row, "en"), ...own];
}
