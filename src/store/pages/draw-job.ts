import type { Box } from "../../corpus/places/place.ts";

/** The file that a report was read from, and a page of it to draw with what is marked there. */
export interface DrawJob {
  readonly report: string;
  readonly file: string;
  /** SHA-256 of the file that the report was read from: another one has other pages. */
  readonly sha256: string;
  readonly page: number;
  readonly boxes: readonly Box[];
}
