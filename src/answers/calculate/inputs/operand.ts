import type { Report } from "../../../library/report.ts";
import type { Bound } from "../../../notation/bounds/bound.ts";
import type { Unit } from "../../../notation/units/unit.ts";

/** A number that a formula is computed with: the reader's, or a figure of a report with all that it carries. */
export interface Operand {
  /** Absent where the figure is a range. */
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly bound?: Bound | undefined;
  readonly unit?: Unit | undefined;
  readonly source?: Source | undefined;
}

/** Where in which report a figure stands, and whose, what and when it is. */
export interface Source {
  readonly report: Report;
  readonly ref: string;
  readonly of?: string | undefined;
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly basis?: readonly string[] | undefined;
  readonly printed?: string | undefined;
  readonly lines: readonly number[];
  readonly section?: string | undefined;
  /** Refs whose findings concern it; those of which only the material ones do. */
  readonly touches: readonly string[];
  readonly within?: string | undefined;
  /** What the last printed digit is worth; absent where the figure is exact. */
  readonly step?: number | undefined;
  /** A figure that a program read and of which something is open. */
  readonly isOpen?: boolean | undefined;
}
