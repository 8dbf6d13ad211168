import type { Report } from "../../library/report.ts";
import { changeBase } from "../../notation/figures/base.ts";
import type { ChangeBase, Figure } from "../../notation/figures/figure.ts";
import { readFigure } from "../../notation/figures/read-figure.ts";
import { findMention, readPeriod } from "../../notation/periods/read-period.ts";
import { type RateSpan, rateSpan } from "../../notation/units/rate-words.ts";
import type { Comparable } from "../figures/agreement.ts";

/** A figure as a reader claims it. */
export interface FigureQuestion {
  readonly subject: string;
  readonly metric?: string | undefined;
  readonly value?: string | number | undefined;
  readonly period?: string | undefined;
  /** What a sentence says beside its figure, if it names no metric, or what it says of the metric (standby of standby power). */
  readonly words?: string | undefined;
  /** The sentence does not name the subject itself: it is that of the sentence before. */
  readonly carried?: boolean | undefined;
  /** The figure as it was read in a sentence. */
  readonly read?: Figure | undefined;
}

/** How the figure is said to relate to another: by so much more or less, or so many times it; undefined if it does not say. */
type AskedRelation = "increase" | "decrease" | "multiple" | undefined;

export interface AskedFigure extends Comparable {
  readonly relation: AskedRelation;
  readonly period?: string | undefined;
  readonly base?: ChangeBase | undefined;
  /** The span of time that it is given for: tokens a day, output a month. */
  readonly span?: RateSpan | undefined;
  /** A word of loss makes it negative. */
  readonly lost?: boolean | undefined;
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
  const when = period === undefined ? findMention(text)?.period : readPeriod(period).text;
  const base = changeBase(said);
  const span = rateSpan(`${said} ${text}`);
  if (typeof value === "number")
    return { figure: { value, printed: text, relation: undefined, period: when, base, span } };
  const reading = read
    ? read.unread === undefined
      ? { figure: read }
      : { unread: `"${read.unread}" is not understood` }
    : readFigure(text, report.corpus.units);
  return reading.figure
    ? { figure: { base, ...askedFrom(reading.figure, text), period: when, span } }
    : { unread: reading.unread ?? "" };
}

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
