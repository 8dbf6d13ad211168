import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { metricMentions } from "../../src/ingest/prose/measures/metric-mentions.ts";
import { type MeasureSet, share } from "./measure.ts";

/** How many of the questions of two public sets that ask for a metric name a family of ours; `SHOW` prints what each is joined to, to be judged. */
export const metricPhrases: MeasureSet = async (dataDir) => {
  const sets = [
    ["FinanceBench", financebench(join(dataDir, "financebench", "questions.jsonl"))],
    ["TAT-QA", tatqa(join(dataDir, "tatqa", "dev.json"))],
  ] as const;
  if (sets.every(([, asked]) => asked.length === 0)) return undefined;
  return sets.map(([name, asked]) => {
    let joined = 0;
    for (const question of asked) {
      const mentions = metricMentions(question);
      if (mentions.length > 0) joined++;
      if (process.env["SHOW"])
        console.log(
          `  ${mentions.map(({ family, start, end }) => `${question.slice(start, end)} → ${family.id}`).join(", ") || "none"}: ${question}`,
        );
    }
    return share(
      `${name}: questions with numbers for answers that name a metric family`,
      joined,
      asked.length,
      {
        least: 0.9,
      },
    );
  });
};

function financebench(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line): { question: string; question_type?: string; answer?: string } => JSON.parse(line))
    .filter(
      ({ question_type, answer }) =>
        question_type === "metrics-generated" || /^\$?[\d.,%-]+/.test(answer ?? ""),
    )
    .map(({ question }) => question);
}

interface Page {
  readonly questions: readonly { readonly question: string; readonly answer_type: string }[];
}

function tatqa(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const pages: readonly Page[] = JSON.parse(readFileSync(file, "utf8"));
  return pages.flatMap(({ questions }) =>
    questions.filter(({ answer_type }) => answer_type === "arithmetic").map(({ question }) => question),
  );
}
