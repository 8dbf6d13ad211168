import { readFileSync } from "node:fs";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { type CellQuantity, rowQuantities } from "../../src/corpus/row.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import type { Ingested } from "../../src/ingest/given.ts";
import { ingest } from "../../src/ingest/ingest.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text read as a file of a format, held against the rules of the corpus. */
export async function ingestText(text: string, name = "report.md"): Promise<Ingested> {
  const ingested = await ingest({ name, bytes: bytesOf(text) });
  checkCorpus(ingested.corpus);
  return ingested;
}

export async function ingestFixture(name: string): Promise<Ingested> {
  const ingested = await ingest({ name, bytes: readFileSync(`test/fixtures/ingest/${name}`) });
  checkCorpus(ingested.corpus);
  return ingested;
}

/** All whole numbers of a corpus's tables. */
export function tableQuantities({ corpus }: Ingested): CellQuantity[] {
  const linked = createCorpus(corpus);
  return [...linked.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) => rowQuantities(table, row)),
  );
}

/** A number as one line: metric of whom, value with unit, when. */
export const said = ({ of, metric, value, unit = "", period = "", vs }: CellQuantity): string =>
  `${metric} of ${of}: ${value} ${unit} ${period}${vs === undefined ? "" : ` vs ${vs}`}`
    .replace(/ +/g, " ")
    .trim();
