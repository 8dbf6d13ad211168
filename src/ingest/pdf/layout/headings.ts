import type { TextPiece } from "./paragraphs.ts";

/** What is needed of the whole document to tell its headings. */
export interface Style {
  /** The size of most letters. */
  readonly body: number;
  /** Sizes above it that headings have, largest first. */
  readonly sizes: readonly number[];
}

/** An entry of the file's own table of contents. */
export interface OutlineEntry {
  readonly page: number;
  readonly level: number;
  readonly key: string;
}

/** Text by which an entry of the outline and its heading are held together. */
export function headingKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s.．…·]+/g, "")
    .toLowerCase();
}

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十百\d]+(?:章|部分|节(?=[\s\u3000])|节)/, 1],
  [/^(?:part|item|chapter|section)\s+(?:[IVX]+|\d{1,2}[A-C]?)\b\.?/i, 1],
  [/^[一二三四五六七八九十]{1,3}[、.．]/, 2],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]/, 3],
  [/^\d{1,2}(?:\.\d{1,2}){2,3}[、.．]?\s*\S/, 4],
  [/^\d{1,2}\.\d{1,2}[、.．]?\s+\S/, 3],
  [/^\d{1,2}[、.．]\s*[^\d\s]/, 3],
];

const ENDS = /[。；;，,：:]$|\.$/;
const LONGEST = 90;

/** The level of a heading, from 1; undefined if the piece is none. */
export function headingLevel(
  piece: TextPiece,
  page: number,
  style: Style,
  outline: readonly OutlineEntry[],
): number | undefined {
  const { text, lines } = piece;
  const [first] = lines;
  if (
    !first ||
    lines.length > 3 ||
    text.length > LONGEST ||
    piece.kind === "caption" ||
    piece.kind === "note"
  )
    return undefined;
  if (!/\p{L}{2}/u.test(text) || /[.．·…]{4,}\s*\d*$/.test(text)) return undefined;
  const key = headingKey(text);
  const entry = outline.find((each) => each.page === page && each.key === key);
  if (entry) return entry.level;
  const rank = style.sizes.findIndex((size) => first.size >= size - 0.26);
  const numbered = LEVELS.find(([pattern]) => pattern.test(text))?.[1];
  const standsOut = first.bold || rank >= 0;
  if (
    numbered !== undefined &&
    lines.length <= 2 &&
    text.length <= 60 &&
    !ENDS.test(text.replace(/[:：]$/, ""))
  )
    return standsOut || isChineseNumbered(text) ? numbered : undefined;
  if (ENDS.test(text) || /^[a-z]/.test(text) || isFigureLike(text)) return undefined;
  if (rank >= 0) return Math.min(rank + 1, 4);
  return first.bold && first.size >= style.body - 0.6 && lines.length === 1 && text.length <= 70
    ? 4
    : undefined;
}

/** A number with its unit, a date: printed large and bold on covers and in boxes, but no heading. */
function isFigureLike(text: string): boolean {
  const digits = text.replace(/[^\d]/g, "").length;
  return digits > 0 && digits >= 0.4 * text.replace(/\s/g, "").length;
}

function isChineseNumbered(text: string): boolean {
  return /^(?:第[一二三四五六七八九十百\d]+[章节部]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/.test(
    text,
  );
}

/** Counts letters by size. */
export function styleOf(letters: ReadonlyMap<number, number>): Style {
  const sizes = [...letters].sort((a, b) => b[1] - a[1]);
  const body = sizes[0]?.[0] ?? 10;
  const larger = [...letters.keys()].filter((size) => size >= body * 1.12).sort((a, b) => b - a);
  // Sizes that differ by less than a twelfth are one level.
  const levels: number[] = [];
  for (const size of larger) if (levels.length === 0 || size < (levels.at(-1) ?? 0) * 0.92) levels.push(size);
  return { body, sizes: levels.slice(0, 4) };
}
