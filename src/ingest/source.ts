import type { Box, Place } from "../corpus/places/place.ts";

/**
 * What a reader makes of a file, whatever its format: its text as lines, and its blocks in reading order. Readers know formats and
 * layout; what things mean (units, periods, metrics) is for the steps after them.
 */
export interface Source {
  readonly format: "markdown" | "text" | "html" | "csv" | "pdf" | "docx" | "xlsx";
  /** What a line stands for. */
  readonly unit: "line" | "page" | "paragraph" | "cell";
  /** The text, line by line; "line" and "lines" of blocks count these from 1. Of a PDF: its text lines in reading order. */
  readonly lines: readonly string[];
  /** Where each line stands, if they are not lines of the file. */
  readonly places?: readonly Place[];
  readonly blocks: readonly Block[];
  /** What the file itself says of itself (metadata, cover), if anything. */
  readonly given?: { readonly title?: string; readonly authors?: readonly string[]; readonly date?: string };
  readonly pages?: number;
  /** What could not be read, or was left out because no reader sees it. */
  readonly gaps: readonly Gap[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly lines: Span }
  | { readonly kind: "paragraph" | "item" | "note" | "caption"; readonly text: string; readonly lines: Span }
  | TableBlock;

export interface TableBlock {
  readonly kind: "table";
  readonly grid: readonly (readonly GridCell[])[];
  /** Rows at the top that the format itself marks as header; undefined if it does not say. */
  readonly headerRows?: number;
  readonly lines: Span;
  /** Box of each page's part of it. */
  readonly boxes?: readonly { readonly page: number; readonly box: Box }[];
}

/** A cell where it begins; cells that a span covers are absent from the rows below and beside it, `column` tells where each one stands. */
export interface GridCell {
  readonly text: string;
  /** From 0. */
  readonly column: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly header?: boolean;
  /** Levels by which its label is indented, from 0. */
  readonly indent?: number;
  readonly line: number;
  readonly page?: number;
  readonly box?: Box;
}

/** First and last line. */
export type Span = readonly [number, number];

export interface Gap {
  readonly kind: "scan" | "picture" | "chart" | "table" | "hidden" | "font" | "form" | "attachment";
  /** Title or number of the exhibit, if it is printed near it. */
  readonly title?: string;
  readonly note?: string;
  readonly lines?: Span;
  readonly page?: number;
  readonly box?: Box;
  readonly count?: number;
}
