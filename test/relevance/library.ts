import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCorpus } from "../../src/corpus/corpus.ts";
import type { CorpusData } from "../../src/corpus/data.ts";
import { type Card, cardOf } from "../../src/library/card.ts";
import { lazyReport, openReport } from "../../src/library/report.ts";
import { type Served, serve } from "../../src/library/served.ts";
import { indexOf } from "../../src/search/search.ts";

/** Writes so many reports, made from one, as a library keeps them: corpus, index and card apart, so that each is read when it is needed. */
export function writeLibrary(data: CorpusData, count: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const made = likeness(data, number);
    const corpus = createCorpus(made);
    const name = String(number).padStart(4, "0");
    writeFileSync(join(folder, `${name}.card`), JSON.stringify(cardOf(corpus)));
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(made));
    writeFileSync(join(folder, `${name}.index`), JSON.stringify(indexOf(corpus)));
  }
}

/** Serves such a folder; of a report that nobody asks only the card is read. */
export function openLibrary(folder: string): Served {
  const names = readdirSync(folder).filter((name) => name.endsWith(".card"));
  return serve(
    ...names.map((name) => {
      const read = (ending: string) => readFileSync(join(folder, name.replace(/card$/, ending)), "utf8");
      const card: Card = JSON.parse(read("card"));
      return lazyReport(card, () =>
        openReport(createCorpus(JSON.parse(read("json"))), undefined, () => JSON.parse(read("index"))),
      );
    }),
  );
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
