import { readFileSync } from "node:fs";
import { svgToPng } from "../../src/charts/image/png.ts";
import { openShipped } from "../support/reports.ts";

export const shipped = await openShipped();

export const readDist = (name: string) => new Uint8Array(readFileSync(`dist/${name}`));
export const toPng = (svg: string): Promise<Uint8Array> =>
  svgToPng(svg, { wasm: () => readDist("resvg.wasm"), font: () => readDist("chart-font.ttf") });

/** Width and height of a PNG, from its header; an error where it is none. */
export function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  if (view.getUint32(0) !== 0x89504e47) throw new Error("not a PNG");
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The words of an SVG, each text element one. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)].map(([, text = ""]) =>
    text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
  );
