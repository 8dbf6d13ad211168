import { overlaps, tryPeriod } from "../corpus/period.ts";
import type { Document } from "./document.ts";
import type { Mention } from "./lexicon.ts";
import type { Question } from "./question.ts";
import type { Tuning } from "./tuning.ts";

/** How well a document fits what the question names and wants: entity and metric in one fact, and the kind of answer. */
export function fitOf(document: Document, question: Question, fit: Tuning["fit"]): number {
  const { facts, periods, origin } = document;
  const { intent } = question;
  const entities = idsOf(question.entities);
  const metrics = idsOf(question.metrics);
  const measured = facts.filter(({ metric }) => metrics.has(metric));
  let factor = 1;
  if (measured.some(({ of }) => entities.has(of))) factor *= fit.metric;
  if (measured.some(({ extreme }) => extreme !== undefined && extreme === intent.extreme))
    factor *= fit.extreme;
  if (intent.date && periods.length > 0) factor *= fit.date;
  if (intent.whatIf && origin.kind === "model") factor *= fit.whatIf;
  if (
    isLoss(document) &&
    document.entities.some((id) => entities.has(id)) &&
    document.metrics.some((id) => metrics.has(id))
  )
    factor *= fit.lost;
  return factor;
}

/** A finding that something asked for was lost or stands in the wrong place: it must not sink under lookalikes. */
const isLoss = ({ origin }: Document): boolean =>
  origin.kind === "finding" && (origin.finding.kind === "lost" || origin.finding.kind === "misplaced");

const idsOf = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.flatMap(({ ids }) => ids));

/** Whether two periods share a day; a fiscal year is taken for the calendar year of its number. */
export function samePeriod(a: string, b: string): boolean {
  const first = tryPeriod(a.replaceAll("FY", ""));
  const second = tryPeriod(b.replaceAll("FY", ""));
  return first !== undefined && second !== undefined && overlaps(first, second);
}
