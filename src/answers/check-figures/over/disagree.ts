import { foldName } from "../../../corpus/naming/fold-name.ts";
import { compareFigures } from "../../figures/agreement.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import type { Opinion } from "./opinion.ts";

/** Whether another report gives another value for what confirms a claim in one: of the same metric for the same time. */
export function disagree(main: Opinion, other: Opinion): boolean {
  const [held] = main.checked.held ?? [];
  if (!held || other.checked.view.verdict !== "differs") return false;
  return (other.checked.held ?? []).some((theirs) => isOtherwise(main, held, other, theirs));
}

function isOtherwise(main: Opinion, one: HeldQuantity, other: Opinion, two: HeldQuantity): boolean {
  const [a, b] = [one.calendar ?? one.period, two.calendar ?? two.period];
  if (a === undefined || a !== b || !sameMetric(main, one.metric, other, two.metric)) return false;
  const { units } = other.report.corpus;
  return [compareFigures(one, two, units), compareFigures(two, one, units)].every(
    ({ kind }) => kind === "differs",
  );
}

function sameMetric(main: Opinion, one: string, other: Opinion, two: string): boolean {
  const [a, b] = [main.report.corpus.metrics.get(one), other.report.corpus.metrics.get(two)];
  if (!a || !b || a.dimension !== b.dimension) return false;
  const names = new Set([a.zh, a.en].map(foldName));
  return one === two || [b.zh, b.en].some((name) => names.has(foldName(name)));
}
