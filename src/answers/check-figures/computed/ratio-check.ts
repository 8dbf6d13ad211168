import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import { compute, refOf } from "../../figures/compute.ts";
import { knownRatio } from "../../figures/known-ratios.ts";
import { ratioOperands } from "../../figures/ratio-operands.ts";
import { matchMetrics } from "../../find/match-metrics.ts";
import { matchSubject } from "../../find/match-subject.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { bearingFindings } from "../bearing-findings.ts";
import type { Checked } from "../checked.ts";
import { evidenceView } from "../evidence.ts";
import { checkedBy } from "./checked-by.ts";
import { askedOf } from "./computed-check.ts";
import { judgeComputed } from "./judge-computed.ts";

/** What a sentence puts around the name of a metric: 's operating margin was, 的毛利率约为. */
const AROUND =
  /^(?:['’]?s|the|its|their|的|其)\s+|(?:\s+(?:was|were|is|are|of|at|to|in|came|stood|reached|about|around|rose|fell|grew|improved|widened|narrowed|slipped|dropped|declined|climbed|expanded))+$|(?:提升|提高|下降|回落|上升|升|降)?[为是达到至约有]+$/gi;

/**
 * A claimed ratio whose name tells of what it is, of two figures that the report prints for one time: a gross margin of gross profit and
 * revenue. Undefined if the report has anything of it itself, or not both figures for certain. What reports count in several ways is
 * confirmed only.
 */
export function ratioCheck(
  report: Report,
  question: FigureQuestion,
  printed: Checked,
  lang: Lang,
): Checked | undefined {
  if (!isUntold(report, printed)) return undefined;
  const name = (question.metric ?? question.words ?? "").trim().replaceAll(AROUND, "");
  const ratio = knownRatio(name);
  if (!ratio) return undefined;
  const asked = askedOf(report, question);
  if (asked?.unit !== "%" || asked.relation !== undefined) return undefined;
  const { corpus } = report;
  const { entities } = matchSubject(report, question.subject);
  const [entity, ...others] = entities;
  if (!entity || others.length > 0 || matchMetrics(corpus, name).sure) return undefined;
  const period = asked.period ?? question.carriedPeriod;
  const found = period === undefined ? undefined : ratioOperands(corpus, entity.id, ratio, period);
  const computed = found && compute(report, found.formula, found.operands, "%", lang);
  const judged = computed && judgeComputed(asked, computed, corpus.units);
  if (!judged || (judged.verdict === "differs" && !ratio.isStrict)) return undefined;
  const held = [...computed.operands.values()];
  const findings = bearingFindings(
    corpus,
    { verdict: judged.verdict, evidence: held, elsewhere: [] },
    [entity.id],
    held.map(({ metric }) => metric),
  );
  const evidence = [...computed.operands].map(([as, each]) => ({
    as,
    ...evidenceView({ ...each, ref: refOf(report, each) }, false),
  }));
  return checkedBy(corpus, question, computed, judged, { evidence, findings }, lang);
}

/** Whether a verdict is by nothing that the report prints of the ratio: at most by an amount of which it is a share. */
function isUntold({ corpus }: Report, { view, held = [] }: Checked): boolean {
  const [first] = held;
  if (view.verdict !== "differs") return view.verdict === "not in the report";
  return first?.unit !== undefined && corpus.units.get(first.unit).dimension.startsWith("money");
}
