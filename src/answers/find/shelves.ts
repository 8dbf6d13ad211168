import type { Corpus, Model, Table } from "../../corpus/corpus.ts";
import { tableColumns } from "../../tables/column.ts";
import type { Shelf } from "./get-titled.ts";

/** The tables of a report, to be found by ref, id or title. */
export const tablesOf = ({ tables }: Corpus): Shelf<Table> => ({
  kind: "table",
  things: tables,
  see: { command: "outline", says: "lists all tables" },
  described: (each) => tableColumns(each).flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases]),
});

/** Its models, likewise. */
export const modelsOf = ({ models }: Corpus): Shelf<Model> => ({
  kind: "model",
  things: models,
  there: `Models: ${[...models.keys()].join(", ")}.`,
});
