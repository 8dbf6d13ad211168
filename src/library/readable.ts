import { ReportError } from "../errors.ts";
import { pickReports } from "./pick.ts";
import type { Report } from "./report.ts";
import type { Served } from "./served.ts";

/** Reports that can be opened, and the ids of those that cannot: one of them keeps none of the others from being asked. */
export interface Readable {
  readonly readable: readonly Report[];
  readonly failed: readonly string[];
}

/** Opens reports. */
export function readableOf(reports: readonly Report[]): Readable {
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

/** The reports that are meant, as pickReports has them, opened. If none of them can be opened all are given: whoever reads one says why. */
export function pickReadable(served: Served, asked?: readonly string[]): Readable {
  const picked = pickReports(served, asked);
  const opened = readableOf(picked);
  return opened.readable.length > 0 ? opened : { readable: picked, failed: [] };
}
