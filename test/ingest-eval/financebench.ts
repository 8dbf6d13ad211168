import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { type Corpus, createCorpus } from "../../src/corpus/corpus.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { type MeasureSet, share } from "./measure.ts";
import { numbersByPage } from "./typed-numbers.ts";

interface Evidence {
  readonly evidence_text: string;
  /** From 0. */
  readonly evidence_page_num: number;
}
interface Question {
  readonly doc_name: string;
  readonly question: string;
  readonly evidence: readonly Evidence[];
}

/** Of the questions whose filing is there: whether the numbers of their evidence are typed on its page, and the page is among the first five hits. */
export const financebench: MeasureSet = async (dataDir) => {
  const folder = join(dataDir, "financebench");
  const file = join(folder, "questions.jsonl");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const questions = lines.map((line): Question => JSON.parse(line));
  let [numbers, typed, asked, found, first] = [0, 0, 0, 0, 0];
  for (const name of new Set(questions.map(({ doc_name }) => doc_name))) {
    const pdf = join(folder, "pdfs", `${name}.pdf`);
    if (!existsSync(pdf)) continue;
    const { corpus: data, lines: text } = await ingest({ name: `${name}.pdf`, bytes: readFileSync(pdf) });
    const corpus = createCorpus(data);
    const held = numbersByPage(corpus);
    const printed = textByPage(corpus, text);
    const served = serve(openReport(corpus));
    for (const { question, evidence } of questions.filter(({ doc_name }) => doc_name === name)) {
      for (const { evidence_text, evidence_page_num } of evidence) {
        const page = evidence_page_num + 1;
        for (const number of numbersIn(evidence_text)) {
          if (!printed.get(page)?.includes(number)) continue;
          numbers++;
          if (held.get(page)?.has(Number(number.replaceAll(",", "")))) typed++;
          else if (process.env["SHOW"]) console.log(`  not typed: ${name} p. ${page} ${number}`);
        }
      }
      const pages = new Set(evidence.map(({ evidence_page_num }) => evidence_page_num + 1));
      const { hits } = await searchClaims(served, { query: question, limit: 5 }, "en");
      const at = hits.findIndex((hit) => (hit.pages ?? []).some((page) => pages.has(page)));
      asked++;
      if (at >= 0) found++;
      if (at === 0) first++;
      else if (at < 0 && process.env["SHOW"])
        console.log(
          `  not found: ${name} p. ${[...pages].join(", ")}: ${question}\n${hits.map(({ statement, pages: on }) => `    p. ${on?.join(", ")} ${statement.slice(0, 110)}`).join("\n")}`,
        );
    }
  }
  return [
    share("FinanceBench: numbers of the evidence are typed on its page", typed, numbers, { least: 0.95 }),
    share("FinanceBench: page of the evidence among the first five hits", found, asked, { least: 20 / 26 }),
    share("FinanceBench: page of the evidence is the first hit's", first, asked, undefined),
  ];
};

/** Numbers with a thousands comma or a point: others may be years, notes or pages. */
const numbersIn = (text: string): readonly string[] => [
  ...new Set(text.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g)),
];

function textByPage({ places = [] }: Corpus, lines: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    const page = places[index]?.page;
    if (page !== undefined) found.set(page, `${found.get(page) ?? ""}\n${line}`);
  }
  return found;
}
