import type { TablePart } from "../structure/document.ts";
import type { TypedColumn } from "./column-kind.ts";
import type { Grid } from "./grid.ts";
import type { NumberCell } from "./number-cell.ts";
import type { Basis } from "./time/period-words.ts";

/** What proves a number, as the format names it. */
type Checked = "sum" | "average" | "growth" | "share" | "twice";

/** A number of a table with all that is understood of it. */
export interface TypedCell {
  readonly column: number;
  readonly number: NumberCell;
  /** Id of its metric and of whose it is, if they are understood. */
  metric?: string;
  of?: string;
  unit?: string;
  /** Its unit is the table's, and nothing tells whether its label measures what that is for. */
  readonly soft?: true;
  /** In what it is counted is not known, or only its scale. */
  unitOpen: boolean;
  period?: string;
  vs?: string;
  readonly basis?: Basis;
  /** Some part of it is not understood: it stands in the table, and no verdict uses it. */
  open: boolean;
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
  role?: "total" | "subtotal" | "group";
  readonly line: number;
  metric?: string;
  readonly entity?: string;
  readonly period?: string;
  readonly cells: readonly TypedCell[];
  readonly odd: readonly OddCell[];
  /** Columns with a dash: nothing, or zero. */
  readonly dashes: readonly number[];
  /** Rows that it sums, as the audit proved. */
  sums?: readonly TypedRow[];
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
