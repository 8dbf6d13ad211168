import { parseRef } from "../corpus/ref.ts";
import { ReportError } from "../errors.ts";
import type { Report } from "./report.ts";

/** A report that was to be served and cannot be: its id or folder, and why. */
export interface Unserved {
  readonly of: string;
  readonly what: string;
}

/** What can be asked: one report or more, or none yet. Each list may be another one at the next call, if the library has changed. */
export interface Served {
  /** In the order in which they are listed. */
  readonly reports: readonly Report[];
  readonly problems: readonly Unserved[];
  /** Files that are still being read. */
  readonly reading: readonly string[];
}

/** Puts open reports together for questions. */
export const serve = (...reports: readonly Report[]): Served => ({ reports, problems: [], reading: [] });

/** The report that a ref names in front of it, else the only one. NOT_FOUND if it is not served, INPUT if several are and none is named. */
export function reportOf({ reports }: Served, asked = ""): Report {
  const named = parseRef(asked)?.report;
  const ids = reports.map(({ card }) => card.id);
  if (named !== undefined) {
    const found = reports.find(({ card }) => card.id === named);
    if (found) return found;
    throw new ReportError(
      "NOT_FOUND",
      ids.length === 1
        ? `This server holds the report ${ids[0]}, not "${named.slice(0, 80)}". Leave the report out of the ref.`
        : `No report "${named.slice(0, 80)}" is served. Reports are ${ids.join(", ")}.`,
    );
  }
  const [only, ...others] = reports;
  if (only === undefined) throw new ReportError("NOT_FOUND", "No report is served.");
  if (others.length === 0) return only;
  throw new ReportError(
    "INPUT",
    `Several reports are served: ${ids.join(", ")}. Put one of them in front of the ref, as in ${ids[0]}/section/…`,
  );
}
