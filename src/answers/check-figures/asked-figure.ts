import type { Outcome } from "../../corpus/may-be.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Report } from "../../library/report.ts";
import { changeBase } from "../../notation/figures/base.ts";
import type { ChangeBase, Figure } from "../../notation/figures/figure.ts";
import { isOfTwoCurrencies, readFigure } from "../../notation/figures/read-figure.ts";
import { inKnownForm } from "../../notation/figures/whole-forms.ts";
import { findMention, readPeriod } from "../../notation/periods/read-period.ts";
import { type RateSpan, rateSpan } from "../../notation/units/rate-words.ts";
import type { Comparable } from "../figures/agreement.ts";
import { directionOf } from "./comparing/direction.ts";
import { saysYearBefore } from "./metric/year-before.ts";

/** Another way to read what a sentence leaves open. */
export interface OtherReading {
  readonly subject?: string;
  /** Given as undefined: whatever has the figure's unit. */
  readonly metric?: string | undefined;
  /** No word of the clause speaks for it; or none, and its subject is only taken up, so that another may be meant. */
  readonly guessed?: "surely" | "taken up" | undefined;
}

/** A figure as a reader claims it. */
export interface FigureQuestion {
  readonly subject: string;
  readonly metric?: string | undefined;
  readonly value?: string | number | undefined;
  readonly period?: string | undefined;
  /** A time that another clause or sentence says: it may confirm the figure, not refute it. */
  readonly carriedPeriod?: string | undefined;
  /** It is surely that time, and no other may confirm the figure. */
  readonly sameTime?: boolean | undefined;
  /** What a sentence says beside its figure, if it names no metric, or what it says of the metric (standby of standby power). */
  readonly words?: string | undefined;
  /** The sentence does not name the subject itself: it is that of the sentence before. */
  readonly carried?: boolean | undefined;
  /** It is only said to be a part of the figure before it. */
  readonly part?: boolean | undefined;
  /** No other than that subject was named before, and the sentence names what it measures: a figure of another value refutes it. */
  readonly sole?: boolean | undefined;
  /** What is measured came to the figure (降至, fell to): it is a level, no change. */
  readonly reached?: boolean | undefined;
  /** The subject is what the clause speaks of, which the report may know under a longer name. */
  readonly stranger?: boolean | undefined;
  /** What else the sentence may mean: one of these may confirm the figure, none refutes it. */
  readonly others?: readonly OtherReading[] | undefined;
  /** The sentence that it was read in; absent in a row. */
  readonly sentence?: string | undefined;
  /** The year that a change is said to be counted from. */
  readonly since?: string | undefined;
  /** What a mark at the period says: 2025E. */
  readonly outcome?: Outcome | undefined;
  /** The figure as it was read in a sentence. */
  readonly read?: Figure | undefined;
}

/** How the figure is said to relate to another: by so much more or less, or so many times it; undefined if it does not say. */
type AskedRelation = "increase" | "decrease" | "multiple" | undefined;

export interface AskedFigure extends Comparable {
  readonly relation: AskedRelation;
  readonly period?: string | undefined;
  /** It is said to be an estimate, or to have come out. */
  readonly outcome?: Outcome | undefined;
  /** It is said to be what something came to, not by how much it changed. */
  readonly isLevel?: boolean | undefined;
  readonly base?: ChangeBase | undefined;
  /** The year that a change is said to be counted from. */
  readonly since?: string | undefined;
  /** The span of time that it is given for: tokens a day, output a month. */
  readonly span?: RateSpan | undefined;
  /** A word of loss makes it negative. */
  readonly lost?: boolean | undefined;
  /** Which way the metric's wording goes: a fall, or either way. */
  readonly direction?: "fall" | "either" | undefined;
  /** How long a time the wording says that the figure covers: annual, 单季. */
  readonly covers?: "year" | "quarter" | "month" | undefined;
  /** The claim is of one end of a range: 上限, the low end. */
  readonly end?: "low" | "high" | undefined;
  /** The claim is of a sum up to now, not of a span of time. */
  readonly isTotal?: boolean | undefined;
  /** What the number is said to count, if it has no unit. */
  readonly noun?: string | undefined;
}

/** A claimed figure as read, or what of it is not understood. */
export type AskedReading =
  | { readonly figure: AskedFigure; readonly unread?: undefined }
  | { readonly figure?: undefined; readonly unread: string };

/** Reads a claimed value in either language's notation, and its period. INPUT if the period is none. */
export function readAsked(report: Report, question: FigureQuestion): AskedReading {
  const { value, period, read, metric = "", words = "" } = question;
  const said = `${metric} ${words}`;
  const text = String(value ?? "");
  const asked =
    period === undefined ? findMention(text) : readPeriod(period, { date: reportDate(report.corpus.report) });
  const when = asked && ("text" in asked ? asked.text : asked.period);
  const base = question.reached ? undefined : (changeBase(said) ?? changeBase(read ? "" : text));
  // Revenue a year earlier is an amount of that time, which the period says, and no change.
  const baseOf = ({ unit }: Pick<AskedFigure, "unit">) =>
    when !== undefined && unit !== undefined && !isPart({ unit }) && unit !== "x" && saysYearBefore(metric)
      ? undefined
      : base;
  // $25 billion a month: the span stands behind the amount.
  const behind = read && SPAN_BEHIND.exec(question.sentence?.slice(read.end) ?? "")?.[0];
  const span = read?.per ?? rateSpan(`${said} ${inKnownForm(text)}${behind ?? ""}`);
  const direction = directionOf((question.reached ? said.replace(MOVES, " ") : said).replace(SAVED, " "));
  const isLevel = question.reached === true && direction === undefined;
  const told = {
    outcome: question.outcome ?? asked?.basis,
    isLevel,
    end: endOf(metric),
    isTotal: TOTAL.test(metric),
    covers: coveredBy(metric),
    since: question.since,
  };
  if (typeof value === "number")
    return {
      figure: fallen({
        value,
        printed: text,
        relation: undefined,
        period: when,
        base,
        span,
        direction,
        ...told,
      }),
    };
  const reading = read
    ? read.unread === undefined && !isOfTwoCurrencies(read)
      ? { figure: question.reached ? withoutBase(read) : read }
      : { unread: `"${read.unread ?? read.raw}" is not understood` }
    : readFigure(text, report.corpus.units);
  return reading.figure
    ? {
        figure: fallen({
          base: baseOf(reading.figure),
          ...askedFrom(reading.figure, MULTIPLE_OF.test(metric) ? `${metric} ${text}` : text),
          ...(PLUS.test(text) && direction !== "fall" && isPart(reading.figure) && RISEN),
          period: when,
          span,
          direction,
          ...told,
        }),
      }
    : { unread: reading.unread ?? "" };
}

/** A span of time behind an amount; "a year earlier" is a time. */
const SPAN_BEHIND =
  /^ (?:a|per|each|every) [a-z]+\b(?! (?:earlier|ago|before|previously|prior|later|after)\b)/;

/** Verbs of change, which say nothing of what was come to: fell to 42.5 %. */
const MOVES =
  /\b(?:fell|fallen|dropped|declined|decreased|slid|shrank|shrunk|contracted|slumped|lowered|grew|rose|risen|climbed|surged|expanded|gained|increased)\b/gi;

/** What can be saved is no fall of it: 可节省的利润空间. */
const SAVED = /(?:可以?|能够?)节省(?:出来?|下来?)?的?|节省(?:出来?|下来?)?的?(?=利润|空间|资金|时间$)/g;

/** A plus before a share says that it rose: +30%, 同比+30%. */
const PLUS = /(?:^|[\s\p{Script=Han}(（:：])[+＋]\s*(?=[\d.])/u;
const RISEN = { relation: "increase" } as const;

/** What a change came to is held against nothing. */
const withoutBase = ({ base: _, ...level }: Figure): Figure => level;

const TOTAL =
  /累计|总(?:访问|交互|处理|生成|使用|下载|次数)|\bcumulative\b|\btotal (?:visits|traffic|interactions|tokens)\b/i;

const MULTIPLE_OF = /[是为].{0,12}的(?:倍数)?$|相当于|\bas a multiple of\b|\btimes that of\b/;

/** The length of time that a wording says. */
function coveredBy(metric: string): AskedFigure["covers"] {
  const found = COVERS.filter(([, pattern]) => pattern.test(metric)).map(([span]) => span);
  return found.length === 1 ? found[0] : undefined;
}

const COVERS: readonly (readonly ["year" | "quarter" | "month", RegExp])[] = [
  ["year", /全年|年度|年化|\bfull[- ]year\b|\b(?:annual|yearly|annuali[sz]ed|run[- ]rate)\b/i],
  ["quarter", /单季|(?<!前[一二三]个?)季度|当季|\bsingle[- ]quarter\b|\bquarterly\b|\bin the quarter\b/i],
  ["month", /单月|月度(?!活跃)|月(?:出货|销量|收入|营收|产量)|\bmonthly\b(?! active)/i],
];

/** The end of a range that a wording names. */
const endOf = (metric: string): "low" | "high" | undefined =>
  /上限|最高|最贵|\b(?:upper|top|high) end\b|\b(?:highest|dearest|most expensive)\b|\bupper (?:bound|limit)\b|\bmaximum of the range\b/i.test(
    metric,
  )
    ? "high"
    : /下限|最低|最便宜|起售价|起步价|\b(?:lower|bottom|low) end\b|\b(?:lowest|cheapest|starting price)\b|\blower (?:bound|limit)\b/i.test(
          metric,
        )
      ? "low"
      : undefined;

/** "Decline: 31.55 %" is a fall by so much. */
const fallen = (figure: AskedFigure): AskedFigure =>
  figure.direction === "fall" &&
  figure.relation === undefined &&
  (figure.value ?? figure.low ?? figure.high ?? 0) > 0 &&
  (isPart(figure) || figure.unit === "x")
    ? { ...figure, relation: "decrease" }
    : figure;

const isPart = ({ unit }: Pick<AskedFigure, "unit">): boolean =>
  unit === undefined || unit === "%" || unit === "pp";

/** A figure read in a text, as something to compare. */
function askedFrom(figure: Figure, text: string): AskedFigure {
  const { value, low, high, bound, unit, raw, base, lost, noun, letter, digits } = figure;
  return {
    value,
    low,
    high,
    bound,
    unit,
    printed: raw,
    relation: relationOf(figure, text),
    ...(base && { base }),
    lost,
    noun,
    letter,
    digits,
  };
}

/** "33倍" alone may mean "by 33 times" or "to 33 times": no relation is read from it. */
function relationOf({ relation }: Figure, text: string): AskedRelation {
  if (relation === "increase" || relation === "decrease") return relation;
  return relation === "multiple" &&
    /原来|相当于|[是为].{0,12}的|增长到|增至|升至|达到|times (?:the|as|that|its)|fold (?:of|the)/.test(text)
    ? "multiple"
    : undefined;
}
