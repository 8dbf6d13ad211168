import { parseRef } from "../corpus/ref.ts";
import { ReportError } from "../errors.ts";
import type { Report } from "./report.ts";

/** What is open for questions: one report or more. */
export interface Served {
  readonly reports: readonly [Report, ...Report[]];
}

/** Puts open reports together for questions. */
export const serve = (...reports: [Report, ...Report[]]): Served => ({ reports });

/** The report that a ref names in front of it, else the only one. NOT_FOUND if it is not served, INPUT if several are and none is named. */
export function reportOf({ reports }: Served, asked = ""): Report {
  const named = parseRef(asked)?.report;
  const ids = reports.map(({ corpus }) => corpus.id);
  if (named !== undefined) {
    const found = reports.find(({ corpus }) => corpus.id === named);
    if (found) return found;
    throw new ReportError(
      "NOT_FOUND",
      ids.length === 1
        ? `This server holds the report ${ids[0]}, not "${named.slice(0, 80)}". Leave the report out of the ref.`
        : `No report "${named.slice(0, 80)}" is served. Reports are ${ids.join(", ")}.`,
    );
  }
  const [only, ...others] = reports;
  if (others.length === 0) return only;
  throw new ReportError(
    "INPUT",
    `Several reports are served: ${ids.join(", ")}. Put one of them in front of the ref, as in ${ids[0]}/section/…`,
  );
}
