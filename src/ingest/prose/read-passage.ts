import type { Figure, Quantity } from "../../corpus/schema/quantity.ts";
import type { Figure as ReadFigure } from "../../notation/figures/figure.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import type { TypingContext } from "../typing/context.ts";
import type { NameFinder, NameMention } from "./find-names.ts";
import { type Measured, measuredBy } from "./measured.ts";
import { metricMentions } from "./metric-mentions.ts";
import { timeMentions } from "./period-mentions.ts";
import { sentencesIn } from "./sentence.ts";
import { subjectOf } from "./subject.ts";
import { timeOf } from "./time-of.ts";

/** What the numbers of a passage are. */
export interface PassageFigures {
  readonly about: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly figures: readonly Figure[];
}

/** What stands around a passage: the names in its heading, or whose the table's row is in which it stands. */
export interface Around {
  readonly heading: readonly NameMention[];
  readonly row?: { readonly of?: string | undefined };
}

const MOST_FIGURES = 80;

/** Reads the numbers of a passage: whole ones as quantities, those with an open part as figures. */
export function readPassage(
  text: string,
  context: TypingContext,
  names: NameFinder,
  around: Around = { heading: [] },
): PassageFigures {
  const quantities: Quantity[] = [];
  const figures: Figure[] = [];
  const mentioned = names.find(text);
  const about = [...new Set(mentioned.map(({ id }) => id))].slice(0, 12);
  if (!/\d|[一二三四五六七八九十百千万亿半两倍]/.test(text)) return { about, quantities, figures };
  if (isNoProse(text)) return { about, quantities, figures };
  const read = readFigures(text, context.units.units, { names: names.names })
    .slice(0, MOST_FIGURES)
    .map((figure) => inPoints(figure, text));
  const times = timeMentions(text, context.time);
  const metrics = metricMentions(text);
  for (const sentence of sentencesIn(text, { figures: read, times, metrics, names: mentioned })) {
    let before: Measured | undefined;
    sentence.figures.forEach((figure, index) => {
      if (!isFigure(figure, text)) return;
      const measured = measuredBy(sentence, index, before, context);
      before = measured ?? before;
      const when = timeOf(sentence, index, measured?.family);
      const of = around.row ? around.row.of : subjectOf(sentence, figure, measured, context, around.heading);
      const behind = text.slice(figure.end, figure.end + 3);
      const record = recordOf(figure, behind, measured, when, of, around.row !== undefined);
      const { quantity, open } = record;
      if (quantity) quantities.push(quantity);
      else figures.push(open);
    });
  }
  return { about, quantities, figures };
}

/** 提升4.67pct is a change in percentage points, as Chinese notes write it. */
const inPoints = (figure: ReadFigure, text: string): ReadFigure =>
  /\dpct$/i.test(figure.raw) && figure.relation !== "level" && /\p{Script=Han}/u.test(text)
    ? { ...figure, unit: "pp" }
    : figure;

/** A long run of little but numerals is a list of something, not sentences. */
const isNoProse = (text: string): boolean =>
  text.length > 200 &&
  (text.match(/[\d,.，、\s零〇一二两三四五六七八九十百千万亿]/g)?.length ?? 0) > 0.7 * text.length;

/** What follows is a code, not an amount. */
const CODE =
  /(?:代码|编号|号码|电话|传真|邮编|\bcode|\b[Nn]o\.?|\b[Nn]umber|\b[Tt]el|\b[Ff]ax|\bISIN|\bI(?:FR|A)S|\bdoi|\bPMID|\bPMC|\bISSN|\bISBN|\bOCLC|\bS2CID|\barXiv|图表?|表|\b(?:[Ss]tep|[Ii]tem|[Nn]ote|[Ss]ection|[Tt]able|[Ff]igure|[Pp]age|[Ee]xhibit|[Cc]hapter|[Aa]rticle|[Rr]ule|[Vv]ersion|[Ll]evel|[Aa]ct of|[Oo]rder)|第)\s?[:：]?\s*$/;
/** A bare number with one of these beside it is cut out of a code, a date or the scale of a chart. */
const [CUT_BEFORE, CUT_AFTER] = [/(?:[\p{Script=Latin}\d]|\d[.,]|[%％]\s?[-–−+~]?)$/u, /^\p{Script=Latin}/u];
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** 1990s, and the half of a year that 上半年 is. */
const DECADE = /^(?:1[5-9]|20)\d0['’]?s$/;
/** Without a unit a letter is part of a name or of a number in a list: 3M, Exhibit 10.35B. */
const LETTERED = /^\d{1,3}M$|^\d{1,2}\.\d{1,2}B$|\d ?T$/;
/** The number of a picture stands behind that of its page. */
const PICTURE = /^(?:图表?|表)\s?\d|^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]/;
/** More digits, or so many without a unit and without commas, are a code or a telephone number. */
const [MOST_DIGITS, MOST_BARE] = [13, 8];
const MEASURE_WORD = /^\s?(?:余|多)?[个款种项家名位张件座台部大重两类人次条]/;

/** A bare small number counts something that no reader of figures tells: a step, a chapter. */
function isFigure({ unit, relation, value, low, digits, noun, raw, end }: ReadFigure, text: string): boolean {
  if (relation === "ordinal" || CODE.test(text.slice(Math.max(0, end - raw.length - 16), end - raw.length)))
    return false;
  const [before, after] = [text.slice(0, end - raw.length), text.slice(end)];
  if (/^[-–−+]?\d/.test(raw) && (CUT_BEFORE.test(before) || /^\.?\d/.test(after))) return false;
  // New York, 10005
  if (/^\d{5}$/.test(raw) && /(?:\b\p{Lu}\p{Ll}+,|\b\p{Lu}{2},?)\s$/u.test(before)) return false;
  // 17 CFR 230, and the end of 1-2/3
  if (unit === undefined && (/^\s(?:CFR|U\.?S\.?C)\b/.test(after) || /\d[-\s]\d\/$/.test(before)))
    return false;
  // 092006 is cut out of dates, and 图19.2020年 is a number and a year
  if (/^0\d|^\d{1,3}\.?(?:19|20)\d\d年/.test(raw)) return false;
  if ((raw.match(/\d+/)?.[0].length ?? 0) > MOST_DIGITS || /^号/.test(after)) return false;
  // （百万元） is a unit
  if (!/\d/.test(raw) && /[（(]$|单位\s?[:：]?\s?$/.test(before) && /^[)）/]|^$/.test(after)) return false;
  if (/\d[-–/]$/.test(before) && /^[-–/]\d/.test(after)) return false;
  if (unit === undefined && (YEAR.test(raw) || LETTERED.test(raw) || PICTURE.test(after))) return false;
  if (
    DECADE.test(raw) ||
    /^[上下]半/.test(raw) ||
    (/^半年/.test(raw) && (/[上下]$/.test(before) || /^[报度]/.test(after)))
  )
    return false;
  // 二至四位: the end of a range
  if (/^[一二三四五六七八九十]/.test(raw) && /[一二三四五六七八九十][至到~～-]$/.test(before)) return false;
  if (unit === undefined && new RegExp(`^\\d{${MOST_BARE + 1},}$`).test(raw)) return false;
  if (unit !== undefined || noun !== undefined) return true;
  // a telephone number with its area
  if (/[(（]\d{2,6}[)）][\s-]?$/.test(before) || /^[)）][\s-]?\d{4}/.test(after)) return false;
  if (/\d$/.test(raw) && CUT_AFTER.test(after)) return false;
  // a measure word counts something: 16个, 三大
  if (value !== 1 && (/[^\d.,\s)]$/.test(raw) || MEASURE_WORD.test(text.slice(end, end + 2)))) return true;
  const size = Math.abs(value ?? low ?? 0);
  return (
    /[万亿]|million|billion|thousand/i.test(raw) ||
    size >= 1000 ||
    digits.some((each) => !Number.isInteger(each))
  );
}

function recordOf(
  figure: ReadFigure,
  behind: string,
  measured: Measured | undefined,
  when: ReturnType<typeof timeOf>,
  of: string | undefined,
  isOfRow: boolean,
): { quantity?: Quantity; open: Figure } {
  const { value, low, high, bound, relation, raw } = figure;
  // 75.6m is so many metres or millions, 240W/(m×k) no watts, and dollars before the word shares are no shares
  const isEither =
    (figure.unit === "m" && /\dm$/.test(raw)) ||
    /^(?:\s?\/\s?[(（\p{L}]|[²³])/u.test(behind) ||
    (figure.unit === "shares" && /^[A-Z]{0,3}[$€£¥]/.test(raw));
  const unit = isEither ? undefined : figure.unit;
  const sign = relation === "decrease" && measured?.growth ? -1 : 1;
  const parts = {
    ...(value !== undefined && { value: sign * value }),
    ...(low !== undefined && { low: sign > 0 ? low : -(high ?? low) }),
    ...(high !== undefined && { high: sign > 0 ? high : -(low ?? high) }),
    ...(bound !== "exact" && { bound }),
    ...(unit !== undefined && { unit }),
    ...(when.sure && when.period !== undefined && { period: when.period }),
    ...(when.sure && measured?.growth && when.vs !== undefined && { vs: when.vs }),
    ...(when.estimate && { basis: ["estimate" as const] }),
  };
  const printed = raw.trim().slice(0, 40);
  // a metric that only stands near a number is a word of the text, and not what it measures
  const metric = measured?.fits ? measured.metric : undefined;
  const open: Figure = {
    ...parts,
    printed,
    ...(metric !== undefined && { metric }),
    ...(measured?.words && { words: measured.words }),
    ...(of !== undefined && (metric !== undefined || isOfRow) && { of }),
  };
  const isWhole =
    !isEither &&
    of !== undefined &&
    metric !== undefined &&
    measured?.whole === true &&
    when.sure &&
    figure.unread === undefined &&
    figure.noun === undefined &&
    figure.per === undefined &&
    (value !== undefined || (low !== undefined && high !== undefined));
  return isWhole ? { quantity: { of, metric, ...parts, printed }, open } : { open };
}
