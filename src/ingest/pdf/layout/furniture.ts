import { greatest } from "../../../notation/numbers/extremes.ts";
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
  readonly atEdge: boolean;
}

/** A number at an end of a line by itself, and not of a date, a price or a share. */
const FIRST = /^\d{1,4}(?![\w/.,:%]|-\d)/;
const LAST = /(?<![\w/.,:$€£¥]|\d-)\d{1,4}$/;

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
    if (!each.atEdge && around.length < 2) continue;
    const twins = others.filter(({ lines }) => lines.some((other) => isTwin(each, other)));
    const number = printedNumber(each.text, page, others);
    if (twins.length < Math.min(2, around.length) && number === undefined) continue;
    if (around.length === 0 && number === undefined) continue;
    printed ??= number;
    for (const word of each.line.words) words.add(word);
  }
  return { words, printed };
}

/** Lines at the edges of a page, and its last one if that is a number: under a page that is not full it stands far from the edge. */
function edgeLines({ words, height }: PageContent): EdgeLine[] {
  const isEdge = ({ y0, y1 }: Word) => y1 < EDGE * height || y0 > (1 - EDGE) * height;
  const last = lastLine(words).filter((word) => !isEdge(word));
  const isNumber = last.length > 0 && PAGE_NUMBER.test(joinWords(last));
  const edges = linesOf(words.filter(isEdge));
  return [...edges, ...(isNumber ? linesOf(last) : [])].map((line, index) => {
    const text = joinWords(line.words);
    return { line, text, atEdge: index < edges.length, key: text.replace(/\d+/g, "#").replace(/\s+/g, "") };
  });
}

/** The words that stand lowest. */
function lastLine(words: readonly Word[]): readonly Word[] {
  const bottom = greatest(words.map(({ y1 }) => y1));
  const top = greatest(words.filter(({ y1 }) => y1 === bottom).map(({ y0 }) => y0));
  return words.filter(({ y0, y1 }) => (y0 + y1) / 2 > top);
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
  const candidates = alone === undefined ? [FIRST.exec(text)?.[0], LAST.exec(text)?.[0]] : [alone];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const value = countOf(candidate);
    const counted = others.filter((other) =>
      other.lines.some((line) => numbersAtEnds(line.text).includes(value + other.page.number - page.number)),
    );
    if (counted.length >= Math.min(2, others.length)) return candidate;
  }
  return undefined;
}

function numbersAtEnds(text: string): number[] {
  const found = [FIRST.exec(text)?.[0], LAST.exec(text)?.[0], PAGE_NUMBER.exec(text)?.[1]];
  return found.flatMap((number) => (number === undefined ? [] : [countOf(number)]));
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The number that a page is counted by: 12 of F-12, 4 of iv. */
function countOf(number: string): number {
  const digits = /\d+/.exec(number)?.[0];
  if (digits !== undefined) return Number(digits);
  const signs = [...number.toLowerCase()].map((sign) => ROMAN[sign] ?? 0);
  return signs.reduce((sum, sign, index) => sum + (sign < (signs[index + 1] ?? 0) ? -sign : sign), 0);
}
