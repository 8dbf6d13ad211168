import type { Corpus } from "../../../corpus/corpus.ts";
import { isTold } from "../../../corpus/finding-kinds.ts";
import { citePlace } from "../../../corpus/places/cite.ts";
import { placed } from "../../../corpus/places/places.ts";
import { ref } from "../../../corpus/ref.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import { parsePeriod } from "../../../notation/periods/period.ts";
import type { Question } from "../../../search/reading/question.ts";
import { type Computation, compute, refOf } from "../../figures/compute.ts";
import { timeOf } from "../../figures/find-operand.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import type { Hit } from "../hit.ts";
import { type PairAsked, pairAsked } from "./pair-asked.ts";
import { ratioAsked } from "./ratio-asked.ts";
import { type RelationAsked, relationAsked } from "./relation-asked.ts";
import { saysComputed } from "./say.ts";
import { sumAsked } from "./sum-asked.ts";

/**
 * A figure that the report does not print and that follows from two that it does; undefined unless it is sure which two are meant. `isAlone`
 * tells that no other report is asked, which may have later ones.
 */
export function answerOfFigures(
  report: Report,
  question: Question,
  isAlone: boolean,
  lang: Lang,
): Hit | undefined {
  if (assumesFigure(question)) return undefined;
  const summed = sumAsked(report.corpus, question);
  if (summed) return sumOf(report, summed, lang);
  const ratio = ratioAsked(report.corpus, question, isAlone);
  if (ratio) {
    const computed = compute(report, ratio.formula, ratio.operands, "%", lang);
    return computed && hitOf(report, computed, "share", lang);
  }
  const relation = relationAsked(question.plain);
  const pair = relation && pairAsked(report.corpus, question);
  if (!pair) return undefined;
  const asked = formulaOf(report.corpus, relation, pair);
  if (!asked) return undefined;
  const operands = new Map([
    ["a", asked.swapped ? pair.to : pair.from],
    ["b", asked.swapped ? pair.from : pair.to],
  ]);
  const unit = asked.unit ?? pair.to.unit;
  const computed = unit === undefined ? undefined : compute(report, asked.formula, operands, unit, lang);
  return computed && hitOf(report, computed, asked.relation, lang);
}

/** Whether a question reckons with a figure of the reader's own: what the report's make is no answer. */
const assumesFigure = ({ intent, numbers }: Question): boolean => intent.whatIf && numbers.length > 0;

/** Names of operands in a formula. */
const NAMES = "abcdef";

function sumOf(report: Report, summed: readonly HeldQuantity[], lang: Lang): Hit | undefined {
  const names = [...NAMES].slice(0, summed.length);
  const operands = new Map(summed.map((held, at) => [names[at] ?? "", held]));
  const unit = summed[0]?.unit;
  const computed = unit === undefined ? undefined : compute(report, names.join(" + "), operands, unit, lang);
  return computed && hitOf(report, computed, "sum", lang);
}

interface FormulaAsked {
  readonly relation: RelationAsked;
  /** Over a and b. */
  readonly formula: string;
  /** That of the operands if it is left out. */
  readonly unit?: string;
  readonly swapped?: boolean;
}

/** Of two things the larger is told by the smaller, and of two metrics the smaller as a share: so it is true whichever the question means. */
function formulaOf(
  corpus: Corpus,
  relation: RelationAsked,
  { from, to, by }: PairAsked,
): FormulaAsked | undefined {
  const [one = 0, other = 0] = [from.value, to.value];
  if (by === "metric" && relation === "share" && one * other < 0)
    return from.unit === to.unit && timeOf(from) === timeOf(to)
      ? signedShare(one > 0, isOutlay(corpus, one < 0 ? from.metric : to.metric))
      : undefined;
  if (one <= 0 || other <= 0) return undefined;
  const swapped = one > other;
  if (by === "period") {
    const years = yearsBetween(from, to);
    if (relation === "compound")
      return years === undefined ? undefined : { relation, formula: `cagr(a, b, ${years}.0)`, unit: "%" };
    if (relation === "multiple") return { relation, formula: "b / a", unit: "x" };
    if (relation === "difference") return { relation, formula: "b - a", ...POINTS[from.unit ?? ""] };
    return relation === "growth" || relation === "excess"
      ? { relation: "growth", formula: "growth(a, b)", unit: "%" }
      : undefined;
  }
  if (from.unit !== to.unit || timeOf(from) !== timeOf(to)) return undefined;
  if (relation === "share" && (by === "metric" || isPart(from.unit)))
    return { relation, formula: "share(a, b)", unit: "%", swapped };
  if (relation === "multiple") return { relation, formula: "b / a", unit: "x", swapped };
  if (by === "metric") return undefined;
  if (relation === "excess") return { relation, formula: "growth(a, b)", unit: "%", swapped };
  return relation === "difference"
    ? { relation, formula: "b - a", swapped, ...POINTS[from.unit ?? ""] }
    : undefined;
}

/** Of the negative one as a share of the other. A statement prints what it takes off with a sign: research of (24.7) is a share of revenue all the same. */
const signedShare = (swapped: boolean, outlay: boolean): FormulaAsked => ({
  relation: "share",
  formula: outlay ? "share(-1.0 * a, b)" : "share(a, b)",
  unit: "%",
  swapped,
});

const OUTLAY =
  /\b(?:costs?|expens\w+|expenditures?|capex|tax(?:es)?|research|charges?|depreciation|amorti[sz]ation|administrative|marketing)\b|费用|成本|支出|开支|税|折旧|摊销|研发/i;

/** Whether a metric is money that is spent: a loss is none. */
function isOutlay({ metrics }: Corpus, id: string): boolean {
  const { zh = "", en = "" } = metrics.get(id) ?? {};
  return (
    OUTLAY.test(`${zh} ${en}`) &&
    !/利润|盈利|亏损|\b(?:profit|income|earnings|loss)\b(?! tax)/i.test(`${zh} ${en}`)
  );
}

/** Whether amounts of a unit add up to a whole: multiples and shares do not. */
const isPart = (unit: string | undefined): boolean => unit !== undefined && unit !== "%" && unit !== "x";

/** Shares are points apart. */
const POINTS: Readonly<Record<string, { readonly unit: string }>> = { "%": { unit: "pp" } };

/** Whole years between two years, or between the same parts of two. */
function yearsBetween({ period: first }: HeldQuantity, { period: last }: HeldQuantity): number | undefined {
  const [from, to] = [first, last].map((period) => (period === undefined ? undefined : parsePeriod(period)));
  if (!from?.start || !to?.start || from.kind !== to.kind) return undefined;
  const years = Number(to.start.slice(0, 4)) - Number(from.start.slice(0, 4));
  return years > 0 && from.start.slice(4) === to.start.slice(4) ? years : undefined;
}

/** As an analyst would round it; the calculation has more digits. */
function rounded(value: number, unit: string): number {
  if (unit === "%") return Number(value.toFixed(1));
  return Number(value.toPrecision(unit === "x" ? 3 : 6));
}

function hitOf(report: Report, computed: Computation, relation: RelationAsked, lang: Lang): Hit | undefined {
  const { corpus } = report;
  const held = [...computed.operands.values()];
  const [first] = held;
  if (!first) return undefined;
  const lines = [...new Set(held.flatMap((each) => each.lines))];
  const value = rounded(computed.value, computed.unit);
  const findings = corpus.findingsOf(held.map((each) => each.ref)).filter(isTold);
  return {
    ref: refOf(report, first),
    kind: "computed",
    statement: saysComputed(corpus, computed, relation, value, lang),
    // A sum is of none of those that it adds up.
    quantities: [{ ...(relation !== "sum" && { of: first.of }), value, unit: computed.unit }],
    cite: citePlace(corpus, undefined, lines, lang),
    ...placed(corpus, lines),
    ...(findings.length > 0 && { findings: findings.map(({ id }) => ref("finding", id)) }),
    computes: {
      formulas: [`result = ${computed.formula}`],
      inputs: Object.fromEntries([...computed.operands].map(([name, each]) => [name, refOf(report, each)])),
      unit: computed.unit,
    },
  };
}
