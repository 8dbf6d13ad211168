import type { Corpus } from "../../corpus/corpus.ts";
import { heldQuantities } from "../figures/held-quantity.ts";
import { matchMetrics, widerMetrics } from "../find/match-metrics.ts";
import type { AskedFigure } from "./asked-figure.ts";
import { isChange } from "./relation.ts";

/** The metrics that a claim may mean, or only the nearest where the report has none of that name. */
export interface AskedMetrics {
  readonly ids: readonly string[];
  readonly near: readonly string[];
}

/** Reads a claim's metric; a word that names several takes those that the subject has in the claimed dimension. */
export function askedMetrics(
  corpus: Corpus,
  asked: string,
  subjects: readonly string[],
  figure: AskedFigure,
): AskedMetrics {
  const { ids, sure, near } = matchMetrics(corpus, asked);
  const own = heldQuantities(corpus).filter(({ of }) => subjects.includes(of));
  const dimension = (unit: string | undefined) =>
    unit === undefined ? undefined : corpus.units.get(unit).dimension;
  const fits = (id: string) =>
    own.some(
      ({ metric, unit }) =>
        metric === id && (figure.unit === undefined || dimension(unit) === dimension(figure.unit)),
    );
  if (sure && own.some(({ metric }) => ids.includes(metric))) return { ids, near };
  // "Training cost 42.5%" is no cut of the cost: a level may not be confirmed by a change.
  const changes = figure.relation === "increase" || figure.relation === "decrease";
  const wider = widerMetrics(corpus, asked).filter(
    (id) => changes || ids.includes(id) || !isChange(corpus, id),
  );
  const fitting = (sure ? wider : ids).filter(fits);
  return { ids: fitting.length > 0 ? fitting : ids, near };
}
