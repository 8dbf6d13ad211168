import type { Figure } from "../../../notation/figures/figure.ts";
import { TAKEN } from "../../../notation/numbers/normalise.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";
import { type PeriodMention, readPeriods } from "../../../notation/periods/read-periods.ts";
import { isRelative } from "../../../notation/periods/relative.ts";
import { shortYears } from "../../../notation/periods/short-years.ts";
import { apartFrom, blanked, type Span } from "./spans.ts";

/** A time that a sentence says, which is the figure's own. */
export interface Dated extends Span {
  readonly period: string;
  /** What a mark says: 2025E. */
  readonly basis?: PeriodMention["basis"];
  /** When somebody said it, or a report came out: the figure may be of another time. */
  readonly said?: boolean;
}

/** The times of a sentence that its figures may be of; one without a year takes that of the time before. */
export function datesOf(
  sentence: string,
  before: string | undefined,
  names: readonly Span[],
  now: string | undefined,
): Dated[] {
  const isYear = shortYears(blanked(sentence, names, TAKEN));
  const plain = apartFrom(readPeriods(sentence, { isYear }), names);
  // 去年四季度, seen from the report: the writer may have seen it from elsewhere.
  const relative = apartFrom(
    isRelative(sentence) ? readPeriods(sentence, { isYear, date: now }) : [],
    names,
  ).filter((each) => !each.partial && isRelative(each.raw));
  const mentions = apartFrom(plain, relative);
  const out: Dated[] = relative
    .filter(({ start, end }) => !isBase(sentence, start, end))
    .map(({ start, end, period }) => ({ start, end, period, said: true }));
  for (const { start, end, period, partial, basis } of mentions) {
    if (isBase(sentence, start, end)) continue;
    if (
      partial &&
      !period.startsWith("--Q") &&
      mentions.some((each) => !each.partial && isNear(sentence, each.end, start))
    )
      continue; // "the third quarter of 2025 on 31 March" is of the quarter
    const whole = partial
      ? completed(
          period,
          out.findLast(({ said }) => !said)?.period ??
            mentions.find((each) => !each.partial)?.period ??
            before,
        )
      : period;
    const said = isSaying(sentence, start, end);
    if (whole !== undefined)
      out.push({ start, end, period: whole, ...(basis && { basis }), ...(said && { said }) });
  }
  return out.sort((a, b) => a.start - b.start);
}

const isNear = (sentence: string, end: number, start: number): boolean =>
  end <= start && !/[，。；;,]/.test(sentence.slice(end, start));

function completed(partial: string, before: string | undefined): string | undefined {
  const [, year] = /^(?:FY)?(\d{4})/.exec(before ?? "") ?? [];
  if (year === undefined) return undefined;
  const whole = partial.startsWith("--Q") ? `${year}${partial.slice(2)}` : `${year}${partial.slice(1)}`;
  return tryPeriod(whole) ? whole : undefined;
}

const AGAINST =
  /(?:较|比|相比|相较|\b(?:than|from|over|versus|vs\.?|against|compared (?:with|to)|up on|down on|on the same (?:period|quarter|months?|time)|(?:twice|double|half|times|fold)(?: (?:the|that|its|what it was))?)(?: (?:that|those|the|its|it was|figure|level|number|one|same|period|quarter|months?|first|second|third|fourth|end|whole|year))*(?: (?:of|in|at|for|during)(?: the)?)?(?: (?:first|second|third|fourth) (?:quarter|half) of)?|\bsince (?:its|the|their) [a-z]+ in) ?$/i;

/** 较2024年, 为2024年的, than in 2024: the time that a figure is held against, not its own. */
const isBase = (text: string, start: number, end: number): boolean =>
  AGAINST.test(text.slice(Math.max(0, start - 60), start)) ||
  (/[为是] ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^ ?的/.test(text.slice(end, end + 2)));

const SAYING_EN =
  /\b(?:reports?|study|survey|note|release|statement|post|article|conference|call|speech|interview|talk)\b(?: [a-z]+){0,2} (?:of|on|from|dated) $/i;
const SAYING_ZH =
  /^ ?(?:日?的?(?:[^，。,]{0,8}(?:报告|研报|报道|文章)(?:里|中|上)?(?:[^，。,\d]{0,8})?(?:称|指出|显示|预测|预计|表示|披露)?[，,]?)|的?[^，。,]{0,16}(?:大会|会议|发布会|电话会|采访|会)上?[^，。,]{0,10}(?:称|指出|表示|透露|说|宣布))/;

/** In their report of 13 February 2025, 在12月18日的大会上表示: when it was said, not when it holds. */
const isSaying = (text: string, start: number, end: number): boolean =>
  SAYING_EN.test(text.slice(Math.max(0, start - 44), start)) || SAYING_ZH.test(text.slice(end, end + 40));

/** "53 billion in 2024": a time right behind a figure is the figure's. */
const isDating = (text: string, end: number, start: number): boolean =>
  start >= end &&
  /^ ?(?:(?:in|for|of|at|by|during|as of) (?:the )?(?:end of |full year |fiscal )?|[(（])? ?$/.test(
    text.slice(end, start),
  );

/** How a figure is dated: by its clause or the words that lead the sentence, by another clause, or only by the sentence before. */
export interface Dating {
  readonly period: string;
  readonly basis?: PeriodMention["basis"];
  readonly from: "clause" | "other clause" | "sentence";
}

const saidBy = ({ period, basis }: Dated): Pick<Dating, "period" | "basis"> => ({
  period,
  ...(basis && { basis }),
});

/** The time of a figure in its sentence. */
export function datingOf(
  sentence: string,
  dates: readonly Dated[],
  figures: readonly Figure[],
  figure: Figure,
  clause: Span,
): Dating | undefined {
  const close = dates.find(({ start }) => isDating(sentence, figure.end, start));
  if (close) return { ...saidBy(close), from: "clause" };
  const own = datingIn(
    sentence,
    dates.filter(({ said }) => !said),
    figures,
    figure,
    clause,
  );
  const said = own ? undefined : dates.find((each) => each.said);
  return own ?? (said && { ...saidBy(said), from: "sentence" });
}

function datingIn(
  sentence: string,
  dates: readonly Dated[],
  figures: readonly Figure[],
  figure: Figure,
  clause: Span,
): Dating | undefined {
  const taken = new Set(
    figures.flatMap((other) =>
      other === figure ? [] : (dates.find(({ start }) => isDating(sentence, other.end, start)) ?? []),
    ),
  );
  const free = dates.filter((date) => !taken.has(date));
  const before = free.filter(({ start, end }) => start >= clause.start && end <= figure.start).at(-1);
  if (before) return { ...saidBy(before), from: "clause" };
  const after = free.find(({ start }) => start >= figure.end && start < clause.end);
  if (after) return { ...saidBy(after), from: "clause" };
  const leading = free.filter(({ end }) => end <= figure.start).at(-1);
  if (leading) {
    const between = figures.some(({ start }) => start >= leading.end && start < figure.start);
    return { ...saidBy(leading), from: between ? "other clause" : "clause" };
  }
  // One that is another figure's own may still be of what comes after it: 147 million in 2024, an increase of 47 %.
  const any = free[0] ?? dates.findLast(({ end }) => end <= figure.start);
  return any && { ...saidBy(any), from: "other clause" };
}

/** Words that take up the time of the sentence before. */
export const SAME_TIME =
  /同期|同年|当年|当季|当月|该季度?|该年度?|该月|同季|\b(?:that|the same) (?:year|quarter|month|period)\b|\bat the time\b/i;
/** Words that move it: the figure is of a time that is not said. */
export const OTHER_TIME =
  /去年|上年|前年|次年|明年|上季度?|\b(?:last|previous|next|following|prior) (?:year|quarter|month)\b|\ba year (?:ago|earlier)\b/i;
