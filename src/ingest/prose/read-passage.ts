import type { Figure, Quantity } from "../../corpus/schema/quantity.ts";
import type { Figure as ReadFigure } from "../../notation/figures/figure.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import { shift } from "../../notation/numbers/decimal.ts";
import { isFlow } from "../names/metric-families.ts";
import type { TypingContext } from "../typing/context.ts";
import { isAmount } from "./amounts/is-amount.ts";
import { isNoProse, isRunTogether } from "./amounts/run-together.ts";
import type { NameFinder, NameMention } from "./find-names.ts";
import { holdBrackets, timeInBracket } from "./in-brackets.ts";
import { type Measured, measuredBy } from "./measures/measured.ts";
import { metricMentions } from "./measures/metric-mentions.ts";
import { runOf } from "./runs.ts";
import { type Sentence, sentencesIn } from "./sentence.ts";
import { isOfGoods, subjectOf } from "./subject.ts";
import { carriedTime } from "./times/carried-time.ts";
import { type TimeMention, timeMentions } from "./times/period-mentions.ts";
import { type FigureTime, timeOf } from "./times/time-of.ts";
import { isTimeless } from "./times/timeless.ts";

/** What the numbers of a passage are. */
export interface PassageFigures {
  readonly about: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly figures: readonly Figure[];
}

/** What stands around a passage: the names in its heading and its time, or whose the table's row is in which it stands. */
export interface Around {
  readonly heading: readonly NameMention[];
  readonly row?: { readonly of?: string | undefined };
  /** The time that its heading gives to what names none. */
  readonly when?: TimeMention | undefined;
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
    .map((figure) => inPieces(inPoints(figure, text)));
  const times = timeMentions(text, context.time);
  const metrics = metricMentions(text);
  // 主营业务收入 is a metric, and 主营业务 in it nobody
  const owners = mentioned.filter(
    (name) => !metrics.some((each) => each.start <= name.start && each.end >= name.end),
  );
  let soundFrom = 0;
  const told: { flowAt?: TimeMention; of?: string } = {};
  const sentences = sentencesIn(text, { figures: read, times, metrics, names: owners });
  for (const { sentence: whole, inBrackets } of holdBrackets(sentences, context.time)) {
    if (isRunTogether(text, whole)) {
      soundFrom = whole.end;
      continue;
    }
    // what stands in a table that lost its lines says nothing of what follows
    const earlier = whole.earlier.filter(({ start }) => start >= soundFrom);
    const sentence = { ...whole, earlier };
    const known: (Measured | undefined)[] = [];
    const owned: (string | undefined)[] = [];
    sentence.figures.forEach((figure, index) => {
      if (!isAmount(figure, text) || lacksScale(sentence, index)) return;
      const bracket = inBrackets.get(index);
      const measured = bracket ? levelOf(known[index - 1]) : measuredBy(sentence, index, known, context);
      known[index] = measured;
      const carried =
        times.length === 0 ? around.when : carriedTime(sentence, figure.start, measured, told.flowAt);
      const time = bracket
        ? timeInBracket(bracket, figure.start, sentence, context.time)
        : timeOf(carried ? { ...sentence, earlier: [carried] } : sentence, index, measured?.family);
      if (!bracket && time.sure && measured?.family && isFlow(measured.family) && time.mention)
        told.flowAt = time.mention;
      const aim = aimOf(figure, measured, context);
      const when =
        aim ??
        (isTimeless(figure, sentence, measured?.family, context.units.units)
          ? { ...time, sure: false, estimate: false }
          : time);
      const of = bracket
        ? owned[index - 1]
        : around.row
          ? ownerInRow(sentence, figure, around.row)
          : (subjectOf(sentence, figure, measured, context, { heading: around.heading, told: told.of }) ??
            (aim && sentence.names.length === 0 ? context.company : undefined));
      owned[index] = of;
      // what is told of a part says nothing of what follows
      const isPart = owners.some(({ id, kind }) => id === of && kind === "segment");
      if (of !== undefined && measured?.fits && !isPart) told.of = of;
      const behind = text.slice(figure.end, figure.end + 3);
      const counted = inMillions(figure, measured);
      if (!counted) return;
      const isOfOne = measured?.fits === true && /^(?:per-share|price)$/.test(measured.family?.kind ?? "");
      const amount = context.reportScales && !isOfOne ? withoutDoubtfulUnit(counted, context) : counted;
      const { quantity, open } = recordOf(amount, behind, measured, when, of, around.row !== undefined);
      if (quantity && !isOfGoods(of, sentence.all, measured?.family)) quantities.push(quantity);
      else figures.push(open);
    });
  }
  return { about, quantities, figures };
}

/** Whose a number in a row's cell is: the row's, if its clause names nobody else before it. */
function ownerInRow(
  { names, clauseAt }: Sentence,
  { start }: ReadFigure,
  { of }: { readonly of?: string | undefined },
): string | undefined {
  const [clause] = clauseAt(start);
  return names.some(({ id, end }) => end <= start && end >= clause && id !== of) ? undefined : of;
}

/** A number in a bracket measures what the one before it does; of a change, who knows. */
const levelOf = (measured: Measured | undefined): Measured | undefined =>
  measured?.growth === true ? undefined : measured;

/** The day of a note on which its price target holds, if a figure is that. */
function aimOf(
  { value, unit }: ReadFigure,
  measured: Measured | undefined,
  { aim }: TypingContext,
): FigureTime | undefined {
  const isIt = measured?.family?.id === "target-price" && aim?.value === value && aim?.unit === unit;
  return isIt && aim?.period !== undefined ? { period: aim.period, sure: true, estimate: false } : undefined;
}

/** 提升4.67pct is a change in percentage points, as Chinese notes write it. */
const inPoints = (figure: ReadFigure, text: string): ReadFigure =>
  /\dpct$/i.test(figure.raw) &&
  /\p{Script=Han}/u.test(text) &&
  (figure.relation !== "level" ||
    /^[-+−]/.test(figure.raw) ||
    /(?:YoY|MoM|QoQ|同比|环比|[-+−])\s?$/i.test(text.slice(0, figure.start)))
    ? { ...figure, unit: "pp" }
    : figure;

/** 2.8亿部 are so many pieces, whatever they are. */
const inPieces = (figure: ReadFigure): ReadFigure =>
  figure.unit === undefined && /[万亿]\s?[部颗片件套只支架枚盒箱瓶]$/.test(figure.raw)
    ? { ...figure, unit: "units" }
    : figure;

/** 1.30、1.30、0.63亿部: the last of a list says a scale that the others have too, and no reader gave it to them. */
function lacksScale({ figures, text }: Sentence, index: number): boolean {
  const { length, at } = runOf({ figures, text }, index);
  const [own, last] = [figures[index], figures[index + length - at - 1]];
  if (!own || !last || own === last || own.unit !== undefined) return false;
  return /[万亿]/.test(last.raw) && last.unit === undefined && /^\d[\d,.]*$/.test(own.raw.trim());
}

/** 75.6m is so many millions of what is counted; of anything else it is millions or metres, and none. */
function inMillions(figure: ReadFigure, measured: Measured | undefined): ReadFigure | undefined {
  const { unit, raw, value } = figure;
  if (unit !== "m" || !/\dm$/.test(raw)) return figure;
  const kind = measured?.family?.kind;
  if (value === undefined || (kind !== "shares" && kind !== "count")) return undefined;
  const { unit: _, ...rest } = figure;
  return { ...rest, value: shift(value, 6), ...(kind === "shares" && { unit: "shares" }) };
}

/** $301 in a report whose amounts are in millions may be so many of them: only longer ones, and prices with cents, are written out. */
function withoutDoubtfulUnit(figure: ReadFigure, { units }: TypingContext): ReadFigure {
  const { unit, value = 0, raw } = figure;
  if (unit === undefined || !/^money-[a-z]+$/.test(units.units.get(unit).dimension)) return figure;
  const isWritten =
    unit === "pence" ||
    Math.abs(value) >= WRITTEN_OUT ||
    /\d\.\d\d(?!\d)|[a-z万亿千百]{2,}\W*$|[万亿]|\d ?(?:[bmk]n?)\b/i.test(raw);
  if (isWritten) return figure;
  const { unit: _, ...rest } = figure;
  return { ...rest, unread: raw };
}
const WRITTEN_OUT = 100_000;

function recordOf(
  figure: ReadFigure,
  behind: string,
  measured: Measured | undefined,
  when: ReturnType<typeof timeOf>,
  of: string | undefined,
  isOfRow: boolean,
): { quantity?: Quantity; open: Figure } {
  const { value, low, high, bound, relation, raw } = figure;
  // 240W/(m×k) is no watts, and dollars before the word shares are no shares
  const isEither =
    /^(?:\s?\/\s?[(（\p{L}]|[²³])/u.test(behind) ||
    (figure.unit === "shares" && /^[A-Z]{0,3}[$€£¥]/.test(raw));
  const unit = isEither ? undefined : figure.unit;
  // 降幅达-4.49% says the fall twice
  const falls = relation === "decrease" && measured?.growth && (value ?? high ?? low ?? 0) > 0;
  const isLoss = measured?.loses && (value ?? low ?? 0) > 0;
  const sign = falls || isLoss ? -1 : 1;
  const parts = {
    ...(value !== undefined && { value: sign * value }),
    ...(low !== undefined && { low: sign > 0 ? low : -(high ?? low) }),
    ...(high !== undefined && { high: sign > 0 ? high : -(low ?? high) }),
    ...(bound !== "exact" && { bound }),
    ...(unit !== undefined && { unit }),
    ...(when.sure && when.period !== undefined && { period: when.period }),
    ...(when.sure && measured?.growth && when.vs !== undefined && { vs: when.vs }),
    ...(when.estimate && { basis: ["estimate" as const] }),
    ...(when.restated && { basis: ["restated" as const] }),
  };
  const printed = raw.trim().slice(0, 40);
  // a metric that only stands near a number is a word of the text, and not what it measures
  const metric = measured?.fits ? measured.metric : undefined;
  const open: Figure = {
    ...parts,
    printed,
    ...(metric !== undefined && { metric }),
    ...(measured?.fits && { words: measured.words }),
    ...(of !== undefined && (measured?.fits || isOfRow) && { of }),
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
