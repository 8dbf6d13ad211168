import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusData } from "../../../src/corpus/data.ts";
import { ReportError } from "../../../src/errors.ts";
import { ENDINGS, endingOf } from "../../../src/ingest/formats.ts";
import { ingest } from "../../../src/ingest/ingest.ts";

/** A cut of a report has so many passages at most. */
const PASSAGES = 500;

/** What the ingest reads of the files below a folder, cut into reports of 500 passages; what was read is kept in another folder, and read there the next time. */
export async function realReports(data: string, kept: string): Promise<readonly CorpusData[]> {
  const file = join(kept, "real.jsonl");
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true });
    const cuts: string[] = [];
    for (const [number, path] of filesIn(data).entries()) {
      const read = await readReport(path);
      if (read) for (const cut of cutsOf(read, `real-${number}`)) cuts.push(JSON.stringify(cut));
    }
    writeFileSync(file, cuts.join("\n"));
  }
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line): CorpusData => JSON.parse(line));
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ENDINGS.has(endingOf(name)) && !/(?:^|\/)(?:readme|license)/i.test(name))
    .sort()
    .map((name) => join(folder, name));

/** What is in a file; undefined if it cannot be read. */
async function readReport(path: string): Promise<CorpusData | undefined> {
  try {
    return (await ingest({ name: path, bytes: readFileSync(path) })).corpus;
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** A report in pieces of so many passages, each with its sections, their tables, and the things that they name. */
function cutsOf(data: CorpusData, id: string): readonly CorpusData[] {
  const done = new Set<string>();
  return Array.from({ length: Math.ceil(data.claims.length / PASSAGES) }, (_, at): CorpusData => {
    const claims = data.claims.slice(at * PASSAGES, (at + 1) * PASSAGES);
    const inCut = new Set(claims.map(({ section }) => section));
    const sections = data.sections.filter((section) => inCut.has(section.id));
    const tables = data.tables.filter((table) => inCut.has(table.section) && !done.has(table.id));
    for (const table of tables) done.add(table.id); // of a section that two cuts have, only the first has them
    const said = new Set(JSON.stringify([claims, sections, tables]).match(/[^"\\,/ ]+/g));
    const isSaid = (thing: { readonly id: string }) => said.has(thing.id);
    return {
      ...data,
      id: `${id}-${at}`,
      claims,
      sections,
      tables,
      entities: data.entities.filter(isSaid),
      metrics: data.metrics.filter(isSaid),
      models: [],
      derived: [],
      findings: [],
      places: undefined,
    };
  });
}
