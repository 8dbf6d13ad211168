import { isLoss } from "../../corpus/finding-kinds.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import type { Document } from "../documents/document.ts";
import type { Engine } from "../index/engine.ts";
import { mayCalculate } from "../reading/intent.ts";
import { idsOf, type Question } from "../reading/question.ts";
import type { Tuning } from "./tuning.ts";

/** What a question names and wants, as sets to hold documents against. */
export interface Wanted {
  readonly entities: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  readonly periods: readonly string[];
  readonly intent: Question["intent"];
  /** Whether some document states the metric of the entity in the period: nothing asked for is missing. */
  readonly stated: boolean;
}

/** Reads from the question and the corpus's facts what documents are held against. */
export async function wantedBy(
  question: Question,
  engine: Engine,
  reports?: readonly number[],
): Promise<Wanted> {
  const entities = idsOf(question.entities);
  const metrics = idsOf(question.metrics);
  const { periods, intent } = question;
  const fact = { of: [...entities], metrics: [...metrics], ...(periods.length > 0 && { periods }) };
  return {
    entities,
    metrics,
    periods,
    intent,
    stated: periods.length < 2 && (await engine.some({ fact, ...(reports && { reports }) })), // no fact is of two periods
  };
}

/** How well a document fits: entity and metric in one fact, the period, the kind of answer that is wanted, or that just this was lost. */
export function fitOf(document: Document, wanted: Wanted, fit: Tuning["fit"]): number {
  const { facts, kind } = document;
  const { entities, metrics, periods, intent } = wanted;
  const measured = facts.filter(({ metric }) => metrics.has(metric));
  const timed = facts.filter(
    ({ period }) => period !== undefined && periods.some((each) => answersPeriod(each, period)),
  );
  let factor = 1;
  if (measured.some(({ of }) => entities.has(of))) factor *= fit.metric;
  if (timed.some(({ of, metric }) => entities.has(of) || metrics.has(metric))) factor *= fit.period;
  if (measured.some(({ extreme }) => extreme !== undefined && extreme === intent.extreme))
    factor *= fit.extreme;
  if (kind === "model" && mayCalculate(intent)) factor *= fit.whatIf;
  if (!wanted.stated && isLossOf(document, wanted)) factor *= fit.lost;
  return factor;
}

/** A finding that just what is asked for was lost or stands in the wrong place: it must not sink under lookalikes. */
function isLossOf({ kind, sort, entities, metrics }: Document, wanted: Wanted): boolean {
  if (kind !== "finding" || !isLoss(sort)) return false;
  return entities.some((id) => wanted.entities.has(id)) && metrics.some((id) => wanted.metrics.has(id));
}
