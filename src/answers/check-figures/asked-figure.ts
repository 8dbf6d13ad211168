import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Figure } from "../../notation/figures/figure.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import { readQuantity } from "../../notation/figures/read-quantity.ts";
import { findMention, readPeriod } from "../../notation/periods/read-period.ts";
import type { Comparable } from "../figures/agreement.ts";

/** A figure as a reader claims it. */
export interface FigureQuestion {
  readonly subject: string;
  readonly metric?: string | undefined;
  readonly value?: string | number | undefined;
  readonly period?: string | undefined;
}

/** How the figure is said to relate to another: by so much more or less, or so many times it; undefined where it does not say. */
type AskedRelation = "increase" | "decrease" | "multiple" | undefined;

export interface AskedFigure extends Comparable {
  readonly relation: AskedRelation;
  readonly period?: string | undefined;
}

/** Reads a claimed value in either language's notation, and its period. */
export function readAsked(report: Report, { value, period, subject }: FigureQuestion): AskedFigure {
  const text = String(value ?? "")
    .normalize("NFKC")
    .trim();
  const when = period === undefined ? findMention(text)?.period : readPeriod(period).text;
  if (typeof value === "number" || /^-?\d+(?:\.\d+)?$/.test(text))
    return { value: Number(text), printed: text, relation: undefined, period: when };
  const { units } = report.corpus;
  const figures = readFigures(text, units);
  const figure = readQuantity(text, units) ?? (figures.length === 1 ? figures[0] : undefined);
  if (!figure)
    throw new ReportError(
      "INPUT",
      `The value "${text.slice(0, 60)}" of "${subject.slice(0, 40)}" is not one figure. Write a number with its unit, such as 640 TOPS, 33% or 337亿美元.`,
    );
  const [unknown] =
    figure.unit === undefined
      ? (/^ ?[A-Za-z]+(?:\/[A-Za-z]+)?(?![A-Za-z])/.exec(text.slice(figure.end)) ?? [])
      : [];
  if (unknown !== undefined && isUnitLike(unknown.trim()))
    throw new ReportError(
      "INPUT",
      `The unit "${unknown.trim()}" of "${text.slice(0, 60)}" is not known. Units are ${units.all.map(({ id }) => id).join(", ")}.`,
    );
  return { ...askedFrom(figure, text), period: when };
}

/** XFLOPS, MiB, kbit/s: capitals or a stroke; words in small letters say what is counted. */
const isUnitLike = (word: string): boolean => /[A-Z].*[A-Z]|\//.test(word);

/** A figure read in a text, as something to compare. */
function askedFrom(figure: Figure, text: string): AskedFigure {
  const { value, low, high, bound, unit, raw } = figure;
  return { value, low, high, bound, unit, printed: raw, relation: relationOf(figure, text) };
}

/** A bare "33倍" says neither by nor to 33 times. */
function relationOf({ relation }: Figure, text: string): AskedRelation {
  if (relation === "increase" || relation === "decrease") return relation;
  return relation === "multiple" &&
    /原来|相当于|[是为].{0,12}的|增长到|增至|升至|达到|times (?:the|as|that|its)|fold (?:of|the)/.test(text)
    ? "multiple"
    : undefined;
}
