import type { Box } from "../../../corpus/places/place.ts";
import type { Stroke } from "./paths.ts";
import type { Run } from "./text.ts";

/** An area that was painted, and when: text under it is covered, white text on it is seen. */
export interface Fill {
  readonly box: Box;
  readonly order: number;
  readonly white: boolean;
  readonly covers: boolean;
  readonly isPicture?: boolean;
}

/** All that a page draws. */
export interface Drawing {
  readonly runs: readonly Run[];
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Box[];
  /** Where curves, slants and other shapes are drawn, as charts and logos have them. */
  readonly shapes: readonly Box[];
}
