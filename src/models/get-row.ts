import type { Corpus, Model, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { foldName } from "../corpus/naming/fold-name.ts";
import { type Candidate, lookUp } from "../corpus/naming/look-up.ts";
import { listed, notFound } from "../corpus/naming/not-found.ts";
import { findPlace, idIn, parseRef, ref } from "../corpus/ref.ts";
import { cellOf, entityOf, labelOf } from "../corpus/row.ts";
import { ReportError } from "../errors.ts";
import { getTableOf, type LiveInput } from "./model-input.ts";

/** So many rows are suggested. */
const MOST_NEAR = 4;

/** The row that a reader names for an input: by key, label, or any name of its entity. */
export function getRow(corpus: Corpus, model: Model, input: LiveInput, asked: unknown): RowData {
  const table = getTableOf(corpus, model, input);
  const of = ref("table", table.id);
  const there = listed("Rows", keysOf(table.rows), table.rows.length);
  if (typeof asked !== "string" || asked.trim() === "")
    throw new ReportError(
      "INPUT",
      `Input "${input.name}" is a row of ${of}, not ${JSON.stringify(asked) ?? asked}. ${there}`,
    );
  const name = findPlace(parseRef(asked))?.key ?? idIn("entity", asked);
  const candidates = table.rows.map((row) => candidateOf(corpus, table, row));
  const match = lookUp(name, candidates, MOST_NEAR);
  if ("found" in match) return match.found;
  const several = "several" in match;
  const related = several ? match.several : relatedRows(corpus, table, name);
  const near = several || related.length > 0 ? keysOf(related).slice(0, MOST_NEAR) : match.near;
  throw notFound(`Input "${input.name}": ${several ? "several rows" : "no row"} of ${of} called`, asked, {
    near,
    there,
  });
}

function candidateOf(corpus: Corpus, table: Table, row: RowData): Candidate<RowData> {
  const id = entityOf(table, row);
  const labels = [labelOf(corpus, table, row, "zh"), labelOf(corpus, table, row, "en")];
  return {
    thing: row,
    id: row.key,
    names: [...labels, ...(id === undefined ? [] : entityNames(corpus, id))],
  };
}

function entityNames(corpus: Corpus, id: string): string[] {
  const entity = corpus.entities.get(id);
  return entity
    ? [entity.id, entity.zh, entity.en, ...(entity.aliases ?? []), ...(entity.variants ?? [])]
    : [];
}

/** Rows of which another column names what was asked for (a chip's vendor). */
function relatedRows(corpus: Corpus, table: Table, name: string): readonly RowData[] {
  const wanted = foldName(name);
  const columns = table.columns.filter(({ type }) => type === "entity");
  return table.rows.filter((row) =>
    columns.some((column) =>
      entityNames(corpus, String(cellOf(table, row, column.name))).some((each) => foldName(each) === wanted),
    ),
  );
}

const keysOf = (rows: readonly RowData[]) => rows.map(({ key }) => key);
