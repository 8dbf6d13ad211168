import type { Span, TableBlock } from "../source.ts";

/** A longer heading is cut where it names something; its whole text is a passage. */
export const LONGEST_TITLE = 200;

/** A stretch of running text. */
export interface TextPart {
  readonly kind: "paragraph" | "item" | "note" | "caption";
  readonly text: string;
  readonly lines: Span;
}

/** A table with the texts that say what it is. */
export interface TablePart {
  readonly kind: "table";
  readonly block: TableBlock;
  /** Its caption, or the line that leads up to it. */
  readonly caption?: string;
  /** Short texts right before and after it, the nearest first: units, notes. */
  readonly near: readonly string[];
  /** The running text before and after it, up to other tables. */
  readonly around?: readonly string[];
  readonly lines: Span;
}

export type Part = TextPart | TablePart;

/** A heading and what stands below it, up to the next heading. */
export interface DocumentSection {
  readonly title: string;
  /** As printed, whole; undefined for what stands before the first heading. */
  readonly heading?: string;
  readonly level: number;
  /** Headings above it, the outermost first. */
  readonly path: readonly string[];
  readonly lines: Span;
  readonly parts: readonly Part[];
}

export interface DocumentChapter {
  readonly title: string;
  readonly lines: Span;
  readonly sections: readonly DocumentSection[];
}

/** A source in parts: what it is called, its chapters and their sections. */
export interface Document {
  readonly title?: string;
  readonly chapters: readonly DocumentChapter[];
}

export const sectionsOf = ({ chapters }: Document): readonly DocumentSection[] =>
  chapters.flatMap(({ sections }) => sections);
