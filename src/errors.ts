/**
 * What went wrong, by who must act: the caller, whose argument cannot be used (INPUT), names nothing (NOT_FOUND) or is no right
 * call of a command or a file of it (USAGE); who made the corpus or the package (CORPUS); the owner of the copy (SOURCE).
 */
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
