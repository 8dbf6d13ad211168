import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCorpus } from "../../src/corpus/corpus.ts";
import type { CorpusData } from "../../src/corpus/data.ts";
import { writeRecords } from "../../src/corpus/records/write-records.ts";
import { cardOf } from "../../src/library/card.ts";
import { indexOf } from "../../src/search/search.ts";
import { keepCompiled } from "../../src/store/compiled/cache.ts";
import { keyOf, stampOf } from "../../src/store/contents.ts";
import { COMPILED, ownReport } from "../../src/store/layout.ts";
import { SHIPPED } from "./places.ts";

/** The shipped report as the build has compiled it. */
export const shippedData = (): CorpusData => JSON.parse(readFileSync(SHIPPED, "utf8"));

/** Lays a report into a library with what is compiled of it, as if it had been added; the library's index is left as it is. */
export async function layReport(library: string, data: CorpusData): Promise<void> {
  const { folder } = ownReport(library, `.${data.id}`); // beside, then renamed, as `add` does
  const cache = join(folder, COMPILED);
  mkdirSync(join(folder, "machine"), { recursive: true });
  writeFileSync(join(folder, "machine/corpus.json"), JSON.stringify(data));
  const corpus = createCorpus(data);
  await keepCompiled(cache, {
    key: keyOf(folder),
    stamp: stampOf(folder),
    card: cardOf(corpus),
    source: data.report.source.sha256,
    records: Buffer.from(writeRecords(data)),
    index: () => indexOf(corpus),
  });
  renameSync(folder, ownReport(library, data.id).folder);
}

/** The same report under another id and title, with other digits in its texts, and every other of its things under another name. */
export function likeness(data: CorpusData, number: number): CorpusData {
  if (number === 0) return data;
  const shift = (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + number) % 10));
  const titled = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({
    zh: `${zh}（${number}）`,
    en: `${en} (${number})`,
  });
  return {
    ...data,
    id: `report-${number}`,
    report: { ...data.report, title: titled(data.report.title), short: titled(data.report.short) },
    claims: data.claims.map((claim) => ({ ...claim, zh: shift(claim.zh), en: shift(claim.en) })),
    entities: data.entities.map((entity, at) => {
      if (at % 2 === 0) return entity;
      const { aliases: _, variants: __, ...plain } = entity;
      return { ...plain, zh: `${entity.zh}${number}型`, en: `${entity.en} mark ${number}` };
    }),
  };
}

/** So many passages of a report as one of their own, with the things that they name and the sections that they stand in, and nothing else. */
export function passagesOf(data: CorpusData, id: string, count: number): CorpusData {
  const claims = data.claims.slice(0, count);
  const said = JSON.stringify(claims);
  const isSaid = (thing: { readonly id: string }) => said.includes(JSON.stringify(thing.id));
  return {
    ...data,
    id,
    claims,
    sections: data.sections.filter(isSaid),
    entities: data.entities.filter(isSaid),
    metrics: data.metrics.filter(isSaid),
    tables: [],
    models: [],
    derived: [],
    findings: [],
  };
}
