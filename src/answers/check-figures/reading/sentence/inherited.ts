import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Figure } from "../../../../notation/figures/figure.ts";
import { metricWords } from "../../metric/metric-words.ts";
import { isCommon } from "../as-question.ts";
import { type Measured, onlyMetric } from "../measures/measured.ts";
import type { Named } from "../names/named.ts";
import type { Context, Read } from "./context.ts";
import { isChange } from "./sentence-parts.ts";

/** What stands around a figure that does not say itself what it measures. */
interface Near {
  /** The figures before it, the nearest first. */
  readonly before: readonly Read[];
  readonly context: Context;
  readonly subject: Named | undefined;
  readonly isChinese: boolean;
  /** What the sentence opens with as the measure of its figures. */
  readonly leading: string | undefined;
}

/** What a figure measures whose clause does not say it: what the figure before it does, if it is of the same kind. */
export function inherited(
  corpus: Corpus,
  measured: Measured,
  figure: Figure,
  { before, context, subject, isChinese, leading }: Near,
): Measured {
  const said = measured.metric ?? measured.words;
  const isLeft = isChange(figure) && said !== undefined && isOnlyChange(said);
  if (measured.metric !== undefined && !(isLeft && before.length > 0)) return measured;
  if (measured.words !== undefined && !isOnlyPaid(measured.words) && !isLeft) return measured;
  const alike = (each: Read) => isChange(figure) || kindOf(corpus, each.figure) === kindOf(corpus, figure);
  for (const each of before) {
    const { base } = each.measured;
    // 收入同比增长28%,达到123亿美元: what grew is what is reached.
    if (
      !isChange(figure) &&
      isChange(each.figure) &&
      base !== undefined &&
      each.subject === subject &&
      !isCommon(figure)
    )
      return { metric: base };
    if (alike(each)) return isChange(figure) ? asChange(each.measured, figure) : each.measured;
  }
  if (measured.metric !== undefined) return measured;
  if (leading !== undefined && measured.words === undefined)
    return isChange(figure) ? asChange({ metric: leading }, figure) : { metric: leading };
  const only =
    (before.length > 0 && !isCounting(corpus, figure)) || isChange(figure)
      ? undefined
      : onlyMetric(corpus, subject?.ids ?? [], figure, isChinese);
  if (only !== undefined && measured.words === undefined) return { metric: only };
  const last = before.length === 0 && measured.words === undefined ? context.read.findLast(alike) : undefined;
  return last
    ? { ...(isChange(figure) ? asChange(last.measured, figure) : last.measured), inherited: true }
    : measured;
}

const isCounting = ({ units }: Corpus, { unit }: Figure): boolean =>
  unit !== undefined && units.get(unit).dimension === "count" && units.get(unit).words === true;

/** Only that it changed, and over what time: a monthly gain of. */
const isOnlyChange = (words: string): boolean =>
  [...metricWords(words).words].every((word) => /^_(?:change|monthly|yearly|weekly|daily)$/.test(word));

/** Only a verb of paying: what it is paid for was said before. */
const isOnlyPaid = (words: string): boolean => /^(?:(?:的|要|价格|成本|price|cost|for)\s*)+$/i.test(words);

function asChange({ metric, words }: Measured, { relation, unit }: Figure): Measured {
  const said = metric ?? words;
  if (said === undefined || unit === "pp" || /(?:growth|cut|增速|降幅|率)$/.test(said))
    return { metric, words };
  const zh = /\p{Script=Han}/u.test(said);
  const whole = said + (relation === "decrease" ? (zh ? "降幅" : " cut") : zh ? "增速" : " growth");
  return metric !== undefined ? { metric: whole, words } : { words: whole };
}

const kindOf = ({ units }: Corpus, { unit }: Figure): string =>
  unit === undefined ? "" : units.get(unit).dimension;
