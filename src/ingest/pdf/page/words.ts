import type { Box } from "../../../corpus/places/place.ts";
import { GIBBERISH, plainText, raisedDigits } from "./characters.ts";
import type { Drawing, Fill } from "./drawing.ts";
import { holds } from "./geometry.ts";
import type { Stroke } from "./paths.ts";
import type { Run, Unseen } from "./text.ts";
import type { Word } from "./word.ts";

export interface Words {
  readonly words: readonly Word[];
  readonly strokes: readonly Stroke[];
  readonly width: number;
  readonly height: number;
  /** The box on the page as it is shown: they differ on pages printed sideways. */
  readonly onPage: (box: Box) => Box;
  /** Words of fonts that do not say which characters their shapes are; left out if they are many. */
  readonly garbled: number;
  /** Text that a reader does not see, by why. */
  readonly unseen: ReadonlyMap<Unseen | "white" | "covered", readonly Run[]>;
}

type Turn = 0 | 1 | 2 | 3;

/** The words that a reader of the page sees, upright in the direction in which most of them are printed. */
export function wordsOf(drawing: Drawing, page: Box, readInvisible: boolean): Words {
  const unseen = new Map<Unseen | "white" | "covered", Run[]>();
  const seen: Run[] = [];
  for (const run of drawing.runs) {
    const reason =
      run.unseen === "invisible" && readInvisible ? undefined : (run.unseen ?? hiddenBy(run, drawing.fills));
    const alike = reason ? unseen.get(reason) : seen;
    if (alike) alike.push(run);
    else if (reason) unseen.set(reason, [run]);
  }
  const garbled = seen.filter(isGarbled);
  const legible = garbled.length > 0.1 * seen.length ? seen.filter((run) => !isGarbled(run)) : seen;
  const turn = mainTurn(legible);
  const [width, height] = turn % 2 === 0 ? [page[2], page[3]] : [page[3], page[2]];
  const words = joinRaised(
    seen.filter((run) => run.turn === turn).map((run) => wordOf(turned(run, turn, page), run)),
  );
  return {
    words,
    strokes: drawing.strokes.map((stroke) => turnBox(stroke, turn, page)),
    width,
    height,
    onPage: (box) => turnBox(box, back(turn), [0, 0, width, height]),
    garbled: garbled.length > 0.1 * seen.length ? garbled.length : 0,
    unseen,
  };
}

/** Single shapes are bullets and signs, which have no characters in many fonts. */
function isGarbled({ text }: Run): boolean {
  return [...text].length > 1 && (text.match(GIBBERISH)?.length ?? 0) > 0.3 * [...text].length;
}

function mainTurn(runs: readonly Run[]): Turn {
  const sizes = [0, 0, 0, 0];
  for (const { turn, text } of runs) if (turn !== undefined) sizes[turn] = (sizes[turn] ?? 0) + text.length;
  const most = sizes.indexOf(Math.max(...sizes));
  return most === 1 || most === 2 || most === 3 ? most : 0;
}

const back = (turn: Turn): Turn => (turn === 1 ? 3 : turn === 3 ? 1 : turn);

/** A point of a page after the page was turned back so that text of this turn is upright. */
function turnPoint(x: number, y: number, turn: Turn, page: Box): readonly [number, number] {
  if (turn === 1) return [y, page[2] - x];
  if (turn === 2) return [page[2] - x, page[3] - y];
  return turn === 3 ? [page[3] - y, x] : [x, y];
}

function turnBox([x0, y0, x1, y1]: Box, turn: Turn, page: Box): Box {
  const [ax, ay] = turnPoint(x0, y0, turn, page);
  const [bx, by] = turnPoint(x1, y1, turn, page);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function turned(run: Run, turn: Turn, page: Box): readonly [number, number] {
  return turnPoint(run.x, run.y, turn, page);
}

function wordOf(
  [x, baseline]: readonly [number, number],
  { text, length, size, bold, order, spaced }: Run,
): Word {
  const plain = plainText(text);
  return {
    text: plain,
    x0: x,
    x1: x + length,
    y0: baseline - 0.78 * size,
    y1: baseline + 0.22 * size,
    size,
    baseline,
    bold,
    order,
    spaced,
  };
}

function hiddenBy(run: Run, fills: readonly Fill[]): "white" | "covered" | undefined {
  const [x, y] = [
    run.turn === 0 ? run.x + run.length / 2 : run.x,
    run.y - (run.turn === 0 ? run.size * 0.3 : 0),
  ];
  let below: Fill | undefined;
  for (const fill of fills) {
    if (!holds(fill.box, x, y)) continue;
    if (fill.order > run.order) {
      if (fill.covers && holds(fill.box, run.x + 1, y) && holds(fill.box, run.x + run.length - 1, y))
        return "covered";
    } else if (!below || fill.order >= below.order) below = fill;
  }
  return run.white && (below === undefined || below.white) ? "white" : undefined;
}

/** Small raised digits after a word or before one are marks of notes or powers, and never digits of its number. */
function joinRaised(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const [index, word] of words.entries()) {
    if (word.text === "") continue;
    const before = joined.at(-1);
    const after = words[index + 1];
    const digits = raisedDigits(word.text);
    if (digits !== undefined && before && isRaised(word, before) && near(before, word)) {
      joined[joined.length - 1] = { ...before, text: before.text + digits, x1: word.x1 };
    } else if (digits !== undefined && after && isRaised(word, after) && near(word, after)) {
      joined.push({ ...word, text: digits });
    } else joined.push(word);
  }
  return joined;
}

function isRaised(small: Word, beside: Word): boolean {
  const rise = beside.baseline - small.baseline;
  return small.size < 0.85 * beside.size && rise > 0.1 * beside.size && rise < 0.9 * beside.size;
}

function near(left: Word, right: Word): boolean {
  const gap = right.x0 - left.x1;
  return gap > -0.2 * right.size && gap < 0.45 * Math.max(left.size, right.size);
}
