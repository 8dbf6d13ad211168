import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { MACHINE_FILE, readMachine } from "../../src/corpus/reading/read-machine.ts";
import { type CellQuantity, rowQuantities } from "../../src/corpus/row.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import type { Ingested, IngestFile } from "../../src/ingest/given.ts";
import { ingest } from "../../src/ingest/ingest.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text read as a file of a format, written and read back as a library does, and held against the rules of the corpus. */
export const ingestText = (text: string, name = "report.md"): Promise<Ingested> =>
  sound({ name, bytes: bytesOf(text) });

export const ingestFixture = (name: string): Promise<Ingested> =>
  sound({ name, bytes: readFileSync(`test/fixtures/ingest/${name}`) });

async function sound(file: IngestFile): Promise<Ingested> {
  const ingested = await ingest(file);
  const folder = mkdtempSync(join(tmpdir(), "ingested-"));
  try {
    mkdirSync(join(folder, dirname(MACHINE_FILE)));
    writeFileSync(join(folder, MACHINE_FILE), JSON.stringify(ingested.corpus));
    checkCorpus(await readMachine(folder, ingested.corpus.id));
  } finally {
    rmSync(folder, { recursive: true });
  }
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
