import { cite } from "../../corpus/cite.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type AskedFigure, type FigureQuestion, readAsked } from "./asked-figure.ts";
import type { Checked, CheckedFigure } from "./checked.ts";
import { type EvidenceView, placedEvidence } from "./evidence.ts";
import { judgeClaim, titleOf } from "./judge-claim.ts";
import { MOST_FIGURES, readDraft } from "./reading/read-draft.ts";
import { WHY } from "./reasons.ts";

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
    checks: checked.map(({ view }) => inPlaces(report.corpus, view)),
    ...(findings.size > 0 && {
      findings: [...findings.values()].map((finding) => toldFinding(finding, lang)),
    }),
    ...(lines.length > 0 && { cite: cite(report.corpus, undefined, lines, lang) }),
  };
}

/** A checked figure with the pages of its evidence, where the report has pages. */
function inPlaces(corpus: Corpus, { evidence, elsewhere, ...view }: CheckedFigure): CheckedFigure {
  const told = (all: readonly EvidenceView[]) => all.map((each) => placedEvidence(corpus, each));
  return {
    ...view,
    ...(evidence && { evidence: told(evidence) }),
    ...(elsewhere && { elsewhere: told(elsewhere) }),
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
    (each) => each.lines ?? [],
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
  if (question.stranger) return unreadable(title, WHY.stranger[lang]);
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
  if (carried === undefined) return judgeClaim(report, question, figure, lang);
  const dated = judgeClaim(report, { ...question, period: carried }, { ...figure, period: carried }, lang);
  if (isConfirmed(dated)) return dated;
  const undated = judgeClaim(
    report,
    { ...question, period: undefined },
    { ...figure, period: undefined },
    lang,
  );
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
