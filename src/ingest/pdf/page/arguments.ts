import type { Box } from "../../../corpus/places/place.ts";
import type { Matrix } from "./geometry.ts";

/** Arguments of an operator as pdf.js hands them over: of any shape in a damaged file. */
export type Arguments = readonly unknown[];

export function numberIn(values: Arguments, index: number): number {
  const value = values[index];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function listed(value: unknown): ArrayLike<unknown> | undefined {
  if (Array.isArray(value) || value instanceof Float32Array) return value;
  return undefined;
}

/** The first numbers of a list: undefined if it is none, or has fewer. */
function numbers(value: unknown, count: number): number[] | undefined {
  const list = listed(value);
  if (!list || list.length < count) return undefined;
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const each = list[index];
    if (typeof each !== "number" || !Number.isFinite(each)) return undefined;
    found.push(each);
  }
  return found;
}

export function matrixIn(value: unknown): Matrix | undefined {
  const [a, b, c, d, e, f] = numbers(value, 6) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

export function boxIn(value: unknown): Box | undefined {
  const [x0, y0, x1, y1] = numbers(value, 4) ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
