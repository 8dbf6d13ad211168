import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Metric } from "../../../../corpus/schema/metric.ts";

/** How a share's price is told by what the company makes: 15 times sales, 30x earnings. */
const MULTIPLE = /\d ?(?:times|x)(?: of)?(?: trailing| forward| annual)? (sales|earnings|book|ebitda)\b/;

/** Ids of the metrics that are the multiple which a question counts: price-to-sales of "15 times sales". */
export function multiplesAsked({ metrics }: Corpus, plain: string): ReadonlySet<string> {
  const [, of] = MULTIPLE.exec(plain) ?? [];
  if (of === undefined) return new Set();
  const names = ({ en = "", aliases = [] }: Metric) => [en, ...aliases].map((name) => name.toLowerCase());
  const asked = [...metrics.values()].filter(
    (metric) => metric.dimension === "multiple" && names(metric).some((name) => name.includes(of)),
  );
  return new Set(asked.map(({ id }) => id));
}
