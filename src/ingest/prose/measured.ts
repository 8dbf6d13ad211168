import type { Figure } from "../../notation/figures/figure.ts";
import type { Family } from "../names/metric-families.ts";
import type { TypingContext } from "../typing/context.ts";
import type { MetricMention } from "./metric-mentions.ts";
import type { Sentence } from "./sentence.ts";

/** What a figure of a sentence measures. */
export interface Measured {
  readonly metric: string;
  readonly family: Family;
  readonly words: string;
  /** It is a change of the metric, not a level. */
  readonly growth: boolean;
  /** Metric, unit and words fit, and nothing unknown stands before the metric. */
  readonly whole: boolean;
  readonly mention: MetricMention;
}

/** What a figure measures: the metric named last before it in its clause, or right behind it; a change takes that of the figure before. */
export function measuredBy(
  sentence: Sentence,
  index: number,
  previous: Measured | undefined,
  context: TypingContext,
): Measured | undefined {
  const figure = sentence.figures[index];
  if (!figure) return undefined;
  const [start, end] = sentence.clauseAt(figure.start);
  const { metrics, text } = sentence;
  const inClause = metrics.filter((each) => each.start >= start && each.end <= end);
  const before = inClause.filter((each) => each.end <= figure.start).at(-1);
  const after = inClause.find(
    (each) => each.start >= figure.end && JOINS_AFTER.test(text.slice(figure.end, each.start)),
  );
  const isChange = changes(figure);
  const own = after && (!before || figure.start - before.end > 20) ? after : before;
  if (own) return measured(own, figure, sentence, context, isChange, 1);
  const run = index > 0 && LINKED.test(text.slice(sentence.figures[index - 1]?.end, figure.start));
  if (previous && (isChange || run))
    return measured(previous.mention, figure, sentence, context, isChange, previous.whole ? 1 : 0);
  return undefined;
}

const JOINS_AFTER = /^\s*(?:(?:in|of|for|的)\s*)?(?:\w+\s){0,1}$/i;
const LINKED = /^[\s/、，,和及与]*(?:and)?\s*$/;

const changes = ({ relation, base, unit }: Figure): boolean =>
  (relation === "increase" || relation === "decrease" || base !== undefined) &&
  (unit === "%" || unit === "x");

function measured(
  mention: MetricMention,
  figure: Figure,
  sentence: Sentence,
  { names, units }: TypingContext,
  growth: boolean,
  least: number,
): Measured {
  const { family } = mention;
  const { unit } = figure;
  const isMoney = unit !== undefined && units.units.get(unit).dimension.startsWith("money-");
  const isShare = family.kind === "share";
  const fits = growth
    ? family.kind !== "share" || figure.base !== undefined
    : fitsKind(family, unit, isMoney);
  const words = sentence.text.slice(mention.start, mention.end);
  const direction = figure.relation === "level" && growth && figure.base !== undefined;
  return {
    metric: names.family(family, growth && !isShare),
    family,
    words,
    growth: growth && !isShare,
    whole:
      least > 0 && fits && !(growth && family.kind === "share") && !direction && isPlain(sentence, mention),
    mention,
  };
}

function fitsKind({ kind }: Family, unit: string | undefined, isMoney: boolean): boolean {
  switch (kind) {
    case "money":
    case "per-share":
      return isMoney;
    case "share":
      return unit === "%";
    case "count":
    case "shares":
      return unit !== undefined && !isMoney && unit !== "%" && unit !== "pp" && unit !== "x";
    case "days":
      return unit === "days";
    case "date":
      return false;
    default:
      return unit !== undefined && unit !== "pp";
  }
}

/** Words that may stand before a metric and leave it what it is. */
const PLAIN_BEFORE =
  /(?:^|[\s，,。；;、:：（(“"])(?:公司|本公司|集团|本集团|我们|全年|年度|年|月|季度|期|半年|末|底|累计|合计|共|总|实现|完成|的|其|上市公司|整体|当期|单季度?|公司实现|预计|我们预计|预测|E|the|our|its|total|net|company|companys|group|full[- ]year|annual|quarterly|reported|and|in|of|with|a|an|for|had|was|were|has|have|generated|achieved|recorded|posted|we|expects?|\d{4})*\s*$/i;
const LOOKED_BACK = 24;

/** Whether what stands before a metric in its clause is known: a time, a name, or words that add nothing to it. */
function isPlain(sentence: Sentence, { start }: MetricMention): boolean {
  const [clause] = sentence.clauseAt(start);
  const known = [...sentence.times, ...sentence.names]
    .filter((each) => each.end <= start)
    .map(({ end }) => end);
  const from = Math.max(clause, start - LOOKED_BACK, ...known);
  const between = sentence.text.slice(from, start);
  if (/['’]s\s*$/.test(between) && known.includes(from)) return true;
  return (
    PLAIN_BEFORE.test(from > clause && known.includes(from) ? ` ${between}` : between) ||
    between.trim() === ""
  );
}
