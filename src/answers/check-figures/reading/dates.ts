import type { Figure } from "../../../notation/figures/figure.ts";
import { TAKEN } from "../../../notation/numbers/normalise.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";
import { type PeriodMention, readPeriods } from "../../../notation/periods/read-periods.ts";
import { isRelative } from "../../../notation/periods/relative.ts";
import { shortYears } from "../../../notation/periods/short-years.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import type { Dated } from "./dated.ts";
import { runOf } from "./in-turn.ts";
import { betweenIn, followingIn } from "./joined-dates.ts";
import { apartFrom, type Span } from "./spans.ts";

/** The times of a sentence that its figures may be of; one without a year takes that of the time before. */
export function datesOf(
  sentence: string,
  before: string | undefined,
  names: readonly Span[],
  now: string | undefined,
): Dated[] {
  // 奥多比2025年: the last sign of a name holds nothing against the year.
  const nameless = blanked(sentence, names, TAKEN);
  const isYear = shortYears(nameless);
  const read = readPeriods(sentence, { isYear });
  const plain = apartFrom(
    read,
    names.filter((name) => !isWithin(name, read)),
  );
  // 去年四季度, seen from the report: the writer may have seen it from elsewhere.
  const relative = apartFrom(
    isRelative(sentence) ? readPeriods(sentence, { isYear, date: now }) : [],
    names,
  ).filter((each) => !each.partial && isRelative(each.raw));
  const mentions = betweenIn(sentence, apartFrom(plain, relative));
  const out: Dated[] = relative
    .filter((each) => !isBase(nameless, each))
    .map(({ start, end, period }) => ({ start, end, period, said: true }));
  for (const mention of mentions) {
    const { start, end, period, partial, basis } = mention;
    if (isBase(nameless, mention)) {
      if (!partial) out.push({ start, end, period, base: true });
      continue;
    }
    if (
      partial &&
      !period.startsWith("--Q") &&
      mentions.some((each) => !each.partial && isNear(sentence, each.end, start))
    )
      continue; // "the third quarter of 2025 on 31 March" is of the quarter
    // 一季度（2025年）: the year in brackets is that of the quarter.
    if (mentions.some((each) => each.partial && isBracketed(sentence, each, mention))) continue;
    const bracketed = mentions.find((each) => isBracketed(sentence, mention, each));
    const whole = partial
      ? completed(
          period,
          bracketed?.period ??
            out.findLast(({ said, base }) => !said && !base)?.period ??
            mentions.find((each) => !each.partial)?.period ??
            before,
        )
      : period;
    const said = isSaying(sentence, start, end);
    if (whole !== undefined)
      out.push({ start, end, period: whole, ...(basis && { basis }), ...(said && { said }) });
  }
  return [...out, ...followingIn(sentence, out, before)].sort((a, b) => a.start - b.start);
}

/** Whether a name is no more than a part of a time: a table may have a column of that name. */
const isWithin = ({ start, end }: Span, times: readonly PeriodMention[]): boolean =>
  times.some((time) => !time.partial && start >= time.start && end <= time.end);

const isBracketed = (sentence: string, quarter: PeriodMention, { start, period }: PeriodMention): boolean =>
  quarter.partial && /^\d{4}$/.test(period) && /^ ?[(（]$/.test(sentence.slice(quarter.end, start));

const isNear = (sentence: string, end: number, start: number): boolean =>
  end <= start && !/[，。；;,]/.test(sentence.slice(end, start));

function completed(partial: string, before: string | undefined): string | undefined {
  const [, year] = /^(?:FY)?(\d{4})/.exec(before ?? "") ?? [];
  if (year === undefined) return undefined;
  const of = (each: string) =>
    partial.startsWith("--Q") ? `${each}${partial.slice(2)}` : `${each}${partial.slice(1)}`;
  // A quarter that was spoken of on a day had begun: on 20 February 2025 the December quarter is that of 2024.
  const began = `${year}-${String(3 * Number(partial.slice(3)) - 2).padStart(2, "0")}`;
  const isAhead = partial.startsWith("--Q") && before?.length === 10 && began > before.slice(0, 7);
  const whole = of(isAhead ? String(Number(year) - 1) : year);
  return tryPeriod(whole) ? whole : undefined;
}

const AGAINST =
  /(?:较|比|相比|相较|高于|低于|多于|少于|不及|\b(?:than|above|below|(?:up|down|higher|lower) on|from|over|versus|vs\.?|against|compared (?:with|to)|up on|down on|on the same (?:period|quarter|months?|time)|(?:twice|double|half|times|fold)(?: (?:the|that|its|what it was))?)(?: (?:that|those|the|its|it was|figure|level|number|one|same|period|quarter|months?|first|second|third|fourth|end|whole|year))*(?: (?:of|in|at|for|during)(?: the)?)?(?: (?:first|second|third|fourth) (?:quarter|half) of)?|\bsince (?:its|the|their) [a-z]+ in) ?$/i;

/** 较2024年, 为2024年的, than in 2024: the time that a figure is held against, not its own, as 变为2024年的 is. */
function isBase(
  text: string,
  { start, end, period }: Pick<PeriodMention, "start" | "end" | "period">,
): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (period.includes("..") && /\b(?:from|over) $/i.test(before)) return false;
  return (
    AGAINST.test(before) || (/(?<![变改调])[为是] ?$/.test(before) && /^ ?的/.test(text.slice(end, end + 2)))
  );
}

const SAYING_EN =
  /\b(?:reports?|study|survey|note|release|statement|post|article|conference|call|speech|interview|talk)\b(?: [a-z]+){0,2} (?:of|on|from|dated) $/i;
const SAYING_ZH =
  /^ ?(?:日?的?(?:[^，。,]{0,8}(?:报告|研报|报道|文章)(?:里|中|上)?(?:[^，。,\d]{0,8})?(?:称|指出|显示|预测|预计|表示|披露)?[，,]?)|的?[^，。,]{0,16}(?:大会|会议|发布会|电话会|采访|会)上?[^，。,]{0,10}(?:称|指出|表示|透露|说|宣布))/;

/** In their report of 13 February 2025, 在12月18日的大会上表示: when it was said, not when it holds. */
const isSaying = (text: string, start: number, end: number): boolean =>
  SAYING_EN.test(text.slice(Math.max(0, start - 44), start)) ||
  SAYING_ZH.test(text.slice(end, end + 40)) ||
  HAPPENED_EN.test(text.slice(Math.max(0, start - 44), start)) ||
  HAPPENED_ZH.test(text.slice(end, end + 24));

/** Something came out then: founded in January 2024, 2025年4月开源的. What it has may be of another time. */
const HAPPENED_EN =
  /\b(?:released|launched|showed|shown|founded|established|set up|open-sourced|unveiled|introduced|published|presented|listed|reported|opened)(?: (?:only|just|back))?(?: (?:in|on|at|around))?(?: the| late| early| mid| end of)* $/i;
const HAPPENED_ZH =
  /^ ?(?:日|底|初|末)?(?:正式|首次|刚刚?|才)?(?:发布|开源|推出|上线|问世|成立|设立|创立|亮相|开放|发行)的/;

/** "53 billion in 2024": a time right behind a figure is the figure's. */
const isDating = (text: string, end: number, start: number): boolean =>
  start >= end &&
  /^ ?(?:respectively )?(?:(?:in|for|of|at|by|during|as of) (?:the )?(?:end of |full year |fiscal )?|[(（])? ?$/.test(
    text.slice(end, start),
  );

/** Whether a time stands right behind a figure. */
export const isDated = (sentence: string, dates: readonly Dated[], { end }: Figure): boolean =>
  dates.some(({ start }) => isDating(sentence, end, start));

/** How a figure is dated: by its clause or the words that lead the sentence, by another clause, or only by the sentence before. */
export interface Dating {
  readonly period: string;
  readonly basis?: PeriodMention["basis"];
  readonly from: "clause" | "other clause" | "sentence";
  /** It is surely that time: the sentence opens with it, or takes up that of the one before (the same quarter). */
  readonly sure?: boolean;
}

const saidBy = ({ period, basis }: Dated): Pick<Dating, "period" | "basis"> => ({
  period,
  ...(basis && { basis }),
});

/** The time that a figure right behind it is of, though one before is held against it. */
export const basedOn = (sentence: string, dates: readonly Dated[], { start }: Figure): Dating | undefined => {
  const base = dates.find(
    (each) => each.base && each.end <= start && /^(?: ?的|['’]s )?$/.test(sentence.slice(each.end, start)),
  );
  return base && { ...saidBy(base), from: "clause" };
};

/** The time of a figure in its sentence. */
export function datingOf(
  sentence: string,
  dates: readonly Dated[],
  figures: readonly Figure[],
  figure: Figure,
  clause: Span,
): Dating | undefined {
  const last = runOf(sentence, figures, figure).at(-1) ?? figure;
  const close =
    dates.find(({ start }) => isDating(sentence, figure.end, start)) ??
    dates.find(({ start }) => isDating(sentence, last.end, start));
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
    const sure = LEADS.test(sentence.slice(0, leading.start));
    return {
      ...saidBy(leading),
      from: between ? "other clause" : "clause",
      ...(between && sure && { sure }),
    };
  }
  // One that is another figure's own may still be of what comes after it: 147 million in 2024, an increase of 47 %.
  const any = free[0] ?? dates.findLast(({ end }) => end <= figure.start);
  const sure = LIKEWISE.test(sentence.slice(clause.start, figure.start));
  return any && { ...saidBy(any), from: "other clause", ...(sure && { sure }) };
}

/** What the clause before measured, of another: while that of Acme was. */
const LIKEWISE = /^\s?(?:(?:while|and|but|whereas|against) )?(?:that|those) of\b/i;

/** Before a time that opens its sentence: it is that of all its clauses. */
const LEADS = /^\s*(?:在|截至|截止|到)?\s?(?:(?:in|at|for|during|by|as of|on)(?: the)? )?$/i;

/** Words that take up the time of the sentence before. */
export const SAME_TIME =
  /同期|同年|同一(?:年|季度|月|时期)|当年|当季|当月|该季度?|该年度?|该月|同季|\b(?:that|the same) (?:year|quarter|month|period)\b|\bat the time\b/i;
/** Words that move it: the figure is of a time that is not said. The same time of the year before moves its own figure alone. */
export const OTHER_TIME =
  /[去上]年(?!同期)|前年|次年|明年|上季度?|\b(?:last|previous|next|following|prior) (?:year|quarter|month)\b/i;
