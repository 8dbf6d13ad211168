import { cite } from "../../corpus/cite.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { ref } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import { type HeldQuantity, heldQuantities } from "../figures/held-quantity.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type AskedFigure, type FigureQuestion, readAsked } from "./asked-figure.ts";
import { bearingFindings, SHOWN_EVIDENCE } from "./bearing-findings.ts";
import { type EvidenceView, evidenceView } from "./evidence.ts";
import type { AskedMetrics } from "./metric/asked-metrics.ts";
import { readClaim } from "./read-claim.ts";
import { MOST_FIGURES, readDraft } from "./reading/read-draft.ts";
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
  /** How many figures were read in texts. */
  readonly read?: number;
  /** There are more: they were not read. */
  readonly cut?: boolean;
  /** In the order of the request, those of a text in its order. */
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
  const texts = asked.map((question) =>
    question.value === undefined ? sentence(report, question) : undefined,
  );
  const every = asked.flatMap((question, at) => texts[at] ?? [question]);
  const questions = every.slice(0, MOST_FIGURES);
  const known = new Map<string, Checked>();
  const all = questions.map((question) => {
    const key = JSON.stringify(question);
    const made = known.get(key) ?? check(report, question, lang);
    known.set(key, made);
    return made;
  });
  const checked = all.length > FULL ? all.map(briefly) : all;
  const read = texts.flatMap((each) => each ?? []).length;
  const findings = new Map(
    checked.flatMap((each) => each.findings.map((finding) => [finding.id, finding] as const)),
  );
  const lines = [...new Set(checked.flatMap((each) => each.lines))];
  return {
    report: report.version,
    ...(read > 0 && { read: Math.min(read, questions.length) }),
    ...(every.length > questions.length && { cut: true }),
    checks: checked.map(({ view }) => view),
    ...(findings.size > 0 && {
      findings: [...findings.values()].map((finding) => toldFinding(finding, lang)),
    }),
    ...(lines.length > 0 && { cite: cite(report.corpus, undefined, lines, lang) }),
  };
}

/** So many figures are shown with all that bears on them. */
const FULL = 20;
const BRIEF = 1;

/** Of a long draft each figure shows the nearest evidence only, and a figure that agrees no findings. */
function briefly(checked: Checked): Checked {
  const { evidence, elsewhere, near, findings, ...view } = checked.view;
  const doubtful = !isConfirmed(checked);
  const lines = [...(evidence ?? []).slice(0, BRIEF), ...(elsewhere ?? []).slice(0, BRIEF)].flatMap(
    (each) => each.lines,
  );
  return {
    ...checked,
    lines,
    findings: doubtful ? checked.findings : [],
    view: {
      ...view,
      ...(findings && doubtful && { findings }),
      ...(evidence && { evidence: evidence.slice(0, BRIEF) }),
      ...(elsewhere && !evidence && { elsewhere: elsewhere.slice(0, BRIEF) }),
      ...(near && { near: near.slice(0, 2) }),
    },
  };
}

function sentence(report: Report, { subject }: FigureQuestion): FigureQuestion[] {
  const questions = readDraft(report, subject);
  if (questions.length > 0) return questions;
  throw new ReportError(
    "INPUT",
    `No figure of a named subject is in "${subject.slice(0, 80)}". Give subject (a name), metric (what is measured), value (with its unit) and period.`,
  );
}

/** A figure that cannot be read leaves the others their verdicts. */
function check(report: Report, question: FigureQuestion, lang: Lang): Checked {
  const title = titleOf(question);
  if (question.subject === "") return unreadable(title, WHY.nobody[lang]);
  if (question.metric === undefined && question.words === "") return unreadable(title, WHY.nothing[lang]);
  try {
    const { figure, unread } = readAsked(report, question);
    if (!figure) return unreadable(title, unread);
    const checked = judgeDated(report, question, figure, lang);
    return question.carried ? doubtCarried(checked, lang) : checked;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return unreadable(title, error.message);
  }
}

/**
 * A time that another clause or sentence says may confirm a figure, but never refute one that the report gives no time for, nor, if it
 * is of another sentence, any.
 */
function judgeDated(report: Report, question: FigureQuestion, figure: AskedFigure, lang: Lang): Checked {
  const { period, carriedPeriod: carried } = question;
  if (carried === undefined) return judge(report, question, figure, lang);
  const dated = judge(report, { ...question, period: carried }, { ...figure, period: carried }, lang);
  if (isConfirmed(dated)) return dated;
  const undated = judge(report, { ...question, period: undefined }, { ...figure, period: undefined }, lang);
  const timeless = undated.view.evidence?.[0]?.period === undefined;
  if (isConfirmed(undated) && (timeless || (period === undefined && undated.view.verdict !== "follows")))
    return { ...undated, view: { ...undated.view, why: undated.view.why ?? WHY["carried period"][lang] } };
  return period === undefined && !isConfirmed(undated)
    ? undated
    : period === undefined
      ? doubted(undated, "carried period", lang)
      : dated;
}

const isConfirmed = ({ view: { verdict } }: Checked): boolean =>
  verdict.startsWith("agrees") || verdict === "follows";

const unreadable = (figure: string, why: string): Checked => ({
  view: { figure, verdict: "cannot be read", why },
  findings: [],
  lines: [],
});

/** A subject that is only carried over from the sentence before may confirm a figure, but never refute one. */
function doubtCarried(checked: Checked, lang: Lang): Checked {
  return isConfirmed(checked)
    ? { ...checked, view: { ...checked.view, why: checked.view.why ?? WHY.carried[lang] } }
    : doubted(checked, "carried", lang);
}

function doubted(checked: Checked, why: "carried" | "carried period", lang: Lang): Checked {
  const { figure, evidence } = checked.view;
  return {
    ...checked,
    view: { figure, verdict: "cannot be read", why: WHY[why][lang], ...(evidence && { evidence }) },
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
      ...(several && { near: entities.map(({ id }) => ref("entity", id)) }),
      ...(findings.length > 0 && { findings: findings.map(({ id }) => ref("finding", id)) }),
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
