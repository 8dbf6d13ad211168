import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport, type Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

/** Reports of a reader's own, in which a figure may stand though no program understood it. */
const open = async (text: string) => openReport(createCorpus((await ingestText(text)).corpus));

const pumps = await open(`# Heat pumps in 2026

Alder Research | 12 March 2026

Alder Grid (ALG GR) trades at a P/E ratio of 14x. The average price fell to 2.29 cents per watt from 2.40 cents in 2024.

We expect demand in China of 18 GW in 2027, and 27 by 2030.

In China sales reached EUR 3.1 billion in 2025.
`);
const batteries = await open(`# 动力电池行业深度

证券研究报告 | 2026年4月2日 | 海岳证券

2025年中国市场装机量为668GWh。2030年有望达到1,600GWh。日韩企业合计市占率由2024年的18.4%降至15.2%。均价0.31元/Wh，均价较年初下降11.4%。
`);

const absent = async (query: string, ...reports: readonly Report[]) =>
  (await searchClaims(serve(...reports), { query }, "zh")).absent?.join() ?? "";

test("a year that a passage names beside the thing is not said to be missing", async () => {
  expect(await absent("demand in China in 2030", pumps)).toBe("");
  expect(await absent("demand in China in 2034", pumps)).toMatch(/2034/);
});

test("a word of nearly every question names no metric", async () => {
  expect(await absent("average price per watt", pumps)).not.toMatch(/per/);
});

test("what is spoken of is given with the report in front of its ref, in Chinese too", async () => {
  expect(await absent("市占率", batteries, pumps)).toContain(`；${batteries.card.id}/passage/`);
});

test("what one report calls a metric another may only speak of", async () => {
  const said = await absent("average price per watt in 2025", pumps, batteries);
  expect(said).toContain(`；${pumps.card.id}/passage/`);
});
