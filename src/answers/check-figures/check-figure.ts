import { isFiscalOpen } from "../../corpus/corpus.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { matchSubject } from "../find/match-subject.ts";
import { type AskedFigure, type FigureQuestion, readAsked } from "./asked-figure.ts";
import type { Checked } from "./checked.ts";
import { columnCheck } from "./computed/column-check.ts";
import { computedCheck } from "./computed/computed-check.ts";
import { ratioCheck } from "./computed/ratio-check.ts";
import { judgeClaim, titleOf } from "./judge-claim.ts";
import { datedByMetric } from "./metric/dated-by-metric.ts";
import { isFormer } from "./metric/other-metrics.ts";
import { openCheck } from "./open-check.ts";
import { WHY } from "./reasons.ts";
import { confirms } from "./verdict.ts";

/** Checks one claimed figure against one report: by what it prints, else by what its figures come to; last by what was not understood of it. */
export function checkFigure(report: Report, asked: FigureQuestion, lang: Lang): Checked {
  const question = datedByMetric(report, asked);
  const printed = checkPrinted(report, question, lang);
  const checked =
    computedCheck(report, question, printed, lang) ??
    columnCheck(report, question, printed, lang) ??
    ratioCheck(report, question, printed, lang) ??
    printed;
  return openCheck(report, question, checked, lang) ?? checked;
}

/** Checks a figure against what is printed, as it is read first, else as what it may mean besides. */
function checkPrinted(report: Report, question: FigureQuestion, lang: Lang): Checked {
  const checked = checkReading(report, question, lang);
  if (isConfirmed(checked)) return checked;
  const first = checked.doubted ?? checked.view;
  const isAnother = first.verdict === "differs" && first.why === WHY.value[lang];
  for (const other of question.others ?? []) {
    const { guessed, ...said } = other;
    if (isAnother && (guessed === "surely" || (guessed && !checked.doubted))) continue;
    if (isOwnerOf(report, other.subject, question.subject)) continue;
    const { words, ...rest } = question;
    const reading = { ...rest, ...(!("metric" in said) && { words }), ...said };
    const also = checkReading(report, reading, lang);
    // A bound follows from many a figure.
    if (
      also.view.verdict.startsWith("agrees") &&
      !isSibling(report, other.subject, question.subject, also) &&
      isSaidFormer(report, other.metric, also)
    )
      return { ...also, view: { ...also.view, why: also.view.why ?? WHY["read as"][lang] } };
  }
  return checked;
}

/** Whether the report, too, says of a figure that it was before, where a reading puts that to the metric: fell from 6 %. */
function isSaidFormer({ corpus }: Report, metric: string | undefined, { held = [] }: Checked): boolean {
  if (metric === undefined || !SAID_FORMER.test(metric)) return true;
  return held.slice(0, 1).every((each) => isFormer(corpus, each.metric));
}

const SAID_FORMER = /^(?:此前|previous )/;

/** Whether the figures that confirm a reading are those of another part of the whole that it names: of a sibling of what is claimed. */
function isSibling(
  report: Report,
  whole: string | undefined,
  subject: string,
  { held = [] }: Checked,
): boolean {
  const [owners, own] = [whole ?? subject, subject].map((name) => matchSubject(report, name).entities);
  const ids = new Set(owners?.map(({ id }) => id));
  const isPart = own?.some(({ maker, partOf }) =>
    [maker, partOf].some((id) => id !== undefined && ids.has(id)),
  );
  const [first] = held;
  return (
    isPart === true && first !== undefined && !ids.has(first.of) && !own?.some(({ id }) => id === first.of)
  );
}

/** Whether a name is that of the maker of the model, chip or product that is claimed: what another of its products has confirms nothing of this one. */
function isOwnerOf(report: Report, owner: string | undefined, subject: string): boolean {
  if (owner === undefined || owner === subject) return false;
  const owners = new Set(matchSubject(report, owner).entities.map(({ id }) => id));
  return matchSubject(report, subject).entities.some(
    ({ kind, maker, partOf }) =>
      ["model", "chip", "product"].includes(kind) &&
      [maker, partOf].some((id) => id !== undefined && owners.has(id)),
  );
}

/** Checks one reading of a figure. One that cannot be read leaves the others their verdicts. */
function checkReading(report: Report, question: FigureQuestion, lang: Lang): Checked {
  const title = titleOf(question);
  if (question.subject === "") return unreadable(title, WHY.nobody[lang]);
  if (question.stranger) return unreadable(title, WHY.stranger[lang]);
  if (question.metric === undefined && question.words === "") return unreadable(title, WHY.nothing[lang]);
  try {
    const { figure, unread } = readAsked(report, question);
    if (!figure) return unreadable(title, unread);
    const checked = judgeDated(report, question, figure, lang);
    if (isYearOpen(report, question, figure)) return doubted(checked, "fiscal year", lang);
    if (question.part && !isConfirmed(checked)) return doubted(checked, "part", lang);
    if (!question.carried) return checked;
    const isFound = isConfirmed(checked) || checked.view.verdict === "differs";
    const wider = isFound ? undefined : ofItsOwner(report, question, figure, lang);
    return wider === undefined && isRefuted(report, question, checked, lang)
      ? checked
      : doubtCarried(wider ?? checked, lang);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return unreadable(title, error.message);
  }
}

/** Whether the claimed fiscal year may be either of two. */
const isYearOpen = (
  report: Report,
  { subject, carriedPeriod }: FigureQuestion,
  { period = carriedPeriod }: AskedFigure,
): boolean =>
  period?.startsWith("FY") === true &&
  matchSubject(report, subject).entities.some(({ id }) => isFiscalOpen(report.corpus, id));

/** Whether the report has another value for just what is claimed, of the one subject that can be meant. */
const isRefuted = (
  { corpus }: Report,
  { sole, metric, period }: FigureQuestion,
  { view }: Checked,
  lang: Lang,
): boolean =>
  sole === true &&
  view.verdict === "differs" &&
  (view.why === WHY.value[lang] || view.why === WHY.expected[lang]) &&
  view.evidence?.every((held) => held.period === period) === true &&
  metric !== undefined &&
  matchMetrics(corpus, metric).sure;

/** A sentence that takes up a product may speak of its maker or of the whole that it belongs to, if the report confirms that. */
function ofItsOwner(
  report: Report,
  question: FigureQuestion,
  figure: AskedFigure,
  lang: Lang,
): Checked | undefined {
  if (question.metric === undefined && (question.words ?? "") === "") return undefined;
  const owners = matchSubject(report, question.subject).entities.flatMap(({ maker, partOf }) =>
    [partOf, maker].flatMap((id) => (id === undefined ? [] : (report.corpus.entities.get(id) ?? []))),
  );
  for (const owner of owners) {
    const checked = judgeDated(report, { ...question, subject: owner[lang] }, figure, lang);
    // What another of its products has is not its own.
    if (isConfirmed(checked) && checked.held?.every(({ of }) => of === owner.id) === true) return checked;
  }
  return undefined;
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
  const held = undated.view.evidence?.[0]?.period;
  const timeless = held === undefined;
  if (isConfirmed(undated) && timeless && question.sameTime) return doubted(undated, "carried period", lang);
  if (isConfirmed(undated) && held !== undefined && isOtherYear(carried, held))
    return period === undefined ? doubted(undated, "carried period", lang) : dated;
  if (isConfirmed(undated) && (timeless || (period === undefined && undated.view.verdict !== "follows")))
    return { ...undated, view: { ...undated.view, why: undated.view.why ?? WHY["carried period"][lang] } };
  return period === undefined && !isConfirmed(undated)
    ? undated
    : period === undefined
      ? doubted(undated, "carried period", lang)
      : timeless && undated.view.verdict === "differs"
        ? undated
        : dated;
}

/** Whether two times are of one kind, and not the same: what is said of the first quarter of 2023 is not confirmed by that of 2025, nor what is of a day by one of another year. */
function isOtherYear(a: string, b: string): boolean {
  const [one, other] = [a, b].map((each) => each.replace(/\d/g, "0"));
  return (
    a !== b && one === other && (/^(?:FY)?0{4}(?:[QH]0)?$/.test(one ?? "") || !b.startsWith(a.slice(0, 4)))
  );
}

/** Whether the report says what is claimed. */
export const isConfirmed = ({ view: { verdict } }: Checked): boolean => confirms(verdict);

const unreadable = (figure: string, why: string): Checked => ({
  view: { figure, verdict: "cannot be read", why },
  findings: [],
  lines: [],
});

/** A subject that is only carried over from the sentence before may confirm a figure, but refutes one only if no other can be meant. */
function doubtCarried(checked: Checked, lang: Lang): Checked {
  return isConfirmed(checked)
    ? { ...checked, view: { ...checked.view, why: checked.view.why ?? WHY.carried[lang] } }
    : doubted(checked, "carried", lang);
}

function doubted(
  checked: Checked,
  why: "carried" | "carried period" | "fiscal year" | "part",
  lang: Lang,
): Checked {
  const { figure, evidence } = checked.view;
  return {
    ...checked,
    doubted: checked.doubted ?? checked.view,
    view: { figure, verdict: "cannot be read", why: WHY[why][lang], ...(evidence && { evidence }) },
  };
}
