import { cite } from "../../corpus/cite.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import { type HeldQuantity, heldQuantities } from "../figures/held-quantity.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type AskedFigure, type FigureQuestion, readAsked } from "./asked-figure.ts";
import type { AskedMetrics } from "./asked-metrics.ts";
import { bearingFindings, SHOWN_EVIDENCE } from "./bearing-findings.ts";
import { type EvidenceView, evidenceView } from "./evidence.ts";
import { readClaim } from "./read-claim.ts";
import { readSentence } from "./read-sentence.ts";
import { WHY } from "./reasons.ts";
import { sameValue } from "./same-value.ts";
import { holderOf } from "./stand-in-owner.ts";
import { type Judged, judgeFigure, type Verdict } from "./verdict.ts";

interface CheckedFigure {
  readonly figure: string;
  readonly verdict: Verdict;
  readonly by?: string;
  readonly why?: string;
  readonly evidence?: readonly EvidenceView[];
  readonly elsewhere?: readonly EvidenceView[];
  readonly near?: readonly string[];
  readonly findings?: readonly string[];
}

export interface ChecksView {
  readonly report: string;
  readonly checks: readonly CheckedFigure[];
  readonly findings?: readonly ToldFinding[];
  readonly cite?: string;
}

interface Checked {
  readonly view: CheckedFigure;
  readonly findings: readonly Finding[];
  readonly lines: readonly number[];
}

/** Checks claimed figures against the report, each with what bears on it; a figure without a value is a text to read figures from. */
export function checkFigures(served: Served, asked: readonly FigureQuestion[], lang: Lang): ChecksView {
  const report = reportOf(served);
  const questions = asked.flatMap((question) =>
    question.value === undefined ? sentence(report, question) : [question],
  );
  const checked = questions.map((question) => check(report, question, lang));
  const findings = new Map(
    checked.flatMap((each) => each.findings.map((finding) => [finding.id, finding] as const)),
  );
  const lines = [...new Set(checked.flatMap((each) => each.lines))];
  return {
    report: report.version,
    checks: checked.map(({ view }) => view),
    ...(findings.size > 0 && {
      findings: [...findings.values()].map((finding) => toldFinding(finding, lang)),
    }),
    ...(lines.length > 0 && { cite: cite(report.corpus, undefined, lines, lang) }),
  };
}

function sentence(report: Report, { subject }: FigureQuestion): FigureQuestion[] {
  const questions = readSentence(report, subject);
  if (questions.length > 0) return questions;
  throw new ReportError(
    "INPUT",
    `No figure of a named subject is in "${subject.slice(0, 80)}". Give subject (a name), metric (what is measured), value (with its unit) and period.`,
  );
}

/** A figure that cannot be read leaves the others their verdicts. */
function check(report: Report, question: FigureQuestion, lang: Lang): Checked {
  const title = titleOf(question);
  try {
    const { figure, unread } = readAsked(report, question);
    if (!figure) return unreadable(title, unread);
    const checked = judge(report, question, figure, lang);
    return question.carried ? doubtCarried(checked, lang) : checked;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return unreadable(title, error.message);
  }
}

const unreadable = (figure: string, why: string): Checked => ({
  view: { figure, verdict: "cannot be read", why },
  findings: [],
  lines: [],
});

/** A subject that is only carried over from the sentence before may confirm a figure, but never refute one. */
function doubtCarried(checked: Checked, lang: Lang): Checked {
  const { verdict, figure, evidence } = checked.view;
  if (verdict.startsWith("agrees") || verdict === "follows")
    return { ...checked, view: { ...checked.view, why: checked.view.why ?? WHY.carried[lang] } };
  return {
    ...checked,
    view: { figure, verdict: "cannot be read", why: WHY.carried[lang], ...(evidence && { evidence }) },
  };
}

function judge(report: Report, question: FigureQuestion, figure: AskedFigure, lang: Lang): Checked {
  const { corpus } = report;
  const title = titleOf(question);
  const { entities, near, metric } = readClaim(report, question, figure);
  const subjects = entities.map(({ id }) => id);
  if (subjects.length === 0) return unheld(title, near, WHY["no subject"][lang]);
  if (metric && metric.ids.length === 0) {
    const same = sameValue(corpus, subjects, figure);
    return same.length > 0
      ? otherwiseNamed(title, same, lang)
      : unmeasured(corpus, title, subjects, metric.near, lang);
  }
  const judged = judgeAll(corpus, subjects, metric, figure);
  const why = judged.why ?? UNEXPLAINED[judged.verdict];
  const several = entities.length > 1;
  const evidence = judged.evidence.slice(0, SHOWN_EVIDENCE);
  const elsewhere = judged.elsewhere.slice(0, SHOWN_EVIDENCE);
  const findings = bearingFindings(corpus, judged, subjects, metric?.ids);
  return {
    view: {
      figure: title,
      verdict: judged.verdict,
      ...(judged.by !== undefined && { by: signedAmount(judged.by, judged.unit, lang, corpus) }),
      ...(why !== undefined && { why: WHY[why][lang] }),
      ...(evidence.length > 0 && {
        evidence: evidence.map((held) =>
          evidenceView(held, several || judged.verdict === "belongs elsewhere"),
        ),
      }),
      ...(elsewhere.length > 0 && { elsewhere: elsewhere.map((held) => evidenceView(held, true)) }),
      ...(several && { near: entities.map(({ id }) => `entity/${id}`) }),
      ...(findings.length > 0 && { findings: findings.map(({ id }) => `finding/${id}`) }),
    },
    findings,
    lines: [...evidence, ...elsewhere].flatMap((held) => held.lines),
  };
}

/** The reason of a verdict that has none of its own. */
const UNEXPLAINED: Partial<Record<Verdict, keyof typeof WHY>> = {
  differs: "value",
  "belongs elsewhere": "subject",
  "not in the report": "not given",
};

/** A name that means several things agrees only if the figure does for each of them that has such a figure. */
function judgeAll(
  corpus: Corpus,
  subjects: readonly string[],
  metric: AskedMetrics | undefined,
  figure: AskedFigure,
): Judged {
  const metrics = metric?.ids;
  const each = subjects.map((id) =>
    judgeFigure(corpus, { subjects: [holderOf(corpus, id, metrics)], metrics, refs: metric?.refs, figure }),
  );
  const held = each.filter(({ evidence }) => evidence.length > 0);
  const [worst] = [...(held.length > 0 ? held : each)].sort((a, b) => rank(b) - rank(a));
  if (!worst) return { verdict: "not in the report", evidence: [], elsewhere: [] };
  return held.length > 1
    ? { ...worst, evidence: held.flatMap(({ evidence }) => evidence.slice(0, 1)) }
    : worst;
}

const rank = ({ verdict }: Judged) =>
  [
    "agrees",
    "agrees after rounding",
    "follows",
    "not in the report",
    "belongs elsewhere",
    "cannot be read",
    "differs",
  ].indexOf(verdict);

function unheld(figure: string, near: readonly string[], why: string): Checked {
  return {
    view: { figure, verdict: "not in the report", why, ...(near.length > 0 && { near }) },
    findings: [],
    lines: [],
  };
}

/** No metric has that name, but the subject has the value: under which name, for the reader to judge. */
function otherwiseNamed(figure: string, same: readonly HeldQuantity[], lang: Lang): Checked {
  const shown = same.slice(0, SHOWN_EVIDENCE);
  return {
    view: {
      figure,
      verdict: "not in the report",
      why: WHY.metric[lang],
      elsewhere: shown.map((held) => evidenceView(held, true)),
    },
    findings: [],
    lines: shown.flatMap(({ lines }) => lines),
  };
}

/** No metric has that name: the nearest, and what the subject has of them. */
function unmeasured(
  corpus: Corpus,
  figure: string,
  subjects: readonly string[],
  near: readonly string[],
  lang: Lang,
): Checked {
  const held = heldQuantities(corpus).filter(
    ({ of, metric }) => subjects.includes(of) && near.includes(metric),
  );
  const evidence = held.slice(0, SHOWN_EVIDENCE).map((each) => evidenceView(each, false));
  const { view } = unheld(
    figure,
    near.map((id) => `metric ${id}`),
    WHY["no metric"][lang],
  );
  return {
    view: { ...view, ...(evidence.length > 0 && { evidence }) },
    findings: [],
    lines: held.slice(0, SHOWN_EVIDENCE).flatMap(({ lines }) => lines),
  };
}

function titleOf({ subject, metric, value, period }: FigureQuestion): string {
  return [subject, metric, String(value), period]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}

/** Shares lie percentage points apart: "-10.7%" could be read as a tenth of the value. */
function signedAmount(by: number, unit: string | undefined, lang: Lang, corpus: Corpus): string {
  const points = corpus.units.all.find(({ dimension }) => dimension === "percentage-points");
  return `${by > 0 ? "+" : ""}${formatQuantity(by, unit === "%" && points ? points.id : unit, lang, corpus.units)}`;
}
