import type { Corpus } from "../../../corpus/corpus.ts";
import type { Question } from "../../../search/reading/question.ts";
import { findOperand, timeOf } from "../../figures/find-operand.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import { distinct, timesOf } from "./pair-asked.ts";

const SUM =
  /加起来|合计|总共|共计|之和|加总|\b(?:add(?:s|ed)? up|combined|in total|together|sum of|altogether)\b/;

const FEWEST = 2;
const MOST = 6;

/** The figures that a question has added up: a metric of several things, or several metrics of one; undefined unless it is sure of each, and a sum of them says something. */
export function sumAsked(corpus: Corpus, question: Question): readonly HeldQuantity[] | undefined {
  if (!SUM.test(question.plain)) return undefined;
  const [things, metrics] = [distinct(question.entities), distinct(question.metrics)];
  const [period, ...others] = timesOf(question.periods);
  if (others.length > 0 || Math.min(things.length, metrics.length) !== 1) return undefined;
  const pairs = things.flatMap((thing) => metrics.map((metric) => [thing, metric] as const));
  if (pairs.length < FEWEST || pairs.length > MOST) return undefined;
  const found = pairs.flatMap(
    ([{ ids: of }, { ids }]) => findOperand(corpus, { of, metrics: ids, period }) ?? [],
  );
  const [first] = found;
  if (!first || found.length < pairs.length || !isSummable(corpus, first)) return undefined;
  const isAlike = found.every((each) => each.unit === first.unit && timeOf(each) === timeOf(first));
  return isAlike &&
    new Set(found.map(({ ref, of, metric }) => `${ref} ${of} ${metric}`)).size === found.length
    ? found
    : undefined;
}

/** Shares, multiples and prices add up to nothing. */
export function isSummable({ units }: Corpus, { unit }: Pick<HeldQuantity, "unit">): boolean {
  const dimension = unit === undefined ? undefined : units.get(unit).dimension;
  return dimension !== undefined && !/share|points|multiple|ratio|per|rate|price/.test(dimension);
}
