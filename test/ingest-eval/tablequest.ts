import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { tableQuestions } from "../bench/pdf/tablequest.ts";
import { type MeasureSet, share } from "./measure.ts";
import { hitNumbers, numbersByPage } from "./typed-numbers.ts";

/** Questions with one number for an answer, each over one page: whether it is typed, and among the numbers of the first hit. */
export const tablequest: MeasureSet = async (dataDir) => {
  const folder = join(dataDir, "tablequest");
  if (!existsSync(folder)) return undefined;
  let [all, typed, first] = [0, 0, 0];
  for (const { file, question, answer } of tableQuestions(folder)) {
    all++;
    const { corpus: data } = await ingest({ name: file, bytes: readFileSync(file) });
    const corpus = createCorpus(data);
    const isTyped = [...numbersByPage(corpus).values()].some((held) => held.has(answer));
    const { hits } = await searchClaims(serve(openReport(corpus)), { query: question }, "en");
    const [hit] = hits;
    const isFirst = hit !== undefined && hitNumbers(corpus, hit).includes(answer);
    if (isTyped) typed++;
    if (isFirst) first++;
    if (process.env["SHOW"] && !(isTyped && isFirst))
      console.log(
        `  ${isTyped ? "not first" : "not typed"}: ${file.split("/").at(-1)} ${question} ${answer}\n    ${hits.map(({ statement }) => statement.slice(0, 120)).join("\n    ")}`,
      );
  }
  return [
    share("TableQuest easy: the answer is a typed number", typed, all, { least: 52 / 53 }),
    share("TableQuest easy: the answer is among the numbers of the first hit", first, all, {
      least: 49 / 53,
    }),
  ];
};
