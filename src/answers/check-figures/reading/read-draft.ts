import type { Report } from "../../../library/report.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { readRow } from "./read-row.ts";
import { type Context, readSentence, START } from "./read-sentence.ts";
import { splitDraft, splitSentences } from "./split-draft.ts";

/** More figures of one text are not read: whoever writes more checks it in parts. */
export const MOST_FIGURES = 250;

/** Words at the beginning of a paragraph that take up the one before. */
const TAKES_UP =
  /^(?:其|该|这|此|公司|它|同时|此外|另外|\b(?:it|its|they|their|the company|the group|the firm|this|these)\b)/i;

/** The figures that a text claims, in its order: each with the subject, metric and time of its own sentence, or those it takes up from the one before. */
export function readDraft(report: Report, draft: string): FigureQuestion[] {
  const questions: FigureQuestion[] = [];
  let context: Context = START;
  for (const { kind, text, cells, header } of splitDraft(draft)) {
    if (questions.length > MOST_FIGURES) break;
    if (kind === "row" && cells && header) {
      questions.push(...readRow(report, header, cells));
      continue;
    }
    context =
      kind === "item" || (kind === "text" && TAKES_UP.test(text))
        ? context
        : { ...START, seen: context.seen };
    for (const sentence of splitSentences(text)) {
      if (questions.length > MOST_FIGURES) break;
      const read = readSentence(report, sentence, context);
      if (kind !== "heading") questions.push(...read.questions);
      context = read.context;
    }
  }
  return questions;
}
