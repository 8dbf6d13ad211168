import type { PDFiumModule } from "@hyzyla/pdfium";

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

/** Charsets of Chinese, Japanese and Korean, by their numbers in Windows; fonts of all others pdfium has itself. */
const CHARSETS: ReadonlySet<number> = new Set([128, 129, 134, 136]);
/** Places in the struct by which pdfium asks for fonts, in words of four bytes. */
const MAP_FONT = 3;
const GET_FONT_DATA = 5;
/** Its other functions: without them it takes the font as it is. */
const NOT_NEEDED = [1, 2, 4, 6, 7, 8];
const WHOLE_FILE = 0;
const HANDLE = 1;

/**
 * Lends pdfium a font for Chinese that a file names but does not carry. In WASM it has none, and draws nothing. Its default struct for
 * fonts of the system is given over with two functions of ours in the places of its own, as the table of functions cannot grow.
 * `take` tells whether the font was asked for since it was last called.
 */
export function lendFont(pdfium: Pdfium, font: Uint8Array): { readonly take: () => boolean } {
  const inside: Readonly<Record<string, unknown>> = pdfium.wasmExports;
  const { memory, __indirect_function_table: table } = inside;
  const { FPDF_GetDefaultSystemFontInfo: getInfo, FPDF_SetSystemFontInfo: setInfo } = inside;
  if (!(memory instanceof WebAssembly.Memory && table instanceof WebAssembly.Table))
    throw new TypeError("pdfium has no memory or no table of functions.");
  if (typeof getInfo !== "function" || typeof setInfo !== "function")
    throw new TypeError("pdfium takes no fonts.");
  let asked = false;
  const { mapFont, getFontData } = asWasm({
    mapFont(_info, _weight, _italic, charset) {
      if (!CHARSETS.has(charset)) return 0;
      asked = true;
      return HANDLE;
    },
    getFontData(_info, _handle, part, buffer, size) {
      if (part !== WHOLE_FILE) return 0;
      if (buffer !== 0 && size >= font.length) new Uint8Array(memory.buffer).set(font, buffer);
      return font.length;
    },
  });
  const info = Number(getInfo());
  const words = new Int32Array(memory.buffer, info, 9);
  table.set(words[MAP_FONT] ?? 0, mapFont);
  table.set(words[GET_FONT_DATA] ?? 0, getFontData);
  for (const at of NOT_NEEDED) words[at] = 0;
  setInfo(info);
  return {
    take() {
      const was = asked;
      asked = false;
      return was;
    },
  };
}

interface Functions {
  readonly mapFont: (info: number, weight: number, italic: number, charset: number) => number;
  readonly getFontData: (info: number, handle: number, part: number, buffer: number, size: number) => number;
}

const I32 = 0x7f;
const section = (id: number, ...content: readonly number[]): number[] => [id, content.length, ...content];
const taking = (count: number): number[] => [0x60, count, ...Array<number>(count).fill(I32), 1, I32];
const [A, B, FUNCTION] = [0x61, 0x62, 0];

/** A module that imports a.a and a.b, of seven and of five numbers, and exports them as a and b: a table holds only functions of WASM. */
const THROUGH = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 2, ...taking(7), ...taking(5)),
  ...section(2, 2, 1, A, 1, A, FUNCTION, 0, 1, A, 1, B, FUNCTION, 1),
  ...section(7, 2, 1, A, FUNCTION, 0, 1, B, FUNCTION, 1),
]);

function asWasm({ mapFont, getFontData }: Functions): Record<keyof Functions, unknown> {
  const module = new WebAssembly.Module(THROUGH);
  const { exports } = new WebAssembly.Instance(module, { a: { a: mapFont, b: getFontData } });
  return { mapFont: exports["a"], getFontData: exports["b"] };
}
