import { overlaps, tryPeriod } from "../corpus/period.ts";
import type { Document } from "./document.ts";
import type { Question } from "./question.ts";

/** Kinds that answer a question outright come before those that lead to an answer. */
const KIND_WEIGHT = { claim: 1, row: 1, derived: 0.8, finding: 0.75, model: 0.7, section: 0.6, passage: 0.7 };

/** How well a document fits what the question names: one of its facts has the entity, the metric and the period together. */
export function fitOf(document: Document, question: Question): number {
  const entities = new Set(question.entities.flatMap(({ ids }) => ids));
  const metrics = new Set(question.metrics.flatMap(({ ids }) => ids));
  let best = 1;
  for (const { of, metric, period } of document.facts) {
    let fit = 1;
    const own = entities.has(of);
    const measured = metrics.has(metric);
    if (own && measured) fit *= 1.3;
    if (
      (own || measured) &&
      period !== undefined &&
      question.periods.some((each) => samePeriod(each, period))
    )
      fit *= 1.15;
    best = Math.max(best, fit);
  }
  return best * KIND_WEIGHT[document.origin.kind];
}

/** Whether two periods share a day; a fiscal year is taken for the calendar year of its number. */
export function samePeriod(a: string, b: string): boolean {
  const first = tryPeriod(a.replace(/^FY/, ""));
  const second = tryPeriod(b.replace(/FY/g, ""));
  return first !== undefined && second !== undefined && overlaps(first, second);
}
