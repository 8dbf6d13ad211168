/** A box on a page as it is shown: left, top, right, bottom, from its upper left corner, in the page's units (points, unless the file says others). */
export type Box = readonly [number, number, number, number];

/** Where a line of the source stands in the file that it was read from, if that has no lines of its own. */
export interface Place {
  /** Page as counted, from 1. */
  readonly page?: number | undefined;
  /** Page as printed, if it differs from the one as counted. */
  readonly pageLabel?: string | undefined;
  readonly box?: Box | undefined;
  /** Paragraph of a document, from 1. */
  readonly paragraph?: number | undefined;
  readonly sheet?: string | undefined;
  /** Cell or range of the sheet: B7. */
  readonly cell?: string | undefined;
}
