import { crc32, deflateSync } from "node:zlib";

/** Rows of pixels, three bytes each: red, green, blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const [RGB, INDEXED] = [2, 3];
/** A colour is one of 32 shades of each light: a page or a chart needs no more, and most have less than 256 of them then. */
const SHADES = 0xf8;

/** The colours of pixels of four bytes that hide what is behind them, as those of a page or a chart on its ground do. */
export function withoutAlpha(pixels: Uint8Array): Uint8Array {
  const data = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    data[to] = pixels[from] ?? 0;
    data[to + 1] = pixels[from + 1] ?? 0;
    data[to + 2] = pixels[from + 2] ?? 0;
  }
  return data;
}

/** The pixels as a PNG: with a palette if they have few colours, as charts and pages of text do, which is a third as large. */
export function encodePng(pixels: Pixels): Uint8Array {
  const indexed = withPalette(pixels);
  const { width, height } = pixels;
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, indexed ? INDEXED : RGB], 8);
  const rows = indexed ? unfiltered(indexed.data, width, height) : fromLeft(pixels.data, width * 3, height);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    ...(indexed ? [chunk("PLTE", indexed.palette)] : []),
    chunk("IDAT", deflateSync(rows, { level: 7 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function withPalette({ data }: Pixels): { data: Uint8Array; palette: Uint8Array } | undefined {
  const known = new Map<number, number>();
  const palette: number[] = [];
  const indexed = new Uint8Array(data.length / 3);
  let [last, index] = [-1, 0];
  for (let at = 0; at < indexed.length; at++) {
    const red = data[3 * at] ?? 0;
    const green = data[3 * at + 1] ?? 0;
    const blue = data[3 * at + 2] ?? 0;
    const colour = ((red & SHADES) << 16) | ((green & SHADES) << 8) | (blue & SHADES);
    if (colour !== last) {
      last = colour;
      const found = known.get(colour);
      if (found === undefined) {
        if (known.size === 256) return undefined;
        index = known.size;
        known.set(colour, index);
        palette.push(spread(red), spread(green), spread(blue));
      } else index = found;
    }
    indexed[at] = index;
  }
  return { data: indexed, palette: Uint8Array.from(palette) };
}

/** A shade over the whole range again: white stays white. */
const spread = (light: number): number => (light & SHADES) | (light >> 5);

/** Each row after a byte that says how it is filtered: not at all. */
function unfiltered(data: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(data.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return rows;
}

/** Likewise, but each byte as its difference from the pixel to its left. */
function fromLeft(data: Uint8Array, width: number, height: number): Uint8Array {
  const rows = unfiltered(data, width, height);
  for (let row = 0; row < height; row++) {
    const start = row * (width + 1);
    rows[start] = 1;
    for (let at = width; at > 3; at--)
      rows[start + at] = (rows[start + at] ?? 0) - (rows[start + at - 3] ?? 0);
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(Buffer.from(type, "latin1"), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}
