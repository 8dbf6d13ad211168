import type { Report } from "../../../library/report.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { readRow } from "./read-row.ts";
import { readSentence } from "./read-sentence.ts";
import { type Context, START } from "./sentence/context.ts";
import { splitDraft, splitSentences } from "./split-draft.ts";

/** More figures of one text are not read: whoever writes more checks it in parts. */
export const MOST_FIGURES = 250;

/** Words at the beginning of a paragraph that take up the one before. */
const TAKES_UP =
  /^(?:其|该|这|此|公司|它|同时|此外|另外|\b(?:it|its|they|their|the company|the group|the firm|this|these)\b)/i;

/** A figure of a text, and where it stands: paragraph, sentence, and place in it, equal for all reports that read it. */
export interface DraftFigure extends FigureQuestion {
  readonly place: readonly number[];
}

/** The figures that a text claims, in its order: each with the subject, metric and time of its own sentence, or those it takes up from the one before. */
export function readDraft(report: Report, draft: string): DraftFigure[] {
  const questions: DraftFigure[] = [];
  let context: Context = START;
  for (const [paragraph, { kind, text, cells, header }] of [...splitDraft(draft)].entries()) {
    if (questions.length > MOST_FIGURES) break;
    if (kind === "row" && cells && header) {
      questions.push(...placed(readRow(report, header, cells), [paragraph, 0]));
      continue;
    }
    context =
      kind === "item" || (kind === "text" && TAKES_UP.test(text))
        ? context
        : { ...START, seen: context.seen };
    for (const [number, sentence] of [...splitSentences(spaced(text))].entries()) {
      if (questions.length > MOST_FIGURES) break;
      const read = readSentence(report, sentence, context);
      if (kind !== "heading") questions.push(...placed(read.questions, [paragraph, number], sentence));
      context = read.context;
    }
  }
  return questions;
}

/** A text with single blanks, and one between a name and the number behind it, which Chinese texts write without: SAP9.23倍. */
const spaced = (text: string): string =>
  text
    .replace(/[ \t\u00a0]{2,}/g, " ")
    .replace(/(?<![A-Za-z0-9-])([A-Z]{2,}|[A-Z][a-z]{2,})(?=(?:\d+(?:\.\d+)?(?:%|亿|万)|\d+\.\d+倍))/g, "$1 ")
    .replace(/(?<=(?<!FY|[QH])[A-Za-z]\d?)(?=(?:19|20)\d\d年)/g, " ");

/** Figures with their places; of several that begin at one place each has its own. */
function placed(
  questions: readonly FigureQuestion[],
  at: readonly number[],
  sentence?: string,
): DraftFigure[] {
  const taken = new Map<number, number>();
  return questions.map((question) => {
    const start = question.read?.start ?? 0;
    const before = taken.get(start) ?? 0;
    taken.set(start, before + 1);
    return { ...question, place: [...at, start, before], ...(sentence !== undefined && { sentence }) };
  });
}
