import type { Box } from "../../../corpus/places/place.ts";
import { at, boxAt, type Matrix } from "./geometry.ts";

/** A straight stroke, or a fill so thin that it is one. */
export type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

export interface Drawn {
  readonly strokes: readonly Stroke[];
  /** Whether it has curves, slants or corners beyond a rectangle's: what pictures are made of. */
  readonly figure: boolean;
}

/** Thicker than this, in points, a filled rectangle is an area. */
const THIN = 3;

type Point = readonly [number, number];

/** What a path draws: operators of pdf.js's flat list (0 move, 1 line, 2 and 3 curves, 4 close) under a matrix. */
export function readPath(data: ArrayLike<number>, matrix: Matrix, filled: boolean, outlined: boolean): Drawn {
  const strokes: Stroke[] = [];
  let figure = false;
  let points: Point[] = [];
  let curved = false;
  const end = (): void => {
    const box = points.length > 1 && !curved ? boxAt(matrix, bounds(points)) : undefined;
    if (!box) figure ||= curved;
    else if (isRectangle(points)) {
      if (Math.min(box[2] - box[0], box[3] - box[1]) < THIN) strokes.push(box);
      else if (outlined) strokes.push(...sides(box));
    } else if (filled && !outlined) figure = true;
    else {
      const lines = segments(points, matrix);
      if (lines.length > 2 && lines.some(isSlanted)) figure = true;
      else for (const line of lines) strokes.push(line);
    }
    points = [];
    curved = false;
  };
  for (let index = 0; index < data.length; ) {
    const operator = data[index++];
    if (operator === 0 || operator === 1) {
      if (operator === 0) end();
      points.push([data[index] ?? 0, data[index + 1] ?? 0]);
      index += 2;
    } else if (operator === 2 || operator === 3) {
      curved = true;
      index += operator === 2 ? 6 : 4;
    } else if (operator !== 4) break;
  }
  end();
  return { strokes, figure };
}

function bounds(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

function segments(points: readonly Point[], matrix: Matrix): Stroke[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [ordered(at(matrix, ...from), at(matrix, ...to))] : [];
  });
}

function isSlanted([x0, y0, x1, y1]: Stroke): boolean {
  return x1 - x0 > THIN && y1 - y0 > THIN;
}

function isRectangle(points: readonly Point[]): boolean {
  if (points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return Math.abs(x - nextX) < 0.01 || Math.abs(y - nextY) < 0.01;
  });
}

function ordered([ax, ay]: Point, [bx, by]: Point): Stroke {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function sides([x0, y0, x1, y1]: Box): Stroke[] {
  return [
    [x0, y0, x1, y0],
    [x0, y1, x1, y1],
    [x0, y0, x0, y1],
    [x1, y0, x1, y1],
  ];
}
