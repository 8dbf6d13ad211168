import { readFileSync } from "node:fs";
import { svgToPng } from "../../src/charts/image/png.ts";
import { loadCompiled } from "../../src/corpus/load.ts";
import { openReport } from "../../src/report/report.ts";

export const shipped = openReport(loadCompiled("dist/ai-report-2025.json"));

const read = (name: string) => new Uint8Array(readFileSync(`dist/${name}`));
export const toPng = (svg: string): Promise<Uint8Array> =>
  svgToPng(svg, { wasm: () => read("resvg.wasm"), font: () => read("chart-font.ttf") });

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

/** The code points for which the font of the package has a glyph, read from its cmap. */
export function glyphsOfFont(): Set<number> {
  const font = new DataView(read("chart-font.ttf").buffer);
  const tables = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.getUint32(at) === 0x636d6170);
  if (entry === undefined) throw new Error("the font has no cmap");
  const cmap = font.getUint32(entry + 8);
  const glyphs = new Set<number>();
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const table = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    const format = font.getUint16(table);
    if (format === 4) readSegments(font, table, glyphs);
    if (format === 12)
      for (let group = 0; group < font.getUint32(table + 12); group += 1) {
        const at = table + 16 + group * 12;
        for (let code = font.getUint32(at); code <= font.getUint32(at + 4); code += 1) glyphs.add(code);
      }
  }
  return glyphs;
}

function readSegments(font: DataView, table: number, glyphs: Set<number>): void {
  const double = font.getUint16(table + 6);
  const ends = table + 14;
  for (let at = 0; at < double; at += 2) {
    const last = font.getUint16(ends + at);
    for (let code = font.getUint16(ends + double + 2 + at); code <= last && code < 0xffff; code += 1)
      glyphs.add(code);
  }
}
