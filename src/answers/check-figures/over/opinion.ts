import type { Report } from "../../../library/report.ts";
import { matchSubject } from "../../find/match-subject.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import type { Checked } from "../checked.ts";

/** What one report says of a claimed figure. */
export interface Opinion {
  readonly report: Report;
  readonly checked: Checked;
  /** Whether it knows the subject at all. */
  readonly knows: boolean;
}

/** Whether a report knows whose figure it is. */
export const knows = (report: Report, { subject }: FigureQuestion, { view: { verdict } }: Checked): boolean =>
  (verdict !== "not in the report" && verdict !== "cannot be read") ||
  (subject !== "" && matchSubject(report, subject).entities.length > 0);
