import type { Bound } from "../bounds/bound.ts";

/** What a number says of what it counts: a level, a change by so much, a multiple of something, or a place in an order. */
export type Relation = "level" | "increase" | "decrease" | "multiple" | "ordinal";

/** A figure as it stands in a text: a value, or the two ends of a range. */
export interface Figure {
  /** As printed, with its bound words, sign of currency and unit. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** The numbers as printed, before their scale: 558 of 558万美元; two in a range. */
  readonly digits: readonly number[];
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound: Bound;
  /** An id of the units; absent where none is printed, or only a classifier (个, 款). */
  readonly unit?: string;
  readonly relation: Relation;
}
