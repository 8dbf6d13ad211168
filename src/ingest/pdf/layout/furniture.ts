import { type Line, linesOf } from "../page/lines.ts";
import { joinWords, type Word } from "../page/word.ts";
import type { PageContent } from "./page-content.ts";

/** How far from its upper and lower edge a page may carry what it carries on every page. */
const EDGE = 0.1;
const PAGE_NUMBER =
  /^(?:page|p\.|第)?\s*[-–—|·•]?\s*([A-Z]{0,2}-?\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|页|页共|共)\s*\d{0,4}\s*页?)?\s*[-–—|·•]?\s*页?$/i;

interface EdgeLine {
  readonly line: Line;
  readonly text: string;
  readonly key: string;
}

/** Of a page, between those before and after it: the words of headers and footers, and the page's number as printed. */
export interface Furniture {
  readonly words: ReadonlySet<Word>;
  readonly printed: string | undefined;
}

export function furnitureOf(page: PageContent, around: readonly PageContent[]): Furniture {
  const others = around.map((other) => ({ page: other, lines: edgeLines(other) }));
  const words = new Set<Word>();
  let printed: string | undefined;
  for (const each of edgeLines(page)) {
    const twins = others.filter(({ lines }) => lines.some((other) => isTwin(each, other)));
    const number = printedNumber(each.text, page, others);
    if (twins.length < Math.min(2, around.length) && number === undefined) continue;
    if (around.length === 0 && number === undefined) continue;
    printed ??= number;
    for (const word of each.line.words) words.add(word);
  }
  return { words, printed };
}

function edgeLines({ words, height }: PageContent): EdgeLine[] {
  const edge = words.filter(({ y0, y1 }) => y1 < EDGE * height || y0 > (1 - EDGE) * height);
  return linesOf(edge).map((line) => {
    const text = joinWords(line.words);
    return { line, text, key: text.replace(/\d+/g, "#").replace(/\s+/g, "") };
  });
}

/** The same text at the same height, numbers aside; of nothing but numbers, which may be a table's, one and the same alone. */
function isTwin(a: EdgeLine, b: EdgeLine): boolean {
  if (a.key !== b.key || Math.abs(a.line.baseline - b.line.baseline) > 6) return false;
  return /\p{L}/u.test(a.key) || (a.line.words.length === 1 && a.text === b.text);
}

/** The page's number if the line holds nothing else, or ends or begins with one that counts up over the pages around. */
function printedNumber(
  text: string,
  page: PageContent,
  others: readonly { page: PageContent; lines: readonly EdgeLine[] }[],
): string | undefined {
  const alone = PAGE_NUMBER.exec(text)?.[1];
  // Without pages around it a line that ends in a number may be a row, and a number of four digits a year.
  if (others.length === 0 && (alone === undefined || /\d{4}/.test(alone))) return undefined;
  const candidates =
    alone === undefined ? [/^\d{1,4}\b/.exec(text)?.[0], /\b\d{1,4}$/.exec(text)?.[0]] : [alone];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const value = Number(/\d+/.exec(candidate)?.[0]);
    const counted = others.filter((other) =>
      other.lines.some((line) => numbersAtEnds(line.text).includes(value + other.page.number - page.number)),
    );
    if (counted.length >= Math.min(2, others.length)) return candidate;
  }
  return undefined;
}

function numbersAtEnds(text: string): number[] {
  const alone = PAGE_NUMBER.exec(text)?.[1];
  const found = [/^\d{1,4}\b/.exec(text)?.[0], /\b\d{1,4}$/.exec(text)?.[0], /\d+/.exec(alone ?? "")?.[0]];
  return found.flatMap((digits) => (digits === undefined ? [] : [Number(digits)]));
}
