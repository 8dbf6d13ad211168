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

/** What is served now: while one question is answered, the lists stay as they are. */
export const asOfNow = ({ reports, problems, reading }: Served): Served => ({ reports, problems, reading });

/** What a question gives of what is served now; it is asked once more if a report was changed while it was answered. */
export async function askNow<T>(served: Served, ask: (now: Served) => Promise<T>): Promise<T> {
  try {
    return await ask(asOfNow(served));
  } catch (error) {
    if (!(error instanceof ReportError) || error.code !== "CHANGED") throw error;
    return ask(asOfNow(served));
  }
}

/** Puts open reports together for questions. */
export const serve = (...reports: readonly Report[]): Served => ({ reports, problems: [], reading: [] });
