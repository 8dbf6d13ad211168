import { expect, test } from "vitest";
import type { Document } from "../../src/search/documents/document.ts";
import { documents } from "../../src/search/documents/documents.ts";
import { buildIndex } from "../../src/search/index/build-index.ts";
import { createInMemoryEngine } from "../../src/search/index/in-memory-engine.ts";
import { wantedTerms } from "../../src/search/ranking/query-terms.ts";
import { jointStatistics } from "../../src/search/ranking/statistics.ts";
import { TUNING } from "../../src/search/ranking/tuning.ts";
import { readQuestion } from "../../src/search/reading/question.ts";
import { createReader, nameLists } from "../../src/search/reading/reader.ts";
import { openTiny } from "../support/reports.ts";

const { corpus } = await openTiny();
const all = documents(corpus);
const reader = createReader(corpus, nameLists(corpus), TUNING.analyse);
const engineOf = (own: readonly Document[]) =>
  createInMemoryEngine(own, () => buildIndex(corpus, own, TUNING.analyse));
const parts = [0, 1, 2].map((rest) => engineOf(all.filter((_, at) => at % 3 === rest)));
const whole = engineOf(all);

test.each([
  "daily riders of Lakeside in 2023",
  "湖滨市2023年骑行人数",
  "price and weight of the Swift and the Cargo",
  "bycicle lanes",
  "回本天数 saving per rider",
  "what costs more than 2,400 euros in the table of bicycles",
])("documents that lie in three engines score as they do in one: %s", async (query) => {
  const question = readQuestion(query, reader);
  const one = await wantedTerms([{ question, engine: whole }], TUNING);
  const asked = parts.map((engine) => ({ question, engine }));
  const { boosts, mended } = await wantedTerms(asked, TUNING);
  expect(mended).toEqual(one.mended);
  const statistics = await jointStatistics(asked, boosts);
  const scores = await Promise.all(
    asked.map(async ({ engine }, at) => {
      const [terms, counted] = [boosts[at] ?? new Map(), statistics[at]];
      const weighted = { terms, fields: TUNING.fields, ...(counted && { statistics: counted }) };
      const found = await engine.candidates([weighted], {}, all.length);
      const loaded = await engine.load(found.map(({ id }) => id));
      return found.map(({ score }, place) => [loaded[place]?.ref, score] as const);
    }),
  );
  const [terms = new Map()] = one.boosts;
  const best = await whole.candidates([{ terms, fields: TUNING.fields }], {}, all.length);
  const loaded = await whole.load(best.map(({ id }) => id));
  const joined = new Map(scores.flat());
  expect(joined.size).toBe(best.length);
  expect(best.length).toBeGreaterThan(3);
  for (const [place, { score }] of best.entries())
    expect(joined.get(loaded[place]?.ref)).toBeCloseTo(score, 6);
});
