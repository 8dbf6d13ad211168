/** What went wrong, by who must act: the caller (input), the corpus's author (corpus), the reader's copy (source). */
export type ErrorCode = "INPUT" | "NOT_FOUND" | "CORPUS" | "SOURCE" | "USAGE";

/** A failure that its reader can mend: the message says what was asked, what there is, and what to do. */
export class ReportError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "ReportError";
    this.code = code;
  }
}
