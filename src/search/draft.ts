import type { Document, HitKind, Origin } from "./document.ts";

/** A document while it is made. */
export type Draft = { -readonly [K in keyof Document]: Document[K] };

/** A document that is about nothing yet. */
export function draft(kind: HitKind, id: string, origin: Origin, lines: readonly number[]): Draft {
  return {
    ref: `${kind}/${id}`,
    origin,
    section: undefined,
    lines,
    entities: [],
    kin: [],
    metrics: [],
    periods: [],
    facts: [],
  };
}

/** Each thing once. */
export const unique = <T>(things: readonly T[]): T[] =>
  things.length > 1 ? [...new Set(things)] : [...things];

/** The things that are there. */
export const given = <T>(things: readonly (T | undefined)[]): T[] =>
  things.filter((thing): thing is T => thing !== undefined);
