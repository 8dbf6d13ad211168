import { greatest } from "../../../notation/numbers/extremes.ts";
import type { Line } from "../page/lines.ts";
import { joinWords, type Word } from "../page/word.ts";
import { isLooseNumber } from "./numbers.ts";

/** Words of a line without a wide gap between them: what a cell of a table without rules is at first. */
export interface Segment {
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly isNumber: boolean;
}

export interface SegmentedLine extends Line {
  readonly segments: readonly Segment[];
  /** Segments after the first that are numbers. */
  readonly numbers: number;
  readonly x0: number;
  readonly x1: number;
}

/** A gap of this many times the letters' size parts segments. */
const GAP = 0.75;
const SIGN_END = /^(?:(?:US|HK|RMB|C|A|NT)?[$€£¥￥]\(?|\()$/;
const SIGN_START = /^[$€£¥￥]/;
const NUMBER_END = /[\d)%—–-]$/;
const SUFFIX = /^[)%％]+$/;

export function segmented(line: Line): SegmentedLine {
  const groups: Word[][] = [];
  for (const word of line.words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongs(last, word)) group.push(word);
    else groups.push([word]);
  }
  const segments = groups.map(segmentOf);
  return {
    ...line,
    segments,
    numbers: segments.filter(({ isNumber }, index) => index > 0 && isNumber).length,
    x0: segments[0]?.x0 ?? 0,
    x1: greatest(segments.map(({ x1 }) => x1)),
  };
}

/** Whether a word goes with the one before it. A sign of currency belongs to the number after it, however far that is. */
function belongs(last: Word, word: Word): boolean {
  const gap = word.x0 - last.x1;
  if (SIGN_START.test(word.text) && gap > 0.15 * word.size && NUMBER_END.test(last.text)) return false;
  if (gap > 0.15 * word.size && areTwo(last.text, word.text, gap / word.size)) return false;
  if (gap < GAP * word.size) return true;
  if (SIGN_END.test(last.text)) return gap < 8 * word.size;
  return SUFFIX.test(word.text) && gap < 1.2 * word.size;
}

const WHOLE = /^[-+–—−]?[$€£¥￥]?[(（]?[-+–—−]?\d[\d,.]*(?:[–—-]\d\d(?:\d\d)?)?[)）]?[%％]?[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]*$/;

/** Whether two neighbours are numbers of their own, and not the thousands of one number with blanks in it. */
function areTwo(left: string, right: string, gap: number): boolean {
  if (!WHOLE.test(left) || !WHOLE.test(right) || /[,.]$/.test(left)) return false;
  return gap > 0.4 || !(/^\D?\d{1,3}$/.test(left) && /^\d{3}(?:[.,]\d+)?\D?$/.test(right));
}

export function segmentOf(words: readonly Word[]): Segment {
  const text = glued(joinWords(words));
  return {
    words,
    text,
    x0: words[0]?.x0 ?? 0,
    x1: greatest(words.map(({ x1 }) => x1)),
    isNumber: isLooseNumber(text),
  };
}

/** Signs of currency and per cent, and brackets, close to their number. */
export function glued(text: string): string {
  return text.replace(/^([$€£¥￥])\s+/, "$1").replace(/\s+([)%％])/g, "$1");
}
