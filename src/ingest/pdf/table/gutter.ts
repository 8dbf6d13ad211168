import { greatest, least } from "../../../notation/numbers/extremes.ts";
import { type Line, linesOf } from "../page/lines.ts";
import { joinWords, middleX, type Word } from "../page/word.ts";
import type { Area } from "./table.ts";

/** A column of a page: its words, and how wide it is. */
export type TextColumn = Pick<Area, "words" | "width">;

/** A strip down a part of the page that no word crosses. */
interface Gutter {
  readonly at: number;
  readonly top: number;
  readonly bottom: number;
}

/** How often a column may be cut again. */
const DEEPEST = 3;

/** The page's columns of text, and what runs over all of them; one area if it has one column. */
export function columnsOf(words: readonly Word[], width: number, depth = 0): TextColumn[] {
  const lines = linesOf(words);
  const gutter = depth < DEEPEST ? findGutter(lines) : undefined;
  if (gutter === undefined) return [{ words, width }];
  const { at, top, bottom } = gutter;
  const beside = words.filter(({ baseline }) => baseline >= top && baseline <= bottom);
  const parts = [
    words.filter(({ baseline }) => baseline < top),
    beside.filter((word) => middleX(word) < at),
    beside.filter((word) => middleX(word) >= at),
    words.filter(({ baseline }) => baseline > bottom),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part) => columnsOf(part, widthOf(part), depth + 1));
}

function widthOf(words: readonly Word[]): number {
  return greatest(words.map(({ x1 }) => x1)) - least(words.map(({ x0 }) => x0));
}

/** Fewer lines than this beside each other are no columns. */
const FEWEST = 4;
/** Narrower than this many letters' sizes, a strip is a gap between words. */
const NARROW = 0.7;

/** The longest strip beside which text runs: the file draws one side after the other, and one of them at least reads as prose. */
function findGutter(lines: readonly Line[]): Gutter | undefined {
  const left = least(lines.flatMap(({ words }) => words.map(({ x0 }) => x0)));
  const right = greatest(lines.flatMap(({ words }) => words.map(({ x1 }) => x1)));
  const drawn = lines.flatMap(({ words }) => words).sort((a, b) => a.order - b.order || a.x0 - b.x0);
  const ranks = new Map(drawn.map((word, rank) => [word, rank]));
  let best: (Gutter & { score: number }) | undefined;
  for (let step = 12; step <= 88; step++) {
    const at = left + ((right - left) * step) / 100;
    for (const run of openRuns(lines, ranks, at)) {
      const score = scoreOf(run, at);
      const [first, last] = [run[0], run.at(-1)];
      if (first && last && score > (best?.score ?? 0))
        best = { at, top: first.baseline, bottom: last.baseline, score };
    }
  }
  return best;
}

/** Stretches of lines that no word crosses at a place, and that the file does not draw straight across it. */
function openRuns(lines: readonly Line[], ranks: ReadonlyMap<Word, number>, at: number): Line[][] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    const margin = (NARROW / 2) * line.size;
    const crossed = line.words.some(({ x0, x1 }) => x0 < at + margin && x1 > at - margin);
    if (crossed || isDrawnAcross(line, ranks, at)) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length >= FEWEST);
}

/** Whether the file draws what stands right of a place next after what stands left of it, as it does with rows of tables. */
function isDrawnAcross({ words }: Line, ranks: ReadonlyMap<Word, number>, at: number): boolean {
  const index = words.findIndex((word) => middleX(word) >= at);
  const [before, after] = [words[index - 1], words[index]];
  if (!before || !after) return false;
  return (ranks.get(after) ?? 0) - (ranks.get(before) ?? 0) === 1;
}

/** How many lines stand on both sides, or 0 if they are no columns of text. */
function scoreOf(run: readonly Line[], at: number): number {
  const before = run.flatMap(({ words }) => pick(words.filter((word) => middleX(word) < at)));
  const after = run.flatMap(({ words }) => pick(words.filter((word) => middleX(word) >= at)));
  if (before.length < FEWEST || after.length < FEWEST) return 0;
  const prose = [before, after].map((side) => side.filter(isProse).length);
  const isText = prose.some(
    (count, index) => count >= 3 && count >= 0.4 * (index === 0 ? before : after).length,
  );
  return isText ? before.length + after.length : 0;
}

const pick = (words: readonly Word[]): (readonly Word[])[] => (words.length > 0 ? [words] : []);

/** Whether a stretch of a line reads as running text: letters for the most part, without wide gaps. */
function isProse(words: readonly Word[]): boolean {
  const text = joinWords(words);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const gapped = words.some(
    (word, index) => index > 0 && word.x0 - (words[index - 1]?.x1 ?? 0) > 1.5 * word.size,
  );
  const runsOn = words.length >= 4 || (text.length >= 12 && /[\p{L}\d%][，。、；：]/u.test(text));
  return !gapped && runsOn && letters >= 0.5 * text.replace(/\s/g, "").length;
}
