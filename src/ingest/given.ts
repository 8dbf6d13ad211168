import type { CorpusData } from "../corpus/data.ts";
import type { ReportFile } from "../corpus/schema/report.ts";
import type { Source } from "./source.ts";

/** A file to read: its name, for its ending and for messages, and its bytes. */
export interface IngestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the reader says of a report; it wins over what is detected. */
export interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** When it was published, in the corpus's notation of periods. */
  readonly date?: string;
  readonly kind?: NonNullable<ReportFile["kind"]>;
  readonly company?: string;
  readonly ticker?: string;
  readonly fiscalYearEnds?: number;
  /** Id of a currency: USD. */
  readonly currency?: string;
}

/** The steps of an ingest, in their order. */
export const STEPS = ["read", "structure", "tables", "checks", "figures", "write"] as const;
export type Progress = (step: (typeof STEPS)[number], done: number, of: number) => void;

/** What was found in a file, for people. */
export interface Summary {
  readonly format: Source["format"];
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly company?: string;
  readonly ticker?: string;
  readonly kind?: NonNullable<ReportFile["kind"]>;
  readonly fiscalYearEnds?: number;
  readonly currency?: string;
  readonly language: "zh" | "en";
  readonly lines: number;
  readonly pages?: number;
  readonly sections: number;
  readonly passages: number;
  readonly tables: number;
  /** Numbers in cells of tables and in running text, and how many of both are understood as a whole. */
  readonly cells: number;
  readonly figures: number;
  readonly complete: number;
  /** Numbers that something in the report proves. */
  readonly checked: number;
  readonly entities: number;
  readonly metrics: number;
  readonly findings: number;
  /** What could not be read, a line each. */
  readonly gaps: readonly string[];
}

export interface Ingested {
  readonly corpus: CorpusData;
  /** The text, line by line, as the corpus counts them: what stands beside it as source.txt. */
  readonly lines: readonly string[];
  readonly summary: Summary;
}
