import { ReportError } from "../../../errors.ts";
import type { Report } from "../../../library/report.ts";
import { findMentions } from "../../find/mentions.ts";
import { entityNames } from "../../find/names-in-text.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { type DraftFigure, readDraft } from "../reading/read-draft.ts";

/** The figures that are claimed, in the order of the request. */
export interface Claims {
  readonly all: readonly Claim[];
}

/** One claimed figure as each report reads it: by its own names, so not every one reads it in a text. */
interface Claim {
  readonly isRead: boolean;
  readonly questions: readonly (FigureQuestion | undefined)[];
}

/** The figures of a request, those without a value read from their texts. INPUT if no report reads any in a text. */
export function readClaims(reports: readonly Report[], asked: readonly FigureQuestion[]): Claims {
  return {
    all: asked.flatMap((question) =>
      question.value === undefined
        ? readText(reports, question.subject)
        : [{ isRead: false, questions: reports.map(() => question) }],
    ),
  };
}

interface Found extends Pick<DraftFigure, "place" | "sentence"> {
  readonly questions: (FigureQuestion | undefined)[];
}

function readText(reports: readonly Report[], text: string): readonly Claim[] {
  const claims = new Map<string, Found>();
  for (const [at, report] of reports.entries())
    for (const { place, sentence, ...question } of readDraft(report, text)) {
      const known = claims.get(place.join());
      const claim = known ?? {
        place,
        questions: reports.map(() => undefined),
        ...(sentence !== undefined && { sentence }),
      };
      claim.questions[at] = { ...question, sentence };
      claims.set(place.join(), claim);
    }
  if (claims.size === 0)
    throw new ReportError(
      "INPUT",
      `No figure of a named subject is in "${text.slice(0, 80)}". Give subject (a name), metric (what is measured), value (with its unit) and period.`,
    );
  const all = [...claims.values()];
  if (reports.length === 1) return all.map(({ questions }) => ({ isRead: true, questions }));
  return all
    .filter((claim) => !isInName(claim, reports))
    .sort((a, b) => order(a.place, b.place))
    .map(({ questions }) => ({ isRead: true, questions: ownSubjects(questions) }));
}

/** Whether what some reports read as a figure is part of a name that others know: the 910 of a chip. */
function isInName({ place, sentence = "", questions }: Found, reports: readonly Report[]): boolean {
  const [, , start = 0] = place;
  return reports.some(
    ({ corpus }, at) =>
      questions[at] === undefined &&
      findMentions(sentence, entityNames(corpus)).some((name) => name.start <= start && start < name.end),
  );
}

/** Without the readings that take the subject from the sentence before, if another report knows the one of the sentence itself. */
function ownSubjects(questions: Claim["questions"]): Claim["questions"] {
  const isOwn = (question: FigureQuestion | undefined) =>
    question !== undefined && question.subject !== "" && !question.carried && !question.stranger;
  return questions.some(isOwn) ? questions.map((each) => (isOwn(each) ? each : undefined)) : questions;
}

function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
