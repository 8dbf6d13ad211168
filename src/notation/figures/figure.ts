import type { Bound } from "../bounds/bound.ts";
import type { RateSpan } from "../units/rate-words.ts";

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
  /** What a change is held against: the year before, the quarter or month before, or each year of several (CAGR). */
  readonly base?: ChangeBase;
  /** A word of loss or shortfall makes it negative (亏损9.8亿, a deficit of), not a sign. */
  readonly lost?: boolean;
  /** The scale is one letter (600T), which beside compute is a prefix of the unit. */
  readonly letter?: boolean;
  /** A word that follows a number without a unit and may say what is counted: cats of 74 cats. */
  readonly noun?: string;
  /** A number without a unit is given per a span of time: 150条/天. */
  readonly per?: RateSpan;
  /** What touches the number and is not understood: an unknown currency's sign, letters, "/h". Such a figure agrees with nothing. */
  readonly unread?: string;
}

/** `previous`: the quarter or month before, whichever it is (环比). */
export type ChangeBase = "year" | "quarter" | "month" | "previous" | "compound";
