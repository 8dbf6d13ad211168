import type { Corpus } from "../../../corpus/corpus.ts";
import type { Report } from "../../../library/report.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import { mayCalculate } from "../../../search/reading/intent.ts";
import type { Mention } from "../../../search/reading/lexicon.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import type { Question } from "../../../search/reading/question.ts";
import { asksSmallest, isSuperlative, placeIn, withoutIdle } from "../of-table/superlatives.ts";
import { HOW_MANY } from "../of-table/table-ask.ts";

/** One figure that is asked of a group as a whole. */
export interface GroupAsked {
  readonly figure: "mean" | "median" | "sum";
  /** How many the group has, if the question says so. */
  readonly size?: number;
  /** The question without the words that ask for the figure and say the size. */
  readonly question: Question;
}

const FIGURES: readonly (readonly [GroupAsked["figure"], RegExp])[] = [
  ["median", /中位数|中值|\bmedians?\b/g],
  ["mean", /(?:算术|简单)?(?:平均[值数]?|均值)(?!每)|\b(?:simple |arithmetic )?(?:averages?|means?|avg)\b/g],
  [
    "sum",
    /合计|总和|总计|加起来|加总|之和|总共|一共|\b(?:(?:sum|total)(?: of|s)?|combined|in total|together|altogether|add(?:s|ed)? up(?: to)?|aggregate)\b/g,
  ],
];

/** Words that hold one figure against another, or a part against the whole. */
const HELD_AGAINST =
  /高于|低于|超过|不及|相差|差距|[高低多少]多少|倍|占|\b(?:than|above|below|over|under|versus|vs|against|gap|difference|differ|times|share of|percentage|proportion|exceeds?|each|every)\b/;

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const HAN_NUMBERS = "一二三四五六七八九十";
const SIZE = new RegExp(
  `(?<![\\d.第前后近年月])([两${HAN_NUMBERS}]|(?<!\\d)\\d{1,2}) ?[家款个只种项颗名张大]|\\b(${NUMBERS.join("|")}|(?<![.\\d])\\d{1,2})(?= (?!years?\\b|quarters?\\b|months?\\b|days?\\b)(?:[a-z-]+ ){0,2}[a-z-]+s\\b)`,
);

/** What figure of a group a question asks for; undefined if it asks for none, or for something of one row, or assumes something. */
export function groupAsked({ corpus }: Pick<Report, "corpus">, question: Question): GroupAsked | undefined {
  const { plain, metrics, entities } = question;
  const own = metrics.filter((mention) => isOwnName(corpus, mention));
  const bare = blanked(plain, [...own, ...entities]);
  const found = FIGURES.find(([, words]) => bare.search(words) >= 0);
  if (!found || HELD_AGAINST.test(bare)) return undefined;
  const [figure, words] = found;
  const said = SIZE.exec(plain);
  const size = said ? sizeOf(said[1] ?? said[2] ?? "") : undefined;
  const spans = [...bare.matchAll(words), ...(said ? [said] : [])].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return {
    figure,
    ...(size !== undefined && { size }),
    question: { ...question, plain: blanked(plain, spans) },
  };
}

/** Whether a question may ask for a figure of a group; cheap to see, before a report is opened. */
export function mayAskGroup({ plain, intent, entities }: Question): boolean {
  if (mayCalculate(intent) || FIGURES.every(([, words]) => plain.search(words) < 0)) return false;
  const text = withoutIdle(blanked(plain, entities, "x"));
  const isOfRow = isSuperlative(text) || asksSmallest(text) || placeIn(text) !== undefined;
  return !isOfRow && !HOW_MANY.test(text);
}

/** Whether a metric is itself an average or a total: an average selling price, not revenue that is called total revenue. */
const isOwnName = ({ metrics }: Corpus, { ids }: Mention): boolean =>
  ids.some((id) => {
    const { zh = "", en = "" } = metrics.get(id) ?? {};
    return FIGURES.some(([, words]) => plainText(`${zh} | ${en}`).search(words) >= 0);
  });

function sizeOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "两") return 2;
  return Math.max(NUMBERS.indexOf(word), HAN_NUMBERS.indexOf(word)) + 1;
}
