import type { Corpus } from "../../corpus/corpus.ts";
import { ref } from "../../corpus/ref.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import { type HeldQuantity, heldQuantities } from "../figures/held-quantity.ts";
import { type Nature, natureOf } from "../figures/stated.ts";
import type { AskedFigure, FigureQuestion } from "./asked-figure.ts";
import { bearingFindings, SHOWN_EVIDENCE } from "./bearing-findings.ts";
import type { Checked } from "./checked.ts";
import { sameValue } from "./comparing/same-value.ts";
import { evidenceView } from "./evidence.ts";
import type { AskedMetrics } from "./metric/asked-metrics.ts";
import { isQualifiedBeyond } from "./metric/qualifiers/qualifiers.ts";
import { isOtherOutcome } from "./metric/qualifiers/said-outcome.ts";
import { readClaim } from "./read-claim.ts";
import { WHY } from "./reasons.ts";
import { holderOf } from "./stand-in-owner.ts";
import { confirms, type Judged, judgeFigure, type Verdict } from "./verdict.ts";

/** Judges a figure that was read: whom and what it is about, what the report holds of that, and how the two agree. */
export function judgeClaim(
  report: Report,
  question: FigureQuestion,
  figure: AskedFigure,
  lang: Lang,
): Checked {
  const { corpus } = report;
  const title = titleOf(question);
  const claim = readClaim(report, question, figure);
  const { entities, metric } = claim;
  const subjects = entities.map(({ id }) => id);
  if (subjects.length === 0) return unheld(title, claim.near, WHY["no subject"][lang]);
  if (metric && metric.ids.length === 0) {
    const same = sameValue(corpus, subjects, figure);
    return same.length > 0
      ? otherwiseNamed(title, same, lang)
      : unmeasured(corpus, title, subjects, metric.near, lang);
  }
  const said = [question.metric, question.words, question.subject].filter(Boolean).join(" ; ");
  const found = judgeAll(corpus, subjects, metric, figure, said);
  const judged = confirms(found.verdict)
    ? qualified(corpus, question, metric, figure, subjects, found, said)
    : found;
  const why = judged.why ?? reasonOf(corpus, judged);
  const several = entities.length > 1;
  const named = new Set(claim.named.map(({ id }) => id));
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
          evidenceView(held, several || judged.verdict === "belongs elsewhere" || !named.has(held.of)),
        ),
      }),
      ...(elsewhere.length > 0 && { elsewhere: elsewhere.map((held) => evidenceView(held, true)) }),
      ...(several && { near: entities.map(({ id }) => ref("entity", id)) }),
      ...(findings.length > 0 && { findings: findings.map(({ id }) => ref("finding", id)) }),
    },
    held: evidence,
    findings,
    lines: [...evidence, ...elsewhere].flatMap((held) => held.lines),
  };
}

/** A verdict that confirms, if the report says of the figures that bear on it what the claim says of its own; else that of those of which it does. */
function qualified(
  corpus: Corpus,
  question: FigureQuestion,
  meant: AskedMetrics | undefined,
  figure: AskedFigure,
  subjects: readonly string[],
  found: Judged,
  said: string,
): Judged {
  const isBeyond = (held: HeldQuantity) =>
    isQualifiedBeyond(corpus, question, held) || isOtherOutcome(corpus, question, held);
  if (!found.evidence.slice(0, subjects.length).some(isBeyond)) return found;
  const owners = new Set(subjects.map((id) => holderOf(corpus, id, meant?.ids)));
  const fit = heldQuantities(corpus).filter(
    (held) => owners.has(held.of) && (!meant?.refs || meant.refs.has(held.ref)) && !isBeyond(held),
  );
  const refs = new Set(fit.map(({ ref: own }) => own));
  const judged = judgeAll(corpus, subjects, { ids: [], near: [], ...meant, refs }, figure, said);
  return meant && confirms(judged.verdict)
    ? judged
    : { verdict: "not in the report", why: "qualifier", evidence: [], elsewhere: found.evidence };
}

/** The reason of a verdict that has none of its own: what came out may well differ from what was expected. */
function reasonOf(corpus: Corpus, judged: Judged): keyof typeof WHY | undefined {
  const [held] = judged.evidence;
  if (isUnread(corpus, judged)) return "not read";
  if (judged.verdict === "differs" && held && EXPECTED.has(natureOf({ corpus, held }))) return "expected";
  return UNEXPLAINED[judged.verdict];
}

const EXPECTED: ReadonlySet<Nature> = new Set(["forecast", "target", "consensus"]);

const UNEXPLAINED: Partial<Record<Verdict, keyof typeof WHY>> = {
  differs: "value",
  "belongs elsewhere": "subject",
  "not in the report": "not given",
};

/** Of a report that a program read, only what it understood can be said not to be there. */
const isUnread = ({ report }: Corpus, { verdict }: Judged): boolean =>
  report.rights === "own-copy" && verdict === "not in the report";

/** A name that means several things agrees only if the figure does for each of them that has such a figure. */
function judgeAll(
  corpus: Corpus,
  subjects: readonly string[],
  metric: AskedMetrics | undefined,
  figure: AskedFigure,
  said: string,
): Judged {
  const metrics = metric?.ids;
  const each = subjects.map((id) =>
    judgeFigure(corpus, {
      subjects: [holderOf(corpus, id, metrics)],
      metrics,
      refs: metric?.refs,
      figure,
      said,
    }),
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

/** A claim in one line. */
export function titleOf({ subject, metric, value, period, outcome }: FigureQuestion): string {
  const mark = outcome === undefined ? "" : outcome === "actual" ? "A" : "E";
  return [subject, metric, String(value), period === undefined ? undefined : period + mark]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}

/** Shares lie percentage points apart: "-10.7%" could be read as a tenth of the value. */
export function signedAmount(by: number, unit: string | undefined, lang: Lang, corpus: Corpus): string {
  const points = corpus.units.all.find(({ dimension }) => dimension === "percentage-points");
  return `${by > 0 ? "+" : ""}${formatQuantity(by, unit === "%" && points ? points.id : unit, lang, corpus.units)}`;
}
