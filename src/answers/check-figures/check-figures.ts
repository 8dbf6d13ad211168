import type { Corpus } from "../../corpus/corpus.ts";
import { cite } from "../../corpus/places/cite.ts";
import { pickReadable, readableOf } from "../../library/readable.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { noteOf } from "../reports/note.ts";
import { teller } from "../reports/qualify.ts";
import { versionsOf } from "../reports/versions-of.ts";
import { list } from "../sparse.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import type { FigureQuestion } from "./asked-figure.ts";
import { checkFigure, isConfirmed } from "./check-figure.ts";
import type { Checked, CheckedFigure } from "./checked.ts";
import { type EvidenceView, placedEvidence } from "./evidence.ts";
import { type Claims, readClaims } from "./over/claims.ts";
import { knows, type Opinion } from "./over/opinion.ts";
import { type SettledFigure, settle } from "./over/settle.ts";
import { MOST_FIGURES } from "./reading/read-draft.ts";

export interface ChecksView {
  readonly report: string;
  /** How many figures were read in texts. */
  readonly read?: number;
  /** There are more: they were not read. */
  readonly cut?: boolean;
  /** In the order of the request, those of a text in its order. */
  readonly checks: readonly SettledFigure[];
  readonly findings?: readonly ToldFinding[];
  readonly cite?: string;
  /** What keeps this from being of all reports. */
  readonly note?: string;
}

/**
 * Checks claimed figures against the reports, each with what bears on it; a figure without a value is a text to read figures from. Each
 * report reads and judges by itself; what they come to together stands on top.
 */
export function checkFigures(
  served: Served,
  asked: readonly FigureQuestion[],
  lang: Lang,
  named?: readonly string[],
): ChecksView {
  const { readable: reports, failed } = pickReadable(served, named);
  const claims = readClaims(reports, asked);
  const shown = claims.all.slice(0, MOST_FIGURES);
  const others = served.reports.filter(
    (report) => !reports.includes(report) && !failed.includes(report.card.id),
  );
  let opened: readonly Report[] | undefined;
  const rest = () => (opened ??= readableOf(others.slice(0, MOST_OTHERS)).readable);
  const opinions = opinionsOn(reports, shown, lang).map((own, at) =>
    own.every(({ checked }) => checked.view.verdict === "not in the report")
      ? [...own, ...confirmedBy(rest(), shown[at], lang)]
      : own,
  );
  const brief = shown.length > FULL;
  const tell = teller(served);
  const told = (view: CheckedFigure, report: Report) => tell(inPlaces(report.corpus, view), report);
  const settled = opinions.map((each) => settle(brief ? each.map(briefly) : each, reports, told));
  const read = shown.filter(({ isRead }) => isRead).length;
  const heard = settled.flatMap(({ heard: own }) => own);
  return {
    report: versionsOf(reports.length === 1 ? reports : reportsOf(heard, reports)),
    ...(read > 0 && { read }),
    ...(claims.all.length > shown.length && { cut: true }),
    checks: settled.map(({ view }) => view),
    ...list("findings", findingsIn(heard, tell, lang)),
    ...citesOf(heard, lang),
    ...noteOf({ failed, reading: served.reading, silent: [] }, lang),
  };
}

/** What each report says of each figure that it reads; the same claim is judged once. */
function opinionsOn(
  reports: readonly Report[],
  claims: Claims["all"],
  lang: Lang,
): readonly (readonly Opinion[])[] {
  const known = reports.map(() => new Map<string, Checked>());
  return claims.map(({ questions }) =>
    reports.flatMap((report, at): Opinion[] => {
      const question = questions[at];
      if (!question) return [];
      const key = JSON.stringify(question);
      const checked = known[at]?.get(key) ?? checkFigure(report, question, lang);
      known[at]?.set(key, checked);
      return [{ report, checked, knows: reports.length === 1 || knows(report, question, checked) }];
    }),
  );
}

/** So many other reports are asked for what those that were named do not have. */
const MOST_OTHERS = 20;

/** Reports that were not asked and say what is claimed. */
function confirmedBy(
  rest: readonly Report[],
  claim: Claims["all"][number] | undefined,
  lang: Lang,
): readonly Opinion[] {
  const question = claim?.questions.find((each) => each !== undefined);
  return rest.flatMap((report): Opinion[] => {
    const checked = question && checkFigure(report, question, lang);
    return checked && isConfirmed(checked) ? [{ report, checked, knows: false }] : [];
  });
}

/** The reports that had something to say; all, if none had. */
function reportsOf(heard: readonly Opinion[], reports: readonly Report[]): readonly Report[] {
  const some = new Set(heard.filter(({ knows: known }) => known).map(({ report }) => report));
  return some.size > 0 ? reports.filter((report) => some.has(report)) : reports;
}

function findingsIn(
  heard: readonly Opinion[],
  told: ReturnType<typeof teller>,
  lang: Lang,
): readonly ToldFinding[] {
  const findings = new Map(
    heard.flatMap(({ report, checked }) =>
      checked.findings.map((finding) => [finding, told(toldFinding(finding, lang), report)] as const),
    ),
  );
  return [...findings.values()];
}

/** Where it stands, report by report. */
function citesOf(heard: readonly Opinion[], lang: Lang): { readonly cite?: string } {
  const cites = [...new Set(heard.map(({ report }) => report))].flatMap((report) => {
    const own = heard.filter((each) => each.report === report);
    const lines = [...new Set(own.flatMap(({ checked }) => checked.lines))];
    return lines.length > 0 ? [cite(report.corpus, undefined, lines, lang)] : [];
  });
  return cites.length > 0 ? { cite: cites.join(lang === "zh" ? "；" : "; ") } : {};
}

/** A checked figure with the pages of its evidence, where the report has pages. */
function inPlaces(corpus: Corpus, view: CheckedFigure): CheckedFigure {
  const { evidence, elsewhere } = view;
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
function briefly(opinion: Opinion): Opinion {
  const { checked } = opinion;
  const { evidence, elsewhere, near, findings, ...view } = checked.view;
  const doubtful = !isConfirmed(checked);
  const shown = view.computed ? evidence : evidence?.slice(0, BRIEF);
  const lines = [...(shown ?? []), ...(elsewhere ?? []).slice(0, BRIEF)].flatMap((each) => each.lines ?? []);
  const brief: Checked = {
    ...checked,
    lines,
    findings: doubtful ? checked.findings : [],
    view: {
      ...view,
      ...(findings && doubtful && { findings }),
      ...(shown && { evidence: shown }),
      ...(elsewhere && !evidence && { elsewhere: elsewhere.slice(0, BRIEF) }),
      ...(near && { near: near.slice(0, 2) }),
    },
  };
  return { ...opinion, checked: brief };
}
