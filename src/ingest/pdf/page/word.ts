import type { Box } from "../../../corpus/places/place.ts";

/** A run of characters without a space, on one baseline, in one font. */
export interface Word {
  readonly text: string;
  /** In points from the page's upper left corner, as the text is read: of a page printed sideways, of the page turned. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly size: number;
  readonly baseline: number;
  readonly bold: boolean;
  /** Place in the order in which the file draws. */
  readonly order: number;
  /** Whether the file draws a space before it. */
  readonly spaced: boolean;
}

export function boxOf({ x0, y0, x1, y1 }: Word): Box {
  return [x0, y0, x1, y1];
}

export const middleX = (box: { readonly x0: number; readonly x1: number }): number => (box.x0 + box.x1) / 2;
export const middleY = (box: { readonly y0: number; readonly y1: number }): number => (box.y0 + box.y1) / 2;

const CJK = /[⺀-鿿＀-￯]/;

/** The text of words that stand on one line, left to right: spaces where the page has gaps. */
export function joinWords(words: readonly Word[]): string {
  let text = "";
  let before: Word | undefined;
  for (const word of words) {
    if (before && gapIsSpace(before, word)) text += " ";
    text += word.text;
    before = word;
  }
  return text;
}

function gapIsSpace(left: Word, right: Word): boolean {
  const chinese = CJK.test(left.text.slice(-1)) || CJK.test(right.text.charAt(0));
  return right.x0 - left.x1 > (chinese && !right.spaced ? 0.6 : 0.12) * right.size;
}
