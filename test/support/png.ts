import { inflateSync } from "node:zlib";

/** A picture's pixels: red, green and blue of each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/** Reads a PNG of 8 bits, with a palette or without, whose rows are not filtered or by their left neighbours. */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  const parts = new Map<string, Buffer>();
  for (let from = 8; from < file.length; ) {
    const length = file.readUInt32BE(from);
    parts.set(file.toString("latin1", from + 4, from + 8), file.subarray(from + 8, from + 8 + length));
    from += 12 + length;
  }
  const head = parts.get("IHDR") ?? Buffer.alloc(13);
  const [width, height, palette] = [head.readUInt32BE(0), head.readUInt32BE(4), parts.get("PLTE")];
  const size = palette ? 1 : 3;
  const rows = inflateSync(parts.get("IDAT") ?? Buffer.alloc(0));
  const wide = width * size + 1;
  for (let y = 0; y < height; y++) {
    const filter = rows[y * wide] ?? 0;
    if (filter > 1) throw new Error(`The filter ${filter} is not read here.`);
    for (let x = 1 + size; filter === 1 && x < wide; x++)
      rows[y * wide + x] = (rows[y * wide + x] ?? 0) + (rows[y * wide + x - size] ?? 0);
  }
  const light = (x: number, y: number, of: number): number => {
    const place = y * wide + 1 + x * size;
    return (palette ? palette[3 * (rows[place] ?? 0) + of] : rows[place + of]) ?? 0;
  };
  return { width, height, at: (x, y) => [light(x, y, 0), light(x, y, 1), light(x, y, 2)] };
}

export type Rect = readonly [left: number, top: number, right: number, bottom: number];

/** The smallest rectangle around all pixels of which this is true; undefined if it is of none. */
export function extent(
  { width, height }: Pick<Picture, "width" | "height">,
  holds: (x: number, y: number) => boolean,
): Rect | undefined {
  let found: Rect | undefined;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (holds(x, y))
        found = found ? [Math.min(found[0], x), found[1], Math.max(found[2], x), y] : [x, y, x, y];
  return found;
}

/** Whether a pixel is of the red frame that marks a place. */
export const isFrame = (picture: Picture, x: number, y: number): boolean => {
  const [red, green, blue] = picture.at(x, y);
  return red > 190 && green < 70 && blue < 70;
};

/** Whether a pixel is dark, as print is. */
export const isInk = (picture: Picture, x: number, y: number): boolean => {
  const [red, green, blue] = picture.at(x, y);
  return red + green + blue < 300;
};

/** Whether a rectangle lies in another. */
export const within = (inner: Rect, outer: Rect): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
