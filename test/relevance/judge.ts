import type { Document } from "../../src/search/document.ts";
import type { SearchResult } from "../../src/search/search.ts";
import type { Question } from "./questions.ts";

/**
 * Whether a hit answers: it stands on a line of the label. A section spans all its lines, so it answers only a question
 * for a section, and a model only a question for that model.
 */
export function isRight({ ref, origin }: Document, lines: readonly number[], question: Question): boolean {
  if (origin.kind === "section") return question.kind === "section" && ref === `section/${question.section}`;
  if (origin.kind === "model") return question.kind === "model" && ref === `model/${question.model}`;
  return lines.some((line) => question.lines?.includes(line));
}

/** For each of the first hits whether it answers, and how many things in the corpus would. */
export interface Judged {
  readonly right: readonly boolean[];
  readonly answers: number;
}

export function judge(
  question: Question,
  hits: SearchResult["hits"],
  documents: readonly Document[],
): Judged {
  return {
    right: hits.slice(0, 10).map(({ document, lines }) => isRight(document, lines, question)),
    answers: documents.filter((document) => isRight(document, document.lines, question)).length,
  };
}

/** Whether the first five hits of an unanswerable question, or what stands beside them, show that there is no answer. */
export function showsAbsence(
  question: Question,
  { hits, coverage, unmatched }: SearchResult,
  findings: readonly string[],
): boolean {
  if (unmatched.length > 0 || Object.values(coverage).includes(false)) return true;
  return findings.length > 0 && question.lines !== undefined && hits.length > 0;
}
