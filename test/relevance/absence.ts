import type { HitsView } from "../../src/answers/search-claims/search-claims.ts";
import { parseRef } from "../../src/corpus/ref.ts";
import { lineNumbers } from "../../src/corpus/schema/parts/lines.ts";
import type { Report } from "../../src/library/report.ts";
import type { Question } from "./questions.ts";

/** What in an answer says that the report does not have it. */
export type Sign = "absent" | "finding";

/** The sign by which an answer shows that there is none: what it says to be absent, or the finding of what was lost. */
export function signOfAbsence(report: Report, question: Question, view: HitsView): Sign | undefined {
  const refs = [...view.hits, ...(view.findings ?? [])].map(({ ref }) => ref);
  if (refs.some((ref) => tellsOfLoss(report, question, ref))) return "finding";
  return view.absent ? "absent" : undefined;
}

/** Whether a ref is the finding that what a question asks for was lost or stands in the wrong place. */
export function tellsOfLoss({ corpus }: Report, { lines: lost = [] }: Question, text: string): boolean {
  const ref = parseRef(text);
  const finding = ref?.kind === "finding" ? corpus.findings.get(ref.id) : undefined;
  if (finding?.kind !== "lost" && finding?.kind !== "misplaced") return false;
  return lineNumbers(finding.lines).some((line) => lost.includes(line));
}
