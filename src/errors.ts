/**
 * What went wrong, by who must act: the caller, whose argument cannot be used (INPUT), names nothing (NOT_FOUND) or is no right
 * call of a command or a file of it (USAGE); who made the corpus or the package (CORPUS); the owner of the copy (SOURCE); nobody, as a report was changed while
 * it was asked, and the next question finds it as it is (CHANGED).
 */
export type ErrorCode = "INPUT" | "NOT_FOUND" | "CORPUS" | "SOURCE" | "USAGE" | "CHANGED";

/** Another question that helps, by the terminal's name of its command: { command: "outline", says: "lists all tables" }. */
export interface See {
  readonly command: string;
  readonly says: string;
}

interface Options {
  readonly cause?: unknown;
  readonly see?: See | undefined;
}

/** A failure that its reader can mend: the message says what was asked, what there is, and what to do. */
export class ReportError extends Error {
  readonly code: ErrorCode;
  readonly see: See | undefined;

  constructor(code: ErrorCode, message: string, { see, ...options }: Options = {}) {
    super(message, options);
    this.name = "ReportError";
    this.code = code;
    this.see = see;
  }

  /** The message, and what to ask instead, by the name that the reader knows the command by. */
  told(nameOf: (command: string) => string): string {
    return this.see ? `${this.message} ${nameOf(this.see.command)} ${this.see.says}.` : this.message;
  }
}
