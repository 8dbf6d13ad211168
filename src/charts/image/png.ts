import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { FONT_FAMILY } from "./svg.ts";

let ready: Promise<void> | undefined;

/** What drawing needs from outside: the rasteriser's code, and the one font that it knows. */
export interface PngParts {
  readonly wasm: () => Uint8Array<ArrayBuffer>;
  readonly font: () => Uint8Array;
}

/** The SVG as a PNG of twice its size, for screens of high density. */
export async function svgToPng(svg: string, { wasm, font }: PngParts): Promise<Uint8Array> {
  ready ??= initWasm(wasm());
  await ready;
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontBuffers: [font()], defaultFontFamily: FONT_FAMILY, loadSystemFonts: false },
  });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}
