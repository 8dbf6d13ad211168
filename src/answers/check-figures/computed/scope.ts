import type { Report } from "../../../library/report.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import { normalise } from "../../../notation/numbers/normalise.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { findMentions } from "../../find/mentions.ts";
import { figuresApart } from "../reading/figures-apart.ts";
import { runningNames } from "../reading/measures/metric-names.ts";
import type { Named } from "../reading/names/named.ts";
import { namedSubjects } from "../reading/names/named-subjects.ts";
import { START } from "../reading/sentence/context.ts";
import { apartFrom, clauseStarts, type Span } from "../reading/spans.ts";

/** What stands where in a sentence. */
export interface Parts {
  /** The sentence in half-width signs, as long as it was. */
  readonly plain: string;
  readonly names: readonly Named[];
  readonly metrics: readonly (Span & { readonly ids: readonly string[] })[];
  readonly periods: readonly (Span & { readonly period: string })[];
  readonly figures: readonly Figure[];
}

const last = new WeakMap<Report, { readonly sentence: string; readonly parts: Parts }>();

/** The names, metrics, times and figures of a sentence; of the last one they are kept, as its figures are asked for one by one. */
export function partsOf(report: Report, sentence: string): Parts {
  const known = last.get(report);
  if (known?.sentence === sentence) return known.parts;
  const { corpus } = report;
  const plain = normalise(sentence);
  const periods = readPeriods(plain);
  const mentions = findMentions(plain, runningNames(corpus));
  const found = namedSubjects(report, plain, START, mentions);
  const { figures, names } = figuresApart(report, plain, found);
  const parts = {
    plain,
    names: apartFrom(names, periods),
    metrics: apartFrom(mentions, [...periods, ...names]),
    periods,
    figures,
  };
  last.set(report, { sentence, parts });
  return parts;
}

/** The stretch of a sentence that speaks of one of its figures alone; undefined if another figure stands in the same clause. */
export function scopeOf({ plain, figures }: Parts, figure: Span): Span | undefined {
  const before = figures.findLast(({ end }) => end <= figure.start)?.end ?? 0;
  const next = figures.find(({ start }) => start >= figure.end)?.start;
  const starts = clauseStarts(plain);
  const start = before === 0 ? 0 : starts.findLast((at) => at <= figure.start && at >= before);
  const end =
    next === undefined
      ? plain.length
      : REACHED.test(plain.slice(figure.end, next))
        ? figure.end
        : starts.find((at) => at >= figure.end && at <= next);
  if (start === undefined || end === undefined) return undefined;
  const [joint = ""] = JOINT.exec(plain.slice(figure.end, end)) ?? [];
  return { start, end: end - joint.length };
}

/** What a change leads to stands behind it: up 47 % to 147. */
const REACHED = /^,? ?(?:to|至|到|达到?) ?$/;
const JOINT = /[\s,，;；、]*(?:\b(?:and|but|while|whereas|although|though|yet|versus|vs\.?))?\s*$/i;
