import type { Box } from "../../../corpus/places/place.ts";
import type { Words } from "../page/words.ts";

/** A page as it was drawn, before its parts are told apart. */
export interface PageContent extends Words {
  readonly number: number;
  /** The name that the file gives the page, if it gives one. */
  readonly label: string | undefined;
  /** The page's own unit, in points: boxes are written in it. */
  readonly unit: number;
  /** Boxes of pictures, as the page is shown. */
  readonly pictures: readonly Box[];
  /** Boxes of drawn shapes and of coloured areas: what charts are made of, and rows of tables. */
  readonly shapes: readonly Box[];
  readonly areas: readonly Box[];
  /** Whether the text was laid invisibly over a picture of it, as programs do that read scans. */
  readonly overPicture: boolean;
  /** Whether nothing of it could be read. */
  readonly damaged: boolean;
}
