import type { Word } from "./word.ts";

/** Words that stand beside each other, left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  readonly baseline: number;
}

interface Growing {
  readonly words: Word[];
  y0: number;
  y1: number;
  readonly size: number;
  readonly baseline: number;
}

/** How many lines up a word may still belong to: raised marks and tall figures disturb the order a little. */
const LOOK_BACK = 12;

/** The lines that words make by where they stand, from the top down. */
export function linesOf(words: readonly Word[]): Line[] {
  const sorted = [...words].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const lines: Growing[] = [];
  for (const word of sorted) {
    const line = findLine(lines, word);
    if (line) {
      line.words.push(word);
      line.y0 = Math.min(line.y0, word.y0);
      line.y1 = Math.max(line.y1, word.y1);
    } else {
      lines.push({ words: [word], y0: word.y0, y1: word.y1, size: word.size, baseline: word.baseline });
    }
  }
  for (const line of lines) line.words.sort((a, b) => a.x0 - b.x0);
  return lines.sort((a, b) => a.baseline - b.baseline);
}

function findLine(lines: readonly Growing[], word: Word): Growing | undefined {
  for (let index = lines.length - 1; index >= 0 && index >= lines.length - LOOK_BACK; index--) {
    const line = lines[index];
    if (!line) continue;
    const overlap = Math.min(word.y1, line.y1) - Math.max(word.y0, line.y0);
    if (overlap > 0.55 * Math.min(word.size, line.size)) return line;
  }
  return undefined;
}
