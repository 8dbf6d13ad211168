import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { idsOf, type Question } from "../../search/reading/question.ts";

/** What a question asks for of a hit. */
export interface Asked {
  readonly metrics: ReadonlySet<string>;
  readonly periods: readonly string[];
  readonly entities: ReadonlySet<string>;
  /** Whether it asks when something was. */
  readonly isWhen: boolean;
}

const WHEN =
  /哪一?[天日年月]|何时|什么时[候间]|几[月号]|日期|\bwhen\b|\b(?:what|which) (?:date|day|month|year)\b/;

export const askedOf = (question: Question | undefined, metrics: ReadonlySet<string>): Asked => ({
  metrics,
  periods: question?.periods ?? [],
  entities: question ? idsOf(question.entities) : new Set(),
  isWhen: question !== undefined && WHEN.test(question.plain),
});

interface Figure {
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly of?: string | undefined;
}

/** Figures in the order in which they answer: by metric, then time, then owner; else as they stand. */
export function askedFirst<T>(
  figures: readonly T[],
  { metrics, periods, entities }: Omit<Asked, "isWhen">,
  partsOf: (figure: T) => Figure,
): readonly T[] {
  const rank = (figure: T): number => {
    const { metric, period, of } = partsOf(figure);
    const isOfTime = period !== undefined && periods.some((asked) => answersPeriod(asked, period));
    return (
      (metric !== undefined && metrics.has(metric) ? 4 : 0) +
      (isOfTime ? 2 : 0) +
      (of !== undefined && entities.has(of) ? 1 : 0)
    );
  };
  return figures
    .map((figure) => ({ figure, rank: rank(figure) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ figure }) => figure);
}
