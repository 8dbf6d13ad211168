import { createHash } from "node:crypto";

/** What a page of a handmade PDF draws, in the operators of PDF, and what else its dictionary says. */
interface HandmadePage {
  readonly draw: string;
  readonly more?: string;
}

const FONTS = [
  "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  // Chinese that the file names but does not carry: what its codes mean stands in a map of the reader's.
  "/F2 << /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>] >>",
].join(" ");

export interface Handmade {
  readonly pages: readonly HandmadePage[];
  /** Further entries of the catalogue. */
  readonly catalog?: string;
  /** Further objects, numbered from 1000. */
  readonly objects?: readonly string[];
  /** Encrypts with this owner's wish: with an empty user's password anyone may open it. */
  readonly userPassword?: string;
}

/** The bytes of a PDF with the standard fonts F1 (Latin) and F2 (Chinese, not carried). */
export function handmadePdf({ pages, catalog = "", objects = [], userPassword }: Handmade): Uint8Array {
  const id = "0123456789abcdef";
  const lock = userPassword === undefined ? undefined : lockOf(userPassword, id);
  const body: [number, string, string | undefined][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, undefined],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${10 + 2 * i} 0 R`).join(" ")}] >>`,
      undefined,
    ],
    ...pages.flatMap(({ draw, more = "" }, index): [number, string, string | undefined][] => [
      [
        10 + 2 * index,
        `<< /Type /Page /Parent 2 0 R ${more.includes("/MediaBox") ? "" : "/MediaBox [0 0 600 800]"} /Resources << /Font << ${FONTS} >> >> /Contents ${11 + 2 * index} 0 R ${more} >>`,
        undefined,
      ],
      [11 + 2 * index, `<< /Length ${draw.length} >>`, draw],
    ]),
    ...objects.map((object, index): [number, string, string | undefined] => [
      1000 + index,
      object,
      undefined,
    ]),
  ];
  let text = "%PDF-1.7\n";
  const places: [number, number][] = [];
  for (const [number, dictionary, stream] of body) {
    places.push([number, text.length]);
    const data = stream === undefined || !lock ? stream : rc4(lock.keyOf(number), stream);
    text += `${number} 0 obj\n${dictionary}\n${data === undefined ? "" : `stream\n${data}\nendstream\n`}endobj\n`;
  }
  if (lock) {
    places.push([3, text.length]);
    text += `3 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <${hex(lock.owner)}> /U <${hex(lock.user)}> /P -44 >>\nendobj\n`;
  }
  const start = text.length;
  text += "xref\n0 1\n0000000000 65535 f \n";
  for (const [number, place] of places) text += `${number} 1\n${String(place).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size 3000 /Root 1 0 R ${lock ? `/Encrypt 3 0 R /ID [<${hex(id)}> <${hex(id)}>]` : ""} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** A line of Latin text, at a place counted from the lower left corner. */
export function latin(text: string, x: number, y: number, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/([()\\])/g, "\\$1")}) Tj ET\n`;
}

const PAD = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex").toString(
  "latin1",
);
const hex = (text: string): string => Buffer.from(text, "latin1").toString("hex");
const md5 = (text: string): string =>
  createHash("md5").update(Buffer.from(text, "latin1")).digest().toString("latin1");
const padded = (password: string): string => (password + PAD).slice(0, 32);

/** The standard lock of PDF 1.1, with keys of 40 bits: what a test needs, and no more. */
function lockOf(
  userPassword: string,
  id: string,
): { owner: string; user: string; keyOf: (object: number) => string } {
  const owner = rc4(md5(padded("owner")).slice(0, 5), padded(userPassword));
  const key = md5(`${padded(userPassword)}${owner}\xd4\xff\xff\xff${id}`).slice(0, 5);
  const keyOf = (object: number): string =>
    md5(`${key}${String.fromCharCode(object & 255, object >> 8, 0, 0, 0)}`).slice(0, 10);
  return { owner, user: rc4(key, PAD), keyOf };
}

function rc4(key: string, text: string): string {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  let other = 0;
  for (let index = 0; index < 256; index++) {
    other = (other + (state[index] ?? 0) + key.charCodeAt(index % key.length)) & 255;
    swap(index, other);
  }
  let [i, j, out] = [0, 0, ""];
  for (const character of text) {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    out += String.fromCharCode(
      character.charCodeAt(0) ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0),
    );
  }
  return out;
}
