import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Figure } from "../../../../notation/figures/figure.ts";
import { findMentions } from "../../../find/mentions.ts";
import { metricWords } from "../../metric/metric-words.ts";
import { isCommon } from "../as-question.ts";
import { onlyMetric } from "../measures/fits.ts";
import { isMoney, type Measured } from "../measures/measured.ts";
import { runningNames } from "../measures/metric-names.ts";
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
  const sum =
    isChange(figure) || measured.metric !== undefined ? undefined : SUM.exec(measured.words ?? "")?.[0];
  if (sum !== undefined) {
    const of = before.find((each) => isAlike(corpus, each.figure, figure))?.measured.metric;
    if (of !== undefined) return { metric: sum + (isChinese ? of : ` ${of}`) };
  }
  const said = measured.metric ?? measured.words;
  const isLeft = isChange(figure) && said !== undefined && isOnlyChange(said);
  // 每输出一百万token收16元，o1则要收60美元: both are prices of output.
  const paid =
    isMoney(corpus, figure) && isOnlyPaid(measured.metric ?? "")
      ? before.find((each) => isMoney(corpus, each.figure))
      : undefined;
  if (paid) return paid.measured;
  if (measured.metric !== undefined && !(isLeft && before.length > 0)) return measured;
  if (measured.words !== undefined && !isOnlyPaid(measured.words) && !isLeft) return measured;
  const alike = (each: Read) => isAlike(corpus, each.figure, figure);
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
  const multiple = figure.relation === "multiple" && (before[0] ?? context.read.at(-1));
  if (multiple) return asMultiple(multiple.measured, isChinese);
  if (leading !== undefined && measured.words === undefined)
    return isChange(figure) ? asChange({ metric: leading }, figure) : { metric: leading };
  const counted = measured.words === undefined ? countedIn(corpus, figure) : undefined;
  if (counted !== undefined) return { metric: counted };
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

/** Words that say no more than that it is a sum up to then. */
const SUM = /^(?:至?\s?累计|cumulative|cumulatively|in all)$/i;

/** Whether a figure may measure what another does: a change may be of anything. */
export const isAlike = (corpus: Corpus, before: Figure, figure: Figure): boolean =>
  isChange(figure) ||
  (kindOf(corpus, before) === kindOf(corpus, figure) &&
    (before.unit === figure.unit || !isCount(corpus, before)) &&
    (before.noun === figure.noun || before.noun === undefined || figure.noun === undefined));

const isCount = ({ units }: Corpus, { unit }: Figure): boolean =>
  unit !== undefined && units.get(unit).dimension === "count";

const isCounting = ({ units }: Corpus, { unit }: Figure): boolean =>
  unit !== undefined && units.get(unit).dimension === "count" && units.get(unit).words === true;

/** 是2024年的1.77倍, 33 times as much as in May: a multiple of what the figure before measures. */
const asMultiple = ({ metric, words }: Measured, isChinese: boolean): Measured => {
  const said = metric ?? words;
  const whole = said === undefined ? undefined : isChinese ? `${said}倍数` : `multiple of ${said}`;
  return whole === undefined ? {} : metric !== undefined ? { metric: whole } : { words: whole };
};

/** What is measured, if the unit is its name: 16 million downloads, 6,710亿参数. */
function countedIn(corpus: Corpus, { raw, unit }: Figure): string | undefined {
  if (unit === undefined || corpus.units.get(unit).words !== true) return undefined;
  const last = findMentions(raw, runningNames(corpus)).at(-1);
  return last && raw.slice(last.start, last.end);
}

/** Only that it changed, and over what time: a monthly gain of. */
const isOnlyChange = (words: string): boolean =>
  [...metricWords(words).words].every((word) => /^_(?:change|monthly|yearly|weekly|daily)$/.test(word));

/** Only a verb of paying: what it is paid for was said before. */
const isOnlyPaid = (words: string): boolean => /^(?:(?:的|要|价格|成本|price|cost|for)\s*)+$/i.test(words);

/** What is measured, as its growth or its cut. */
export function asChange({ metric, words }: Measured, { relation, unit }: Figure): Measured {
  const said = metric ?? words;
  if (said === undefined && unit !== "pp") return { words: relation === "decrease" ? "cut" : "growth" };
  if (said === undefined || unit === "pp" || /(?:growth|cut|增速|降幅|率)$/.test(said))
    return { metric, words };
  const zh = /\p{Script=Han}/u.test(said);
  const whole = said + (relation === "decrease" ? (zh ? "降幅" : " cut") : zh ? "增速" : " growth");
  return metric !== undefined ? { metric: whole, words } : { words: whole };
}

/** What kind of thing a unit measures: of money it is the same in every currency. */
const kindOf = ({ units }: Corpus, { unit }: Figure): string =>
  unit === undefined ? "" : units.get(unit).dimension.replace(/^money-[a-z]+/, "money");
