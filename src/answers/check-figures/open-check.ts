import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { compareFigures } from "../figures/agreement.ts";
import type { HeldQuantity } from "../figures/held-quantity.ts";
import { type OpenFigure, openFigures } from "../figures/open-figures.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { matchSubject } from "../find/match-subject.ts";
import type { AskedFigure, FigureQuestion } from "./asked-figure.ts";
import type { Checked } from "./checked.ts";
import { periodMatches } from "./comparing/period-match.ts";
import { askedOf } from "./computed/computed-check.ts";
import { supportOf } from "./metric/held-words.ts";
import { WHY } from "./reasons.ts";

/** So much of what is said to be measured must stand where the number does; all of it, if another number seems to be the one that is meant. */
const ENOUGH = { "not in the report": 0.5, differs: 1 } as const;
type Doubted = keyof typeof ENOUGH;
const MOST_SHOWN = 3;

/**
 * The verdict on a figure that a program read in the report without understanding whose or of what it is: it can be said
 * neither to agree nor not to be there. Undefined if it was found otherwise, or if no such number stands beside the words of the claim.
 */
export function openCheck(
  report: Report,
  question: FigureQuestion,
  { view, findings }: Checked,
  lang: Lang,
): Checked | undefined {
  const { verdict } = view;
  const said = question.metric || question.words || String(question.value ?? ""); // 798,000 employees
  if (verdict !== "not in the report" && verdict !== "differs") return undefined;
  // what is called just as the report calls it, is that
  if (verdict === "differs" && matchMetrics(report.corpus, said).sure) return undefined;
  const open = openFigures(report.corpus);
  const asked = open.length > 0 ? askedOf(report, question) : undefined;
  if (!asked) return undefined;
  const isKnown =
    matchSubject(report, question.subject).entities.length > 0 || isInTitle(report, question.subject);
  const same = open
    .filter(
      (each) =>
        isSame(report, asked, each, verdict) &&
        (saysOf(report, each, said, verdict) >= ENOUGH[verdict] ||
          (verdict === "not in the report" &&
            names(question).some((name) => saysOf(report, each, name, verdict) === 1))) &&
        (isKnown || saysOf(report, each, question.subject, verdict) === 1),
    )
    .slice(0, MOST_SHOWN);
  if (same.length === 0) return undefined;
  return {
    view: {
      figure: view.figure,
      verdict: "cannot be read",
      why: WHY.open[lang],
      near: same.map(({ ref }) => ref),
    },
    findings,
    lines: same.flatMap(({ lines }) => lines),
  };
}

/** Names in the sentence of a claim beside its subject: £96m on Nordkai. */
const names = ({ sentence = "", subject }: FigureQuestion): readonly string[] =>
  (sentence.slice(1).match(/(?<![\w.])[A-Z][A-Za-z]{3,}(?![\w%])/g) ?? []).filter(
    (name) => !subject.includes(name),
  );

/** Whether the report's title names a subject that it was not understood to be about. */
const isInTitle = ({ corpus }: Report, subject: string): boolean =>
  subject.length > 1 &&
  Object.values(corpus.report.title).some((title) => title.toLowerCase().includes(subject.toLowerCase()));

/** Whether an open figure has the claimed value, at the claimed time as far as its own is known. */
function isSame({ corpus }: Report, asked: AskedFigure, open: OpenFigure, verdict: Doubted): boolean {
  const { kind } = compareFigures(asked, open, corpus.units);
  const isTimeSure = open.source === "cell" || verdict === "differs";
  return (
    (kind === "agrees" ||
      kind === "rounding" ||
      (verdict === "not in the report" && isUnscaled(asked, open))) &&
    // of a passage whose figure was not understood the time may not have been either
    (open.period === undefined || !isTimeSure || periodMatches(corpus, asked, unnamed(open)))
  );
}

/** Whether a cell of unknown unit prints the digits that are claimed with a scale: 403 under "thousand wafers". */
const isUnscaled = ({ digits = [], unit }: AskedFigure, open: OpenFigure): boolean =>
  open.source === "cell" &&
  open.unit === undefined &&
  open.value !== undefined &&
  unit === undefined &&
  digits.length === 1 &&
  digits[0] === open.value;

/** How much of what is said stands where an open figure does; for what is only to be looked at a word that tells measures apart weighs no more than another. */
function saysOf({ corpus }: Report, open: OpenFigure, said: string, verdict: Doubted): number {
  const { share, found } = supportOf(corpus, unnamed(open), said);
  return verdict === "differs" ? share : found;
}

const unnamed = (open: OpenFigure): HeldQuantity => ({ ...open, of: "", metric: "", says: [], dates: [] });
