/** `npm run eval`: how well questions find their lines, beside other systems and ours without each of its ingredients. */
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { checkCorpus } from "../../src/corpus/check/check-corpus.ts";
import { readFolder } from "../../src/corpus/read-folder.ts";
import { hits } from "../../src/report/hits.ts";
import { openReport } from "../../src/report/report.ts";
import { documents } from "../../src/search/document.ts";
import { renderHits } from "../../src/server/render/hits.ts";
import { signOfAbsence } from "./absence.ts";
import { type Judged, judge } from "./judge.ts";
import { type Measures, mean, measure, percentile } from "./measures.ts";
import { halfOf, questions } from "./questions.ts";
import { comparisons, ours, type System } from "./systems.ts";

const corpus = checkCorpus(await readFolder("corpus/ai-report-2025"));
const report = openReport(corpus);
const all = documents(corpus);
const answerable = questions.filter((question) => question.answerable === undefined);
const percent = (share: number) => (100 * share).toFixed(1);

function judged(system: System): Judged[] {
  return answerable.map((question) => judge(question, system.find(question.q), all));
}

function print(name: string, { count, recall, interval, mrr, ndcg }: Measures): void {
  const range = ([low, high]: readonly [number, number]) => `${percent(low)}-${percent(high)}`;
  const cells = [
    name.padEnd(20),
    String(count).padStart(4),
    `${percent(recall[1])} (${range(interval[1])})`.padStart(18),
    percent(recall[3]).padStart(6),
    `${percent(recall[5])} (${range(interval[5])})`.padStart(18),
    mrr.toFixed(3).padStart(6),
    ndcg.toFixed(3).padStart(6),
  ];
  console.log(cells.join("  "));
}

console.log(`${all.length} documents, ${questions.length} questions; intervals are Wilson's at 95 %.\n`);
console.log("half, language       count    recall@1          @3            @5              MRR  nDCG@10");
const served = judged(ours(corpus));
for (const half of ["tuned", "held"] as const) {
  const own = served.filter(({ question }) => halfOf(question) === half);
  print(half, measure(own));
  for (const lang of ["zh", "en", "mixed", "hard"])
    print(`  ${lang}`, measure(own.filter(({ question }) => question.lang === lang)));
}
for (const kind of ["fact", "table", "section", "model", "finding", "compare"])
  print(`kind ${kind}`, measure(served.filter(({ question }) => question.kind === kind)));

console.log("\nWithout each ingredient, held half (recall@1 / @5)");
console.log(`${"".padEnd(36)}all          zh           en           hard         model        nDCG@10`);
for (const system of [ours(corpus), ...comparisons(corpus)]) {
  const held = judged(system).filter(({ question }) => halfOf(question) === "held");
  const cell = (part: readonly Judged[]) => {
    const { recall } = measure(part);
    return `${percent(recall[1])}/${percent(recall[5])}`.padEnd(12);
  };
  const byLang = (lang: string) => cell(held.filter(({ question }) => question.lang === lang));
  const models = cell(held.filter(({ question }) => question.kind === "model"));
  const { ndcg } = measure(held);
  console.log(
    [
      system.name.padEnd(35),
      cell(held),
      byLang("zh"),
      byLang("en"),
      byLang("hard"),
      models,
      ndcg.toFixed(3),
    ].join(" "),
  );
}

const answers = questions.map((question) => {
  const lang = /\p{Script=Han}/u.test(question.q) ? "zh" : "en";
  const view = hits(report, { query: question.q }, lang);
  return {
    question,
    sign: signOfAbsence(report, question, view),
    structured: encode(JSON.stringify(view)).length,
    text: encode(renderHits(view, lang)).length,
  };
});
console.log("\nTokens (o200k) of an answer with five hits");
for (const part of ["structured", "text"] as const) {
  const counts = answers.map((answer) => answer[part]);
  console.log(
    `${part.padEnd(12)} mean ${mean(counts).toFixed(0)}  95th percentile ${percentile(counts, 0.95)}`,
  );
}
console.log("\nQuestions that the report does not answer: the answer shows it");
for (const half of ["tuned", "held"] as const) {
  const own = answers.filter(({ question }) => halfOf(question) === half && question.answerable === false);
  const count = (sign: string) => own.filter((answer) => answer.sign === sign).length;
  console.log(
    `${half.padEnd(6)} ${own.filter(({ sign }) => sign).length} of ${own.length} (unmatched ${count("unmatched")}, coverage ${count("coverage")}, finding ${count("finding")})`,
  );
}
const alarms = answers.filter(
  ({ question, sign }) => question.answerable === undefined && sign !== undefined && sign !== "finding",
);
console.log(`false alarms: ${alarms.length} of ${answerable.length} questions that it answers`);
