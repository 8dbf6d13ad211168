import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { type Served, serve } from "../../library/served.ts";
import { qualify, qualifyWords } from "./qualify.ts";

/** One report's answer, or its refusal; where several reports are served, refs in it say which report they are of. */
export function answerOf<T>({ reports }: Served, report: Report, answer: (own: Served) => T): T {
  if (reports.length <= 1) return answer(serve(report));
  try {
    return qualify(answer(serve(report)), report);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new ReportError(error.code, qualifyWords(error.message, report), { cause: error, see: error.see });
  }
}
