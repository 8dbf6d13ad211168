import type { Box } from "../../../corpus/places/place.ts";
import { around } from "../page/geometry.ts";
import { linesOf } from "../page/lines.ts";
import { boxOf, joinWords, type Word } from "../page/word.ts";
import { columnsOf } from "../table/gutter.ts";

/** A line of running text. */
export interface TextLine {
  readonly words: readonly Word[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
  readonly baseline: number;
}

function textLine(words: readonly Word[]): TextLine {
  const weights = new Map<number, number>();
  let [letters, boldLetters] = [0, 0];
  for (const { size, text, bold } of words) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
    letters += text.length;
    if (bold) boldLetters += text.length;
  }
  const size = [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 10;
  return {
    words,
    text: joinWords(words),
    box: around(words.map(boxOf)),
    size,
    bold: boldLetters > 0.8 * letters,
    baseline: words[0]?.baseline ?? 0,
  };
}

/** Words of one line that stand further apart than this many letters' sizes are lines of their own. */
const APART = 5;

/** The lines of text in the order in which the file draws them, or by where they stand if that jumps about. */
export function linesInOrder(words: readonly Word[], width: number): TextLine[] {
  const drawn = [...words].sort((a, b) => a.order - b.order || a.x0 - b.x0);
  const lines: Word[][] = [];
  for (const word of drawn) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && (continues(last, word) || continuesAfterMark(line, word))) line.push(word);
    else lines.push([word]);
  }
  const inOrder = lines.map(textLine);
  return jumps(inOrder) > 0.2 * inOrder.length ? linesByPlace(words, width) : inOrder;
}

function continues(last: Word, word: Word): boolean {
  const size = Math.max(last.size, word.size);
  const gap = word.x0 - last.x1;
  const shift = Math.abs(last.baseline - word.baseline);
  const mark = Math.min(last.size, word.size) < 0.85 * size;
  return shift < (mark ? 0.7 : 0.35) * size && gap > -0.4 * size && gap < APART * size;
}

/** Whether the word goes on on the baseline of the word before a raised mark. */
function continuesAfterMark(line: readonly Word[], word: Word): boolean {
  const [before, mark] = line.slice(-2);
  return (
    before !== undefined && mark !== undefined && mark.size < 0.85 * before.size && continues(before, word)
  );
}

/** How often a line begins above the one before it although it stands under or over the same stretch of the page. */
function jumps(lines: readonly TextLine[]): number {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before) continue;
    const overlap = Math.min(line.box[2], before.box[2]) - Math.max(line.box[0], before.box[0]);
    const sameLine = Math.abs(line.baseline - before.baseline) < 0.5 * line.size;
    if (sameLine ? line.box[0] < before.box[0] : overlap > 0 && line.baseline < before.baseline - line.size)
      count++;
  }
  return count;
}

function linesByPlace(words: readonly Word[], width: number): TextLine[] {
  return columnsOf(words, width).flatMap((column) =>
    linesOf(column.words).flatMap(({ words: across }) => {
      const pieces: Word[][] = [];
      for (const word of across) {
        const last = pieces.at(-1)?.at(-1);
        if (last && word.x0 - last.x1 < APART * word.size) pieces.at(-1)?.push(word);
        else pieces.push([word]);
      }
      return pieces.map(textLine);
    }),
  );
}

/** Whether most of a line stands under another one. */
export function isUnder(above: Box, below: Box): boolean {
  const overlap = Math.min(above[2], below[2]) - Math.max(above[0], below[0]);
  return overlap > 0.5 * Math.min(above[2] - above[0], below[2] - below[0]);
}
