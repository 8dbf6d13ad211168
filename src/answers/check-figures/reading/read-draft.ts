import type { Report } from "../../../library/report.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { type Context, readSentence, START } from "./read-sentence.ts";
import { readRow } from "./read-row.ts";
import { splitDraft, splitSentences } from "./split-draft.ts";

/** The figures that a text claims, in its order: each with the subject, metric and time of its own sentence, or those it takes up from the one before. */
export function readDraft(report: Report, draft: string): FigureQuestion[] {
  const questions: FigureQuestion[] = [];
  let context: Context = START;
  for (const { kind, text, cells, header } of splitDraft(draft)) {
    if (kind === "row" && cells && header) {
      questions.push(...readRow(report, header, cells));
      continue;
    }
    context = kind === "heading" ? START : { ...context, period: undefined };
    for (const sentence of splitSentences(text)) {
      const read = readSentence(report, sentence, context);
      if (kind !== "heading") questions.push(...read.questions);
      context = read.context;
    }
  }
  return questions;
}
