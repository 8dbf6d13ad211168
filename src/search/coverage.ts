import type { Document } from "./document.ts";
import { samePeriod } from "./fit.ts";
import type { Question } from "./question.ts";

/** For each kind of thing that the question names: whether the corpus has it, together with what is named before it. */
export interface Coverage {
  readonly entity?: boolean;
  readonly metric?: boolean;
  readonly period?: boolean;
}

/** Whether some document has the question's entity, that entity's metric, and both in the question's period. */
export function coverageOf(
  documents: readonly Document[],
  question: Question,
  unmatched: readonly string[],
): Coverage {
  const entities = question.entities.map(({ ids }) => ids);
  const metrics = new Set(question.metrics.flatMap(({ ids }) => ids));
  const about = (document: Document) =>
    entities.length === 0 || entities.some((ids) => ids.some((id) => document.entities.includes(id)));
  const has = documents.filter(about);
  const measured =
    metrics.size === 0 ? has : has.filter((document) => document.metrics.some((id) => metrics.has(id)));
  const timed = (measured.length > 0 ? measured : has).filter(({ periods }) =>
    question.periods.every((asked) => periods.some((each) => samePeriod(asked, each))),
  );
  return {
    ...(entities.length + unmatched.length > 0 && { entity: unmatched.length === 0 && has.length > 0 }),
    ...(metrics.size > 0 && { metric: measured.length > 0 }),
    ...(question.periods.length > 0 && { period: timed.length > 0 }),
  };
}
