import { ReportError } from "../../../errors.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import { type Computation, compute, refOf } from "../../figures/compute.ts";
import { heldOf } from "../../figures/held-quantity.ts";
import { matchMetrics } from "../../find/match-metrics.ts";
import { matchSubject } from "../../find/match-subject.ts";
import { type AskedFigure, type FigureQuestion, readAsked } from "../asked-figure.ts";
import { bearingFindings } from "../bearing-findings.ts";
import type { Checked } from "../checked.ts";
import { periodMatches } from "../comparing/period-match.ts";
import { isChange } from "../comparing/relation.ts";
import { evidenceView } from "../evidence.ts";
import { isElsewhere } from "../metric/asked-metrics.ts";
import { checkedBy } from "./checked-by.ts";
import { RELATES } from "./forms.ts";
import { type ComputedVerdict, judgeComputed } from "./judge-computed.ts";
import { type Plan, planOf } from "./plan.ts";
import { relationSaid, type Said } from "./relations.ts";
import { partsOf, scopeOf } from "./scope.ts";
import { skeletonOf } from "./skeleton.ts";

/**
 * What figures of the report come to if a claim says surely how it hangs on them: a growth, a share, a multiple, a difference, a mean.
 * Undefined if it does not, if the report prints the figure itself, or if what it prints leaves the claim open.
 */
export function computedCheck(
  report: Report,
  question: FigureQuestion,
  printed: Checked,
  lang: Lang,
): Checked | undefined {
  const asked = askedOf(report, question);
  if (asked?.unit === undefined) return undefined;
  const said = saidOf(report, question, asked.unit);
  if (!said) return undefined;
  const { corpus } = report;
  const unsaid = {
    subjects: question.carried || question.stranger ? undefined : subjectsOf(report, question.subject),
    period: question.period === undefined ? question.carriedPeriod : asked.period,
  };
  const plan = planOf(corpus, said, { ...asked, period: unsaid.period }, unsaid, lang);
  if (!plan || isPrinted(report, printed, plan) || printsChange(report, said, plan)) return undefined;
  const computed = compute(report, plan.formula, plan.operands, asked.unit, lang);
  const judged = computed && judgeComputed(plan.claimed, computed, corpus.units);
  if (!judged) return undefined;
  const checked = checkedOf(report, question, computed, judged, lang);
  const isLoose =
    plan.isLoose ||
    question.carriedPeriod !== undefined ||
    checked.findings.some(({ weight }) => weight === "material");
  return judged.verdict === "differs" && isLoose ? undefined : checked;
}

/** The claimed figure; undefined if it cannot be read. */
export function askedOf(report: Report, question: FigureQuestion): AskedFigure | undefined {
  try {
    return readAsked(report, question).figure;
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** The relation that a sentence says of its figure, or the wording of a metric; of a clause cut short what the metric is said to be. */
function saidOf(
  report: Report,
  { sentence, read, metric, value }: FigureQuestion,
  unit: string,
): Said | undefined {
  const worded = (): Said | undefined =>
    metric === undefined || !RELATES.test(metric) ? undefined : (of(metric) ?? of(asVerb(metric)));
  const of = (wording: string | undefined): Said | undefined => {
    if (wording === undefined || value === undefined) return undefined;
    const text = `${wording} ${value}`;
    const figure = { start: wording.length + 1, end: text.length };
    return relationSaid(
      skeletonOf(partsOf(report, text), { start: 0, end: text.length }, figure),
      String(value),
      unit,
    );
  };
  if (sentence === undefined) return worded();
  if (!read || !RELATES.test(sentence)) return undefined;
  const parts = partsOf(report, sentence);
  const scope = scopeOf(parts, read);
  const said = scope && relationSaid(skeletonOf(parts, scope, read), read.raw, unit);
  if (!said?.isElliptical) return said;
  const named = worded();
  if (named?.relation !== "change" || said.one.some(({ kind }) => kind !== "period")) return undefined;
  return { ...said, one: [...named.one.filter(({ kind }) => kind === "metric"), ...said.one] };
}

/** "Revenue growth", which may be the name of a metric, as what its base does: revenue grew. */
function asVerb(metric: string): string | undefined {
  const [, en] =
    /^(?:(?:yoy|y\/y|year[- ]on[- ]year) )?(.+?) growth(?: rate)?(?: (?:yoy|y\/y|year[- ]on[- ]year))?$/i.exec(
      metric,
    ) ?? [];
  if (en !== undefined) return `${en} grew`;
  const [, zh, base = ""] = /^(.+?)(同比)?(?:增速|增长率|增幅)$/.exec(metric) ?? [];
  return zh === undefined ? undefined : `${zh}${base}增长`;
}

function subjectsOf(report: Report, subject: string): readonly string[] | undefined {
  const { entities } = matchSubject(report, subject);
  return entities.length > 0 ? entities.map(({ id }) => id) : undefined;
}

/** Whether the verdict so far is by a figure that the report prints for just what is claimed, not by one of those that it hangs on. */
function isPrinted({ corpus }: Report, { view, held = [] }: Checked, { operands, claimed }: Plan): boolean {
  const [first] = held;
  if (!first || !["agrees", "agrees after rounding", "follows", "differs"].includes(view.verdict))
    return false;
  const own = [...operands.values()];
  const isLevel =
    first.source !== "derived" &&
    first.vs === undefined &&
    own.some(
      ({ metric, period }) =>
        metric === first.metric &&
        (period === undefined || first.period !== claimed.period || period === first.period),
    );
  if (isLevel) return false;
  const dimension = (unit: string | undefined) =>
    unit === undefined ? "" : corpus.units.get(unit).dimension;
  return view.verdict !== "differs" || dimension(first.unit) === dimension(claimed.unit);
}

/** Whether the report itself prints a change of what changes, for that time. */
function printsChange({ corpus }: Report, { relation }: Said, { operands }: Plan): boolean {
  const [to] = operands.values();
  const metric = corpus.metrics.get(to?.metric ?? "");
  if (relation !== "change" || !to || !metric) return false;
  const ids = new Set(
    [`${metric.en} growth`, `${metric.zh}增速`, `${metric.zh}同比`].flatMap((name) =>
      matchMetrics(corpus, name).ids.filter((id) => !isElsewhere(corpus, id, name)),
    ),
  );
  return heldOf(corpus, to.of).some(
    (held) =>
      (ids.has(held.metric) || held.metric === to.metric) &&
      (isChange(corpus, held.metric) || held.vs !== undefined) &&
      periodMatches(corpus, { period: to.period, outcome: undefined }, held),
  );
}

function checkedOf(
  report: Report,
  question: FigureQuestion,
  computation: Computation,
  judged: ComputedVerdict,
  lang: Lang,
): Checked {
  const { corpus } = report;
  const held = [...computation.operands.values()];
  const subjects = [...new Set(held.map(({ of }) => of))];
  const metrics = [...new Set(held.map(({ metric }) => metric))];
  const { verdict } = judged;
  const findings = bearingFindings(corpus, { verdict, evidence: held, elsewhere: [] }, subjects, metrics);
  const evidence = [...computation.operands].map(([as, each]) => ({
    as,
    ...evidenceView({ ...each, ref: refOf(report, each) }, subjects.length > 1),
  }));
  return checkedBy(corpus, question, computation, judged, { evidence, findings }, lang);
}
