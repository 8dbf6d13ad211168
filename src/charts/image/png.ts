import { setFlagsFromString } from "node:v8";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { encodePng, withoutAlpha } from "./encode-png.ts";
import { FONT_FAMILY } from "./svg.ts";

let ready: Promise<void> | undefined;

/** What drawing needs from outside: the rasteriser's code, and the one font that it knows. */
export interface PngParts {
  readonly wasm: () => Uint8Array<ArrayBuffer>;
  readonly font: () => Uint8Array;
}

/** What an image may weigh, with room for the base64 of a message. */
const MOST_BYTES = 190_000;

/** The SVG as a PNG of twice its size, for screens of high density; less where that would be too heavy. */
export async function svgToPng(svg: string, { wasm, font }: PngParts): Promise<Uint8Array> {
  ready ??= start(wasm());
  await ready;
  const fonts = [font()];
  const sharp = render(svg, fonts, 2);
  return sharp.length <= MOST_BYTES ? sharp : render(svg, fonts, 1.5);
}

/**
 * Compiles of the rasteriser what an image needs, once and quickly. V8's own way compiles all of it and then much of that again, better:
 * the first image costs 1.5 s of CPU so and 0.4 s this way, and each later one the same.
 */
function start(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  setFlagsFromString("--liftoff-only");
  return initWasm(wasm);
}

function render(svg: string, fontBuffers: Uint8Array[], zoom: number): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { fontBuffers, defaultFontFamily: FONT_FAMILY, loadSystemFonts: false },
  });
  const drawn = image.render();
  try {
    const { width, height, pixels } = drawn;
    return encodePng({ width, height, data: withoutAlpha(pixels) });
  } finally {
    drawn.free();
    image.free();
  }
}
