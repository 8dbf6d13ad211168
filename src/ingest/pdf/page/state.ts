import type { Box } from "../../../corpus/places/place.ts";
import { boxAt, combine, common, IDENTITY, type Matrix } from "./geometry.ts";

/** What pdf.js tells of a font, as far as text needs it. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  readonly matrix: Matrix;
  /** Of fonts whose glyphs are small drawings: their height in units of the glyph. */
  readonly drawnHeight?: number;
}

/** The graphics state, as far as it decides where text and rules stand and whether a reader sees them. */
export interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  /** "#rrggbb", or undefined for a pattern. */
  readonly fill: string | undefined;
  readonly alpha: number;
  /** Whether paint covers what is below it. */
  readonly covers: boolean;
  readonly font: Font | undefined;
  readonly size: number;
  readonly direction: 1 | -1;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export function startState(matrix: Matrix, clip: Box): State {
  return {
    matrix,
    clip,
    fill: "#000000",
    alpha: 1,
    covers: true,
    font: undefined,
    size: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

export function moved(state: State, matrix: Matrix | undefined): State {
  return matrix ? { ...state, matrix: combine(state.matrix, matrix) } : state;
}

export function clipped(state: State, box: Box | undefined): State {
  return box ? { ...state, clip: common(state.clip, boxAt(state.matrix, box)) } : state;
}

/** The text cursor: the matrix of the line, and where in it the next glyph stands. */
export interface Cursor {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
}

export const CURSOR: Cursor = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };

export function newLine({ matrix, lineX, lineY }: Cursor, x: number, y: number): Cursor {
  return { matrix, x: lineX + x, y: lineY + y, lineX: lineX + x, lineY: lineY + y };
}
