import type { SectionData } from "../data.ts";
import type { ReportFile } from "../schema/report.ts";

/** The lists of a corpus, in the order in which they stand in a file of records. */
export const LISTS = [
  "sections",
  "claims",
  "tables",
  "models",
  "entities",
  "metrics",
  "findings",
  "derived",
] as const;
export type List = (typeof LISTS)[number];

/**
 * The first line of a file of records. The next three are the report's own units, the places of its lines (null if there are none) and the
 * findings by what they touch; each line after them is one thing, list after list.
 */
export interface Head {
  readonly format: number;
  readonly id: string;
  readonly report: ReportFile;
  readonly ids: Readonly<Record<List, readonly string[]>>;
}

/** The lines before the first thing. */
export const LINE = { head: 0, units: 1, places: 2, touching: 3, first: 4 } as const;

/** Ids of findings, by the refs that they touch. */
export type Touching = Readonly<Record<string, readonly string[]>>;

/** A section as a record: with the ids of what it holds. */
export interface SectionRecord extends SectionData {
  readonly holds: Readonly<Record<"claims" | "tables" | "models", readonly string[]>>;
}
