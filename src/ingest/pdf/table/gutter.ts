import { type Line, linesOf } from "../page/lines.ts";
import { middleX, type Word } from "../page/word.ts";
import type { Area } from "./table.ts";

/** The page's columns of text, and what runs over all of them; one area if it has one column. */
export function columnsOf(words: readonly Word[], width: number): Area[] {
  const lines = linesOf(words);
  const at = findGutter(lines, width);
  if (at === undefined) return [{ words, width }];
  const [left, right, over]: [Word[], Word[], Word[]] = [[], [], []];
  for (const line of lines) {
    const crossed = line.words.some(({ x0, x1 }) => x0 < at - 1 && x1 > at + 1);
    const before = line.words.filter((word) => middleX(word) < at);
    const after = line.words.filter((word) => middleX(word) >= at);
    const [end, start] = [before.at(-1), after[0]];
    if (crossed || (end && start && start.x0 - end.x1 < 5)) over.push(...line.words);
    else {
      left.push(...before);
      right.push(...after);
    }
  }
  return [
    { words: left, width: at },
    { words: right, width: width - at },
    { words: over, width },
  ];
}

interface Sides {
  both: number;
  crossed: number;
  left: number;
  right: number;
  leftProse: number;
  rightProse: number;
}

/** Where a strip runs down the page that hardly a line crosses, with running text on both sides. */
function findGutter(lines: readonly Line[], width: number): number | undefined {
  if (lines.length < 14) return undefined;
  let best: { at: number; score: number } | undefined;
  for (let step = 0; step <= 40; step++) {
    const at = width * (0.3 + step * 0.01);
    const { both, crossed, left, right, leftProse, rightProse } = sidesOf(lines, at, width);
    if (both < 10 || crossed > 0.15 * lines.length) continue;
    const prose =
      (leftProse >= 0.25 * left && rightProse >= 0.15 * right) ||
      (leftProse >= 0.15 * left && rightProse >= 0.25 * right);
    const score = both - 3 * crossed;
    if (prose && score > (best?.score ?? 0)) best = { at, score };
  }
  return best?.at;
}

function sidesOf(lines: readonly Line[], at: number, width: number): Sides {
  const sides: Sides = { both: 0, crossed: 0, left: 0, right: 0, leftProse: 0, rightProse: 0 };
  for (const { words } of lines) {
    const before = words.filter(({ x1 }) => x1 <= at + 1);
    const after = words.filter(({ x0 }) => x0 >= at - 1);
    const [end, start] = [before.at(-1), after[0]];
    if (before.length + after.length < words.length || (end && start && start.x0 - end.x1 < 7)) {
      sides.crossed++;
      continue;
    }
    if (end && start) sides.both++;
    if (end) {
      sides.left++;
      if (isProse(before) && end.x1 - (before[0]?.x0 ?? 0) > 0.6 * (at - width * 0.08)) sides.leftProse++;
    }
    if (start) {
      sides.right++;
      if (isProse(after) && (after.at(-1)?.x1 ?? 0) - start.x0 > 0.6 * (width * 0.92 - at))
        sides.rightProse++;
    }
  }
  return sides;
}

function isProse(words: readonly Word[]): boolean {
  return (
    words.length >= 4 &&
    words.filter(({ text }) => /^[A-Za-z一-鿿,.;:()'’-]+$/.test(text)).length >= 0.75 * words.length
  );
}
