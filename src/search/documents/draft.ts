import type { Document, Fact, HitKind, Origin, RowPlace } from "./document.ts";

/** A document while it is made. */
export type Draft = { -readonly [K in keyof Document]: Document[K] };

/** What is said of a document; what is left out is nothing. */
interface Parts {
  readonly section: string | undefined;
  readonly sort?: string | undefined;
  readonly row?: RowPlace | undefined;
  readonly entities?: readonly string[] | undefined;
  readonly metrics?: readonly string[] | undefined;
  readonly periods?: readonly string[];
  readonly facts?: readonly Fact[];
  readonly substance?: string | undefined;
}

const NONE: readonly never[] = [];

/** Makes a document in one step and always of one shape: a thousand of them are made before the first answer. */
export function draft(
  kind: HitKind,
  id: string,
  origin: Origin,
  lines: readonly number[],
  { section, sort, row, entities = NONE, metrics = NONE, periods = NONE, facts = NONE, substance }: Parts,
): Draft {
  return {
    ref: `${kind}/${id}`,
    kind,
    sort,
    row,
    origin,
    section,
    lines,
    entities,
    kin: NONE,
    metrics,
    periods,
    facts,
    substance,
  };
}

/** The values of a quantity: its own, or the ends of its range. */
export function valuesOf({ value, low, high }: Ends): readonly number[] {
  if (value !== undefined) return [value];
  if (low === undefined) return high === undefined ? NONE : [high];
  return high === undefined ? [low] : [low, high];
}

interface Ends {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Each thing once, in the order of its first place; undefined is none. */
export function once(...lists: readonly (readonly (string | undefined)[] | undefined)[]): readonly string[] {
  const things: string[] = [];
  for (const list of lists)
    for (const thing of list ?? NONE) if (thing !== undefined && !things.includes(thing)) things.push(thing);
  return things;
}
