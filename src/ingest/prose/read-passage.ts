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
  const read = readFigures(text, context.units.units, { names: names.names }).slice(0, MOST_FIGURES);
  const times = timeMentions(text, context.time);
  const metrics = metricMentions(text);
  for (const sentence of sentencesIn(text, { figures: read, times, metrics, names: mentioned })) {
    let before: Measured | undefined;
    sentence.figures.forEach((figure, index) => {
      if (!isFigure(figure, text)) return;
      const measured = measuredBy(sentence, index, before, context);
      before = measured ?? before;
      const when = timeOf(sentence, index);
      const of = around.row ? around.row.of : subjectOf(sentence, figure, measured, context, around.heading);
      const record = recordOf(figure, measured, when, of);
      const { quantity, open } = record;
      if (quantity) quantities.push(quantity);
      else figures.push(open);
    });
  }
  return { about, quantities, figures };
}

/** A long run of little but numerals is a list of something, not sentences. */
const isNoProse = (text: string): boolean =>
  text.length > 200 &&
  (text.match(/[\d,.，、\s零〇一二两三四五六七八九十百千万亿]/g)?.length ?? 0) > 0.7 * text.length;

/** What follows is a code, not an amount. */
const CODE =
  /(?:代码|编号|号码|电话|传真|邮编|\bcode|\b[Nn]o\.?|\bnumber|\btel|\bfax|\bISIN|第)\s?[:：]?\s*$/;
const MEASURE_WORD = /^\s?(?:余|多)?[个款种项家名位张件座台部大重两类人次条]/;

/** A bare small number counts something that no reader of figures tells: a step, a chapter. */
function isFigure({ unit, relation, value, low, digits, noun, raw, end }: ReadFigure, text: string): boolean {
  if (relation === "ordinal" || CODE.test(text.slice(Math.max(0, end - raw.length - 16), end - raw.length)))
    return false;
  if (unit !== undefined || noun !== undefined) return true;
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
  measured: Measured | undefined,
  when: ReturnType<typeof timeOf>,
  of: string | undefined,
): { quantity?: Quantity; open: Figure } {
  const { value, low, high, bound, unit, relation, raw } = figure;
  const sign = relation === "decrease" && measured?.growth ? -1 : 1;
  const parts = {
    ...(value !== undefined && { value: sign * value }),
    ...(low !== undefined && { low: sign > 0 ? low : -(high ?? low) }),
    ...(high !== undefined && { high: sign > 0 ? high : -(low ?? high) }),
    ...(bound !== "exact" && { bound }),
    ...(unit !== undefined && { unit }),
    ...(when.period !== undefined && { period: when.period }),
    ...(measured?.growth && when.vs !== undefined && { vs: when.vs }),
    ...(when.estimate && { basis: ["estimate" as const] }),
  };
  const printed = raw.trim().slice(0, 40);
  const metric = measured?.metric;
  const open: Figure = {
    ...parts,
    printed,
    ...(metric !== undefined && { metric }),
    ...(measured?.words && { words: measured.words }),
    ...(of !== undefined && { of }),
  };
  const isWhole =
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
