import type { TablePart } from "../structure/document.ts";
import type { TypedColumn } from "./column-kind.ts";
import type { Grid } from "./grid.ts";
import type { NumberCell } from "./number-cell.ts";
import type { Basis } from "./period-words.ts";

/** What proves a number, as the format names it. */
export type Checked = "sum" | "growth" | "share" | "twice";

/** A number of a table with all that is understood of it. */
export interface TypedCell {
  readonly column: number;
  readonly number: NumberCell;
  /** Id of its metric and of whose it is, if they are understood. */
  metric?: string;
  of?: string;
  readonly unit?: string;
  /** In what it is counted is not known, or only its scale. */
  readonly unitOpen: boolean;
  readonly period?: string;
  readonly vs?: string;
  readonly basis?: Basis;
  /** Some part of it is not understood: it stands in the table, and no verdict uses it. */
  readonly open: boolean;
  checked?: Checked;
}

/** A cell that has text where numbers stand, and why. */
export interface OddCell {
  readonly column: number;
  readonly text: string;
  readonly why: string;
}

export interface TypedRow {
  readonly index: number;
  readonly label: string;
  /** Label of the group that it stands in. */
  readonly part?: string;
  readonly role?: "total" | "subtotal" | "group";
  readonly line: number;
  readonly metric?: string;
  readonly entity?: string;
  readonly period?: string;
  readonly cells: readonly TypedCell[];
  readonly odd: readonly OddCell[];
  /** Columns with a dash: nothing, or zero. */
  readonly dashes: readonly number[];
}

/** A table whose columns, rows and cells are understood as far as they are. */
export interface TypedTable {
  readonly part: TablePart;
  readonly title: string;
  readonly grid: Grid;
  readonly header: number;
  readonly label: number;
  readonly labelHead: string;
  readonly columns: readonly TypedColumn[];
  readonly rows: readonly TypedRow[];
  readonly of?: string;
}
