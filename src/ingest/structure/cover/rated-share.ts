import type { CorpusData } from "../../../corpus/data.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import type { Units } from "../../../notation/units/units.ts";
import { readUnit } from "../../typing/units/unit-words.ts";

/** An amount of money, and the day on which it held, as report data have it. */
export type Amount = NonNullable<CorpusData["report"]["targetPrice"]>;

/** What the cover of a broker's note says of the share. */
export interface RatedShare {
  /** As printed. */
  readonly rating?: string;
  readonly targetPrice?: Amount;
  readonly price?: Amount;
}

const WORDS =
  "(?:[Ss]trong |STRONG )?(?:[Bb]uy|BUY|[Aa]dd|ADD|[Hh]old|HOLD|[Ss]ell|SELL|[Rr]educe|REDUCE|[Aa]ccumulate|ACCUMULATE|[Nn]eutral|NEUTRAL|[Oo]utperform|OUTPERFORM|[Uu]nderperform|UNDERPERFORM|[Oo]verweight|OVERWEIGHT|[Uu]nderweight|UNDERWEIGHT|[Ee]qual[- ]?[Ww]eight|[Ii]n[- ][Ll]ine|(?:[Mm]arket|[Ss]ector|[Pp]eer) [Pp]erform)";
const HAN_WORDS =
  "(?:强烈推荐|强烈买入|强烈增持|谨慎推荐|谨慎增持|审慎增持|优于大市|强于大市|弱于大市|同步大市|跑赢行业|跑赢大市|买入|增持|推荐|持有|中性|减持|卖出|回避)";
const RATING = `(?:${WORDS}(?!\\p{L})(?: \\((?:maintained|reiterated|initiated|upgraded|downgraded|unchanged|from \\w+)\\))?|${HAN_WORDS}(?:\\s?[（(](?:维持|首次|首次覆盖|上调|下调|重申)[^()（）]{0,6}[)）])?)`;
const LABELLED = new RegExp(
  `(?:\\b[Rr]ating|\\b[Rr]ecommendation|\\b[Ss]tock [Vv]iew|RATING|(?:投资|股票|公司)?评级)\\s?[:：]?\\s*(?:\\|\\s*)?(${RATING})(?!\\p{L})`,
  "gu",
);
const ALONE = new RegExp(`^${RATING}$`, "u");
/** What parts a line of a cover. */
const BARS = /\s*[|｜·•]\s*|\s{3,}|\t/;

const TARGET =
  /(?:(?:12|twelve)[- ]month )?(?:price target|target price|price objective)|(?:6-12个月|12个月|未来[^，。]{0,6})?目标价格?|合理价值/gi;
const PRICE =
  /^(?:(?:current|closing|last|latest|share|stock|market) (?:share )?price|price|close|收盘价格?|最新(?:收盘)?价格?|当前(?:股)?价格?|现价|股价)(?![\p{L}])/iu;
/** Between a label and its number: a unit or a day in brackets, and a sign. */
const BETWEEN = /^(?:\s?[（(]([^()（）]{1,24})[)）])?\s?(?:is|of|to|at|为|至|：|:|\|)?\s?/i;
const LONGEST = 48;

/** Whether a cover rates one share: with a rating, and a price that it is to reach. */
export const ratesOne = (cover: string): boolean =>
  ratingOf(cover) !== undefined && cover.search(TARGET) >= 0;

/** The rating that a cover gives, labelled or alone between two bars; undefined if it gives several, as a note on a sector does. */
function ratingOf(cover: string): string | undefined {
  const labelled = [...cover.matchAll(LABELLED)].map(([, rating = ""]) => rating);
  return labelled.length > 0 ? only(labelled) : only(partsOf(cover).filter((part) => ALONE.test(part)));
}

const partsOf = (cover: string): string[] =>
  cover.split("\n").flatMap((line) => line.split(BARS).map((part) => part.trim()));

/** Reads rating, target price and price with its day off a cover; what it says in two ways is left out. */
export function ratedShare(cover: string, units: Units): RatedShare {
  const rating = ratingOf(cover);
  const target = only(
    cover
      .split("\n")
      .flatMap((line) =>
        [...line.matchAll(TARGET)].flatMap(
          ({ index, 0: label }) => amountIn(line.slice(index + label.length), units) ?? [],
        ),
      ),
  );
  const price = only(
    partsOf(cover).flatMap((part) => {
      const [label] = PRICE.exec(part) ?? [];
      const amount = label === undefined ? undefined : amountIn(part.slice(label.length), units);
      return amount ? [dated(amount, part)] : [];
    }),
  );
  return {
    ...(rating !== undefined && { rating }),
    ...(target && { targetPrice: target }),
    ...(price && { price }),
  };
}

/** The money that a text begins with behind a label; its unit may stand in brackets before it. */
function amountIn(text: string, units: Units): Amount | undefined {
  const [between = "", inside] = BETWEEN.exec(text) ?? [];
  const [figure] = readFigures(text.slice(between.length, between.length + LONGEST), units);
  if (figure?.start !== 0 || figure.value === undefined || figure.unread !== undefined || figure.value <= 0)
    return undefined;
  const unit = figure.unit ?? (inside === undefined ? undefined : readUnit(inside, units)?.unit);
  const isMoney = unit !== undefined && units.get(unit).dimension.startsWith("money-");
  return isMoney && figure.bound === "exact" ? { value: figure.value, unit } : undefined;
}

function dated(amount: Amount, part: string): Amount {
  const [day, ...others] = readPeriods(part).map(({ period }) => period);
  return day !== undefined && others.length === 0 && tryPeriod(day)?.kind === "day"
    ? { ...amount, period: day }
    : amount;
}

/** The one that all of them are. */
function only<T>(all: readonly T[]): T | undefined {
  return new Set(all.map((each) => JSON.stringify(each))).size === 1 ? all[0] : undefined;
}
