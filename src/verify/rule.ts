import type { Corpus } from "../corpus/corpus.ts";
import type { Problem } from "../corpus/reading/problem.ts";
import type { SourceCopy } from "../corpus/reading/source.ts";
import type { RuleName, VerifyFile } from "../corpus/schema/verify.ts";
import type { ReportText } from "./report-text.ts";

/** What every rule works on: the corpus, the copy, its lines as read, and the exceptions. */
export interface Ground {
  readonly corpus: Corpus;
  readonly source: SourceCopy;
  readonly text: ReportText;
  readonly file: VerifyFile;
}

/** A break always has an id, so that verify.yaml can name it. */
export interface Break extends Problem {
  readonly id: string;
}

interface Outcome {
  /** How many things were looked at. */
  readonly checked: number;
  readonly breaks: readonly Break[];
}

/** One thing that must be true of a corpus and its report. */
export interface Rule {
  readonly name: RuleName;
  /** Says what is counted: "printed strings stand on their lines". */
  readonly says: string;
  readonly run: (ground: Ground) => Outcome | Promise<Outcome>;
}
