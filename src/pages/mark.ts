import type { Pixels } from "../charts/image/encode-png.ts";
import type { Box } from "../corpus/places/place.ts";

/** Yellow, as a marker leaves it: the print shows through. */
const MARKER = [255, 236, 130] as const;
const FRAME = [214, 40, 40] as const;
/** The frame stands so many pixels off what it marks, and is so thick. */
export const GAP = 3;
export const THICK = 2;

/** A box that is broader and higher than this share of the page is found without colour, and a chart keeps its own. */
const LARGE = 0.05;

/** Marks boxes, in pixels, on a picture of a page: a frame around each, and colour on the ground of small ones. Nothing else changes. */
export function mark(pixels: Pixels, boxes: readonly Box[]): void {
  const large = LARGE * Math.max(pixels.width, pixels.height);
  for (const box of boxes) if (Math.min(box[2] - box[0], box[3] - box[1]) < large) tint(pixels, box);
  for (const [x0, y0, x1, y1] of boxes) {
    const outer: Box = [x0 - GAP - THICK, y0 - GAP - THICK, x1 + GAP + THICK, y1 + GAP + THICK];
    fill(pixels, [outer[0], outer[1], outer[2], y0 - GAP]);
    fill(pixels, [outer[0], y1 + GAP, outer[2], outer[3]]);
    fill(pixels, [outer[0], y0 - GAP, x0 - GAP, y1 + GAP]);
    fill(pixels, [x1 + GAP, y0 - GAP, outer[2], y1 + GAP]);
  }
}

/** Whether there is nothing in any of the boxes, such as words in a font that the file does not carry. */
export function areBlank(pixels: Pixels, boxes: readonly Box[]): boolean {
  return boxes.length > 0 && boxes.every((box) => isBlank(pixels, box));
}

function isBlank(pixels: Pixels, box: Box): boolean {
  const { data } = pixels;
  let first: number | undefined;
  let blank = true;
  each(pixels, box, (at) => {
    const light = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
    first ??= light;
    if (light !== first) blank = false;
  });
  return blank;
}

function tint(pixels: Pixels, box: Box): void {
  const { data } = pixels;
  each(pixels, box, (at) => {
    for (const [light, most] of MARKER.entries()) data[at + light] = ((data[at + light] ?? 0) * most) / 255;
  });
}

function fill(pixels: Pixels, box: Box): void {
  each(pixels, box, (at) => pixels.data.set(FRAME, at));
}

function each({ width, height }: Pixels, [x0, y0, x1, y1]: Box, act: (at: number) => void): void {
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(height, Math.round(y1)); y++)
    for (let x = Math.max(0, Math.round(x0)); x < Math.min(width, Math.round(x1)); x++)
      act(3 * (y * width + x));
}
