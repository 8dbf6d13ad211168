import { ReportError } from "../../errors.ts";
import { CORPUS_FORMAT } from "../data.ts";

/** Refuses a report of a format that was made after this program. What is no number at all is for the schema to say. */
export function refuseNewer(report: string, format: unknown): void {
  if (typeof format !== "number" || format <= CORPUS_FORMAT) return;
  throw new ReportError(
    "CORPUS",
    `The report ${report} has format ${format}; this program reads formats 1 to ${CORPUS_FORMAT}. Update the program (npm install -g report-knowledge-mcp@latest), or take the report as it was written for this one.`,
  );
}
