import type { Box } from "../../../corpus/places/place.ts";
import { isRecord } from "./arguments.ts";
import { at, combine, holds, type Matrix } from "./geometry.ts";
import type { Cursor, State } from "./state.ts";

export type Unseen = "invisible" | "tiny" | "outside" | "clipped" | "layer";

/** A run of glyphs without a space as the file draws it, in points of the page from its upper left corner. */
export interface Run {
  text: string;
  readonly x: number;
  readonly y: number;
  /** Direction of reading, in quarters of a turn clockwise; undefined for text that stands askew. */
  readonly turn: 0 | 1 | 2 | 3 | undefined;
  length: number;
  readonly size: number;
  readonly bold: boolean;
  readonly order: number;
  /** Whether the file draws a space before it. */
  readonly spaced: boolean;
  readonly unseen: Unseen | undefined;
  /** Colour that a white page would hide. */
  readonly white: boolean;
}

/** Makes runs of the glyphs of a page. */
export class Runs {
  readonly done: Run[] = [];
  #run: Run | undefined;
  #spaced = false;
  /** Where the next glyph would stand if it belonged to the run. */
  #endX = 0;
  #endY = 0;
  readonly #page: Box;

  constructor(page: Box) {
    this.#page = page;
  }

  end(): void {
    if (this.#run && this.#run.text.trim() !== "") this.done.push(this.#run);
    this.#run = undefined;
  }

  /** Draws glyphs at the cursor, and tells how far it moved, in units of the text. */
  show(glyphs: readonly unknown[], state: State, cursor: Cursor, order: number, layered: boolean): number {
    const { font, size, direction, charSpacing, wordSpacing } = state;
    if (!font || size === 0) return 0;
    const scale = state.scale * direction;
    const text = combine(state.matrix, cursor.matrix);
    const unit = size * font.matrix[0];
    const height = deviceSize(text, state);
    const along: Matrix = combine(text, [scale, 0, 0, direction, cursor.x, cursor.y + state.rise]);
    const turn = turnOf(along);
    const stretch = Math.hypot(along[0], along[1]);
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        x += ((font.vertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      if (!isRecord(glyph)) continue;
      const { width, unicode, isSpace } = glyph;
      const spacing = (isSpace === true ? wordSpacing : 0) + charSpacing;
      const wide = (typeof width === "number" && Number.isFinite(width) ? width : 0) * unit;
      const character = typeof unicode === "string" ? unicode : "";
      const [px, py] = font.vertical ? at(along, -wide / 2, -x) : at(along, x, 0);
      const advance = font.vertical ? size - spacing * direction : wide + spacing * direction;
      if (isSpace === true || character.trim() === "") {
        this.end();
        this.#spaced = true;
      } else {
        this.#add(character, px, py, wide * stretch, height, turn, order, state, layered, font.vertical);
        // Letter-spaced text is one word; a jump of that size without spacing is not.
        const [ex, ey] = at(along, x + wide + Math.max(0, Math.min(charSpacing, size * 0.3)), 0);
        this.#endX = ex;
        this.#endY = ey;
      }
      x += advance;
    }
    return font.vertical ? -x : x * scale;
  }

  #add(
    text: string,
    x: number,
    y: number,
    width: number,
    size: number,
    turn: Run["turn"],
    order: number,
    state: State,
    layered: boolean,
    apart: boolean,
  ): void {
    const run = this.#run;
    const unseen = this.#unseen(x, y, width, size, state, layered);
    const white = isWhite(state.fill);
    if (
      run &&
      !apart &&
      run.turn === turn &&
      run.unseen === unseen &&
      run.white === white &&
      Math.abs(run.size - size) < 0.12 * run.size &&
      this.#follows(run, x, y)
    ) {
      run.text += text;
      run.length = lengthTo(run, x, y) + width;
      return;
    }
    this.end();
    const bold = state.font?.bold === true || state.mode === 2;
    this.#run = { text, x, y, turn, length: width, size, bold, order, spaced: this.#spaced, unseen, white };
    this.#spaced = false;
  }

  #follows(run: Run, x: number, y: number): boolean {
    const across = run.turn === 1 || run.turn === 3;
    const along = across
      ? (y - this.#endY) * (run.turn === 1 ? 1 : -1)
      : (x - this.#endX) * (run.turn === 2 ? -1 : 1);
    const aside = across ? x - run.x : y - run.y;
    if (run.turn === undefined) return Math.hypot(x - this.#endX, y - this.#endY) < 0.3 * run.size;
    return Math.abs(aside) < 0.1 * run.size && along < 0.13 * run.size && along > -0.5 * run.size;
  }

  #unseen(
    x: number,
    y: number,
    width: number,
    size: number,
    state: State,
    layered: boolean,
  ): Unseen | undefined {
    if (layered) return "layer";
    if (state.mode === 3 || state.alpha <= 0.02) return "invisible";
    if (size < 2) return "tiny";
    const [cx, cy] = [x + width / 2, y - size * 0.3];
    if (!holds(this.#page, cx, cy) && !holds(this.#page, x, y)) return "outside";
    const [x0, y0, x1, y1] = state.clip;
    return holds([x0 - 2, y0 - 2, x1 + 2, y1 + 2], cx, cy) || holds(state.clip, x, y) ? undefined : "clipped";
  }
}

function lengthTo(run: Run, x: number, y: number): number {
  return Math.hypot(x - run.x, y - run.y);
}

function deviceSize(text: Matrix, { size, font }: State): number {
  const units = font?.drawnHeight === undefined ? 1 : Math.abs(font.matrix[3]) * font.drawnHeight;
  return Math.hypot(text[2], text[3]) * size * units;
}

function turnOf([a, b]: Matrix): Run["turn"] {
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const quarter = Math.round(angle);
  if (Math.abs(angle - quarter) > 0.04) return undefined;
  const turn = (quarter + 4) % 4;
  return turn === 0 || turn === 1 || turn === 2 || turn === 3 ? turn : undefined;
}

export function isWhite(colour: string | undefined): boolean {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)/.exec(colour ?? "") ?? [];
  return [red, green, blue].every((part) => Number.parseInt(part, 16) >= 0xf8);
}
