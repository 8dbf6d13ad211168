import { COMPUTE } from "../../../corpus/formulas/formula-functions.ts";
import { ref } from "../../../corpus/ref.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import { convertible } from "../../../notation/units/dimensions.ts";
import { stepOfColumn } from "../../calculate/inputs/step.ts";
import { stepOf } from "../../figures/agreement.ts";
import type { Computation } from "../../figures/compute.ts";
import { matchMetrics } from "../../find/match-metrics.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import type { Checked } from "../checked.ts";
import { evidenceView } from "../evidence.ts";
import { titleOf } from "../judge-claim.ts";
import { WHY } from "../reasons.ts";
import { checkedBy } from "./checked-by.ts";
import { columnMeant, distinctive, type MeantColumn } from "./column-meant.ts";
import { AVERAGES, type ColumnSaid, columnSaid } from "./column-said.ts";
import { askedOf } from "./computed-check.ts";
import { type ComputedVerdict, judgeComputed } from "./judge-computed.ts";
import { type Parts, partsOf, scopeOf } from "./scope.ts";
import { skeletonOf } from "./skeleton.ts";

/** So many cells are shown one by one. */
const MOST_SHOWN = 12;

/**
 * What the mean or median of a table's column comes to, if a claim says it of all that the column holds and the report prints no figure for
 * it. Undefined if it does not, if the column is not sure, or if its digits leave the claim open.
 */
export function columnCheck(
  report: Report,
  question: FigureQuestion,
  printed: Checked,
  lang: Lang,
): Checked | undefined {
  const said = saidOf(report, question);
  if (!said) return undefined;
  const { verdict } = printed.view;
  if (verdict !== "not in the report" && verdict !== "cannot be read")
    return MANY.test(said.group) ? unsure(question, lang) : undefined;
  const { corpus } = report;
  const period = said.period ?? question.period ?? question.carriedPeriod;
  const meant = columnMeant(corpus, said, period);
  const asked = meant && askedOf(report, { ...question, subject: question.subject || meant.table.id });
  if (!meant || asked?.unit === undefined || asked.relation !== undefined) return undefined;
  const computed = computedOf(report, said, meant, asked.unit);
  const judged = computed && judgeComputed(asked, computed, corpus.units);
  if (!judged) return undefined;
  const findings = corpus.findingsOf([ref("table", meant.table.id), ...meant.held.map((held) => held.ref)]);
  const isLoose =
    meant.isOpen ||
    question.carriedPeriod !== undefined ||
    corpus.units.get(computed.unit).dimension === "share" ||
    findings.some(({ weight }) => weight === "material");
  if (judged.verdict === "differs" && isLoose) return undefined;
  return checkedOf(report, question, meant, computed, judged, lang);
}

/** Words for more things than one, of which the figure of a single one says nothing. */
const MANY =
  /\b(?:companies|firms|peers|stocks|excluding|except|without|apart from)\b|剔除|不含|不计|除.*外|各家|同业|同行/;

const unsure = (question: FigureQuestion, lang: Lang): Checked => ({
  view: { figure: titleOf(question), verdict: "cannot be read", why: WHY.mean[lang] },
  findings: [],
  lines: [],
});

function saidOf(
  report: Report,
  { sentence, read, subject, metric, value }: FigureQuestion,
): ColumnSaid | undefined {
  if (sentence !== undefined) {
    if (!read || !AVERAGES.test(sentence)) return undefined;
    const parts = withPlainMetrics(report, partsOf(report, sentence));
    const scope = scopeOf(parts, read);
    return scope && columnSaid(skeletonOf(parts, scope, read));
  }
  if (metric === undefined || value === undefined || !AVERAGES.test(metric)) return undefined;
  const isHan = /\p{Script=Han}/u.test(metric);
  const text = isHan ? `${subject}${metric}为${value}` : `${metric} of ${subject} is ${value}`;
  const figure = { start: text.length - String(value).length, end: text.length };
  return columnSaid(
    skeletonOf(withPlainMetrics(report, partsOf(report, text)), { start: 0, end: text.length }, figure),
  );
}

/** The same with metrics that are called a mean under their plain names, the gross margin of an average gross margin; things are no metric. */
function withPlainMetrics({ corpus }: Report, parts: Parts): Parts {
  const metrics = parts.metrics.flatMap((each) => {
    const called = parts.plain.slice(each.start, each.end);
    if (distinctive(called.toLowerCase()) === "") return [];
    const [word] = MEAN_WORD.exec(called) ?? [];
    if (word === undefined) return [each];
    const isBefore = called.startsWith(word);
    const plain = isBefore ? called.slice(word.length) : called.slice(0, -word.length);
    const { ids, sure } = matchMetrics(corpus, plain);
    if (!sure) return [each];
    return isBefore
      ? [{ start: each.start + word.length, end: each.end, ids }]
      : [{ start: each.start, end: each.end - word.length, ids }];
  });
  return { ...parts, metrics };
}

const MEAN_WORD = /^(?:(?:average|mean|median) |平均|中位)|(?:的?(?:平均值?|均值|平均数|中位数|中位值))$/i;

/** The mean or the median, with all that the printed digits allow. */
function computedOf(
  { corpus: { units } }: Report,
  { of }: ColumnSaid,
  { table, column, held, where }: MeantColumn,
  unit: string,
): Computation | undefined {
  const own = held[0]?.unit;
  const factor = convertible(own === undefined ? undefined : units.get(own), units.get(unit), units);
  if (factor === undefined) return undefined;
  const values = held.map(({ value = Number.NaN }) => value * factor);
  const value = of === "mean" ? COMPUTE.mean(values) : COMPUTE.median(values);
  const sure = held.map((each) => stepOf(each, own, units) * factor);
  const common = (stepOfColumn(table, column) ?? Infinity) * factor;
  const likely = sure.map((step, at) => (held[at]?.printed === undefined ? Math.min(step, common) : step));
  const within = (steps: readonly number[]) => {
    const half = (of === "mean" ? COMPUTE.mean(steps) : COMPUTE.largest(steps)) / 2;
    return { low: value - half, high: value + half, lowOpen: false, highOpen: false };
  };
  if (!Number.isFinite(value)) return undefined;
  return {
    formula: `${of}(${ref("table", table.id)}.${column}${where === undefined ? "" : ` where ${where}`})`,
    operands: new Map(held.map((each) => [each.ref, each])),
    value,
    unit,
    near: within(likely),
    far: within(sure),
    isFine: true,
  };
}

function checkedOf(
  { corpus }: Report,
  question: FigureQuestion,
  { table, held }: MeantColumn,
  computation: Computation,
  judged: ComputedVerdict,
  lang: Lang,
): Checked {
  const findings = corpus
    .findingsOf([ref("table", table.id), ...held.map((each) => each.ref)])
    .filter(({ kind }) => kind !== "ocr");
  const evidence = held.slice(0, MOST_SHOWN).map((each) => evidenceView(each, true));
  return checkedBy(corpus, question, computation, judged, { evidence, findings }, lang);
}
