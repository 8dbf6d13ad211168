import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";

/** Reports that can be opened, and the ids of those that cannot: none keeps the others from being asked. */
export function readableOf(reports: readonly Report[]): {
  readonly readable: readonly Report[];
  readonly failed: readonly string[];
} {
  const readable: Report[] = [];
  const failed: string[] = [];
  for (const report of reports)
    try {
      if (report.corpus) readable.push(report);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      failed.push(report.card.id);
    }
  return { readable, failed };
}
