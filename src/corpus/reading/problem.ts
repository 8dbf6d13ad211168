import { ReportError } from "../../errors.ts";

/** One thing wrong with a corpus: where, what, and how to mend it. */
export interface Problem {
  readonly file: string;
  readonly id?: string | undefined;
  readonly what: string;
  readonly mend: string;
}

const SHOWN = 40;

/** All problems of a corpus as one error, a line each. */
export function corpusError(folder: string, problems: readonly Problem[]): ReportError {
  const lines = problems.slice(0, SHOWN).map(printProblem);
  const more = problems.length > SHOWN ? [`… and ${problems.length - SHOWN} more.`] : [];
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return new ReportError("CORPUS", [`The corpus ${folder} has ${count}:`, ...lines, ...more].join("\n"));
}

/** A problem as a line. */
export function printProblem({ file, id, what, mend }: Problem): string {
  return `${file}: ${id === undefined ? "" : `${id}: `}${what} ${mend}`;
}
