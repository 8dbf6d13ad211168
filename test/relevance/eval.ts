/** `npm run eval`: how well questions find their lines, beside other systems and ours without each of its ingredients. */
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { documents } from "../../src/search/documents/documents.ts";
import { TUNING } from "../../src/search/ranking/tuning.ts";
import { renderHits } from "../../src/server/render/search-claims.ts";
import tool from "../../src/server/tools/search-claims.ts";
import { signOfAbsence, tellsOfLoss } from "./absence.ts";
import { type Judged, judge } from "./judge.ts";
import { type Measures, mean, measure, percentile } from "./measures.ts";
import { isHeldOut, judgeOneCall, KINDS, oneCallQuestions } from "./one-call.ts";
import { halfOf, type Question, questions } from "./questions.ts";
import { comparisons, ours, type System, tuned } from "./systems.ts";
import { changed, figures, inTraditional, largest, type Twin, values, withSlip } from "./twins.ts";

const corpus = checkCorpus(await readReportFolder("corpus/ai-report-2025"));
const report = openReport(corpus);
const served = serve(report);
const all = documents(corpus);
const answerable = questions.filter((question) => question.answerable === undefined);
const percent = (share: number) => (100 * share).toFixed(1);
const judged = (system: System): Promise<Judged[]> =>
  Promise.all(answerable.map(async (question) => judge(question, await system.find(question.q), all)));

console.log(`${all.length} documents, ${questions.length} questions; intervals are Wilson's at 95 %.`);
printServed(await judged(ours(corpus)));
await printSystems([ours(corpus), ...comparisons(corpus)]);
await printPlaces();
await printAnswers();
await printOneCall();

function printServed(judgedOnes: readonly Judged[]): void {
  console.log(
    "\nhalf, language      count          recall@1      @3            @5              MRR  nDCG@10",
  );
  for (const half of ["tuned", "held"] as const) {
    const own = judgedOnes.filter(({ question }) => halfOf(question) === half);
    printMeasures(half, measure(own));
    for (const lang of ["zh", "en", "mixed", "hard"])
      printMeasures(`  ${lang}`, measure(own.filter(({ question }) => question.lang === lang)));
  }
  for (const kind of ["fact", "table", "section", "model", "finding", "compare"])
    printMeasures(`kind ${kind}`, measure(judgedOnes.filter(({ question }) => question.kind === kind)));
}

function printMeasures(name: string, { count, recall, interval, mrr, ndcg }: Measures): void {
  const range = ([low, high]: readonly [number, number]) => `${percent(low)}-${percent(high)}`;
  const cells = [
    name.padEnd(18),
    String(count).padStart(5),
    `${percent(recall[1])} (${range(interval[1])})`.padStart(18),
    percent(recall[3]).padStart(6),
    `${percent(recall[5])} (${range(interval[5])})`.padStart(18),
    mrr.toFixed(3).padStart(6),
    ndcg.toFixed(3).padStart(7),
  ];
  console.log(cells.join("  "));
}

/** Every system on the written questions of the held half, and on questions made by rule. */
async function printSystems(systems: readonly System[]): Promise<void> {
  const made: Readonly<Record<string, readonly Twin[]>> = {
    trad: changed("zh", inTraditional),
    slip: changed("en", withSlip),
    dated: [...figures(corpus, "zh"), ...figures(corpus, "en")].filter(isHeld),
    value: [...values(corpus, "zh"), ...values(corpus, "en")].filter(isHeld),
    most: [...largest(corpus, "zh"), ...largest(corpus, "en")].filter(isHeld),
  };
  console.log("\nHeld half, recall@1/@5; then recall@1 of the held half of questions made by rule:");
  const counts = Object.entries(made).map(([name, twins]) => `${name} ${twins.length}`);
  console.log(
    `zh in traditional characters, en with a slip, dated figures by name, large figures by value, the largest of a column (${counts.join(", ")})`,
  );
  console.log(
    ["", "all", "zh", "en", "hard"].map((head, at) => head.padEnd(at === 0 ? 35 : 11)).join(" "),
    "nDCG ",
    ...Object.keys(made).map((head) => head.padEnd(6)),
  );
  for (const system of systems) {
    const held = (await judged(system)).filter(({ question }) => halfOf(question) === "held");
    const cell = (part: readonly Judged[]) => {
      const { recall } = measure(part);
      return `${percent(recall[1])}/${percent(recall[5])}`.padEnd(11);
    };
    const byLang = ["zh", "en", "hard"].map((lang) =>
      cell(held.filter(({ question }) => question.lang === lang)),
    );
    const byRule: string[] = [];
    for (const twins of Object.values(made)) byRule.push((await firstRight(system, twins)).padEnd(6));
    console.log(system.name.padEnd(35), cell(held), ...byLang, measure(held).ndcg.toFixed(3), ...byRule);
  }
}

/** Of questions made by rule every second one is held out too; those made of written questions are of held ones. */
function isHeld(_: Twin, index: number): boolean {
  return index % 2 === 1;
}

/** Share of questions made by rule that the first hit answers. */
async function firstRight(system: System, twins: readonly Twin[]): Promise<string> {
  let right = 0;
  for (const { query, isRight } of twins) {
    const [hit] = await system.find(query);
    if (hit !== undefined && isRight(hit.document, hit.lines)) right++;
  }
  return percent(right / twins.length);
}

/** Whether models and losses come where they must, with and without what is there for it. */
async function printPlaces(): Promise<void> {
  const { fit } = TUNING;
  const without = (change: Partial<typeof fit>) =>
    tuned(corpus, "", { ...TUNING, fit: { ...fit, ...change } });
  const held = questions.filter((question) => halfOf(question) === "held");
  const models = held.filter(({ kind }) => kind === "model");
  const lost = held.filter(({ why }) => why === "lost");
  const isModel = ({ model }: Question, ref: string) => ref === `model/${model}`;
  const isLoss = (question: Question, ref: string) => tellsOfLoss(report, question, ref);
  console.log(
    "\nPlace of what a question must bring, recall@1/@3/@5, held half: served; without its ingredient",
  );
  console.log(
    `the model (${models.length})      `,
    await places(ours(corpus), models, isModel),
    await places(without({ whatIf: 1 }), models, isModel),
  );
  console.log(
    `what was lost (${lost.length})  `,
    await places(ours(corpus), lost, isLoss),
    await places(without({ lost: 1 }), lost, isLoss),
  );
}

async function places(
  system: System,
  asked: readonly Question[],
  isIt: (question: Question, ref: string) => boolean,
): Promise<string> {
  const found = await Promise.all(
    asked.map(async (question) =>
      (await system.find(question.q)).findIndex(({ document }) => isIt(question, document.ref)),
    ),
  );
  const within = (k: number) => found.filter((place) => place >= 0 && place < k).length / asked.length;
  return [1, 3, 5].map((k) => percent(within(k))).join("/");
}

/** Tokens of answers, and how those show that there is nothing. */
async function printAnswers(): Promise<void> {
  const answer = async (question: Question) => {
    const lang = /\p{Script=Han}/u.test(question.q) ? "zh" : "en";
    const view = await searchClaims(served, { query: question.q }, lang);
    return {
      question,
      sign: signOfAbsence(report, question, view),
      structured: encode(JSON.stringify((await tool.call({ query: question.q, lang }, served)).structured))
        .length,
      text: encode(renderHits(view, lang)).length,
    };
  };
  const answers = await Promise.all(questions.map(answer));
  console.log("\nTokens (o200k) of an answer with five hits");
  for (const part of ["structured", "text"] as const) {
    const counts = answers.map((answer) => answer[part]);
    console.log(
      part.padEnd(10),
      `mean ${mean(counts).toFixed(0)}, 95th percentile ${percentile(counts, 0.95)}`,
    );
  }
  console.log("\nQuestions that the report does not answer: the answer shows it");
  for (const half of ["tuned", "held"] as const) {
    const own = answers.filter(({ question }) => halfOf(question) === half && question.answerable === false);
    const count = (sign: string) => own.filter((answer) => answer.sign === sign).length;
    const signs = ["absent", "finding"].map((sign) => `${sign} ${count(sign)}`);
    console.log(`${half}: ${own.filter(({ sign }) => sign).length} of ${own.length} (${signs.join(", ")})`);
  }
  const alarms = answers.filter(
    ({ question, sign }) => question.answerable === undefined && sign && sign !== "finding",
  );
  console.log(`false alarms: ${alarms.length} of ${answerable.length} questions that it answers`);
}

/** Questions that one call should answer: how many the first hit answers, and how many the whole answer. */
async function printOneCall(): Promise<void> {
  const judged = await judgeOneCall(served, oneCallQuestions);
  console.log("\nQuestions for one call: answered by the first hit / by the call, seen; held out");
  for (const kind of KINDS) {
    const cells = [false, true].map((held) => {
      const own = judged.filter(({ question }) => question.kind === kind && isHeldOut(question) === held);
      const count = (part: "first" | "call") => own.filter((each) => each[part]).length;
      return `${count("first")}/${count("call")} of ${own.length}`;
    });
    console.log(kind.padEnd(12), cells.join("; "));
  }
}
