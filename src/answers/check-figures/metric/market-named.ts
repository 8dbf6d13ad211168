import type { Corpus } from "../../../corpus/corpus.ts";
import type { Entity } from "../../../corpus/schema/entity.ts";
import { heldOf } from "../../figures/held-quantity.ts";
import type { AskedFigure, FigureQuestion } from "../asked-figure.ts";
import { isAlike } from "./asked-metrics.ts";
import { metricsNamed } from "./read-metric.ts";

/** The claim with the market that its subject's wording names put to its metric: 智能算力市场 | 规模增速 is the growth of the market, not of the compute. */
export function ofMarket(
  corpus: Corpus,
  question: FigureQuestion,
  figure: AskedFigure,
  entities: readonly Entity[],
): FigureQuestion {
  const { subject, metric } = question;
  const [, zh, en] = /(市场)$|\b(market)$/i.exec(subject.trim()) ?? [];
  if ((zh ?? en) === undefined || metric === undefined || /市场|\bmarket\b/i.test(metric)) return question;
  const named = metricsNamed(corpus, zh === undefined ? `market ${metric}` : `市场${metric}`);
  const [only, ...more] = named.filter((id) =>
    entities.some((entity) =>
      heldOf(corpus, entity.id).some((held) => held.metric === id && isAlike(corpus, held, figure)),
    ),
  );
  const name = only === undefined || more.length > 0 ? undefined : corpus.metrics.get(only);
  return name ? { ...question, metric: name.zh ?? name.en ?? metric } : question;
}
