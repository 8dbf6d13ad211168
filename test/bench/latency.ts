import { loadCompiled } from "../../src/corpus/reading/load.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { tools } from "../../src/server/tools/index.ts";
import { percentile, type Row } from "./row.ts";

/** Warm search in this process, over the statements of the corpus itself in both languages. */
export async function latencyRows(compiled: string): Promise<Row[]> {
  const report = openReport(loadCompiled(compiled));
  const served = serve(report);
  const search = tools.find(({ name }) => name === "search_claims");
  if (!search) return [];
  const queries = [...report.corpus.claims.values()].flatMap(({ zh, en }) => [
    zh.slice(0, 40),
    en.slice(0, 80),
  ]);
  for (const query of queries.slice(0, 200)) await search.call({ query }, served);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search.call({ query }, served);
    times.push(performance.now() - start);
  }
  const note = `${queries.length} queries`;
  return [
    { what: "warm search, median", value: percentile(times, 50), unit: " ms", note },
    {
      what: "warm search, 99th percentile",
      value: percentile(times, 99),
      unit: " ms",
      budget: 10,
      aim: 2,
      note,
    },
  ];
}
