import type { PeriodMention } from "../../../notation/periods/read-periods.ts";
import type { Span } from "./spans.ts";

/** A time that a sentence says, which is the figure's own. */
export interface Dated extends Span {
  readonly period: string;
  /** What a mark says: 2025E. */
  readonly basis?: PeriodMention["basis"];
  /** When somebody said it, or a report came out: the figure may be of another time. */
  readonly said?: boolean;
  /** What a figure before it is held against: 高于2024年的530亿. Only the figure right behind is of that time. */
  readonly base?: boolean;
}
