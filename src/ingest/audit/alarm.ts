import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Misprint } from "./misprint.ts";

/** Something that does not come out: the number that is most likely wrong, what it should be, and what tells so. */
export interface Alarm {
  readonly kind: "sum" | "average" | "growth" | "share" | "twice";
  readonly table: TypedTable;
  readonly row: TypedRow;
  readonly cell: TypedCell;
  readonly expected: number;
  readonly misprint?: Misprint;
  /** Other places in which the same relation holds. */
  readonly proofs: number;
  /** Rows that the relation is over. */
  readonly parts: readonly TypedRow[];
}
