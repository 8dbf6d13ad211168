import type { Metric } from "../../../corpus/schema/metric.ts";

/** How a share's price is told by what the company makes: 15 times sales, 30x earnings. */
const MULTIPLE = /\d ?(?:times|x)(?: of)?(?: trailing| forward| annual)? (sales|earnings|book|ebitda)\b/;

/** What a question counts multiples of, if it does. */
const multipliedIn = (plain: string): string | undefined => MULTIPLE.exec(plain)?.[1];

/** Whether a metric is the multiple that a question counts: price-to-sales of "15 times sales". */
export function isMultipleAsked({ dimension, en = "", aliases = [] }: Metric, plain: string): boolean {
  const of = multipliedIn(plain);
  return (
    of !== undefined &&
    dimension === "multiple" &&
    [en, ...aliases].some((name) => name.toLowerCase().includes(of))
  );
}
