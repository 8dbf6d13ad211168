import type { Family } from "../names/metric-families.ts";
import type { TypedColumn } from "./column-kind.ts";
import type { TypingContext } from "./context.ts";
import type { Frame } from "./frame.ts";
import type { Layout } from "./layout.ts";
import type { UnitHint } from "./units/unit-words.ts";

/** A table as far as it is understood before its rows are read. */
export interface TableFrame {
  readonly frame: Frame;
  readonly columns: readonly TypedColumn[];
  /** Plain labels of the rows of the body. */
  readonly labels: readonly string[];
  /** Whose each of these rows is, by a column beside; empty if none says it. */
  readonly owners: readonly string[];
  /** Whether a label as printed ends in a unit that is not known. */
  readonly isStrange: (label: string) => boolean;
  readonly labelHead: string;
  readonly title: string;
  /** When all of its numbers hold, if title or caption says so. */
  readonly period?: string | undefined;
  readonly hint?: UnitHint | undefined;
  readonly sign?: string | undefined;
  readonly layout: Layout;
  /** Whose the row is that a table of parts gives for the whole. */
  readonly group: string | undefined;
  /** It is a statement of cash flows. */
  readonly isCashFlow: boolean;
  /** It gives the highest and lowest prices of something. */
  readonly hasPriceRange: boolean;
  /** Some rows are in per cent: a row of unknown kind may be too, whatever the table's unit. */
  readonly hasPerCents: boolean;
  readonly context: TypingContext;
}

/** What a row says of itself, for its cells. */
export interface RowWords {
  readonly label: string;
  readonly part?: string;
  readonly family?: Family;
  /** The company that a column beside the label names. */
  readonly owner?: string;
  /** What the row names of the one above: of which Europe. Then the family is that row's. */
  readonly ofWhole?: string;
  /** Its label stands more than once in the table, of one owner. */
  readonly repeated: boolean;
  readonly role?: "total" | "subtotal";
  readonly hint?: UnitHint;
  readonly partHint?: UnitHint;
  readonly period?: string;
  /** Below "Six months ended December 31," that stands between rows, heads say another span than theirs. */
  readonly isOtherSpan: boolean;
}
