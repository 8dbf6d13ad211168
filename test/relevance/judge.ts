import type { Document } from "../../src/search/documents/document.ts";
import type { Found } from "../../src/search/ranking/select.ts";
import type { Question } from "./questions.ts";

/**
 * Whether a hit answers: it stands on a line of the label. A section spans all its lines, so it answers only a question
 * for that section, and a model only a question for that model.
 */
export function isRight({ ref, origin }: Document, lines: readonly number[], question: Question): boolean {
  if (origin.kind === "section") return question.kind === "section" && ref === `section/${question.section}`;
  if (origin.kind === "model") return question.kind === "model" && ref === `model/${question.model}`;
  return lines.some((line) => question.lines?.includes(line));
}

/** For each of the first ten hits whether it answers, and how many things in the corpus would. */
export interface Judged {
  readonly question: Question;
  readonly right: readonly boolean[];
  readonly answers: number;
}

export function judge(question: Question, hits: readonly Found[], documents: readonly Document[]): Judged {
  return {
    question,
    right: hits.slice(0, 10).map(({ document, lines }) => isRight(document, lines, question)),
    answers: documents.filter((document) => isRight(document, document.lines, question)).length,
  };
}
