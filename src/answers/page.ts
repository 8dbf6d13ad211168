import { ReportError } from "../errors.ts";

/** A part of a list, and the cursor of the next part. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Cuts a page out of a list. Its cursor survives a restart; one of another question or version of the corpus is refused. */
export function pageOf<T>(
  { version }: { readonly version: string },
  all: readonly T[],
  limit: number | ((start: number) => number),
  cursor: string | undefined,
  question: unknown,
): Page<T> {
  const stamp = fingerprint(JSON.stringify([version, question]));
  const start = cursor === undefined ? 0 : startOf(cursor, stamp);
  const end = start + (typeof limit === "number" ? limit : limit(start));
  return {
    items: all.slice(start, end),
    ...(end < all.length && { nextCursor: `${end.toString(36)}.${stamp}` }),
  };
}

function startOf(cursor: string, stamp: string): number {
  const [, start = "", of] = /^([0-9a-z]{1,6})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  if (of === undefined)
    throw new ReportError(
      "INPUT",
      `"${cursor.slice(0, 40)}" is no cursor. Pass the nextCursor of the answer before, unchanged, or leave it out for the first page.`,
    );
  if (of !== stamp)
    throw new ReportError(
      "INPUT",
      "The cursor does not belong to this question: it belongs to another question or another version of the corpus. Repeat the arguments that gave it, or leave it out for the first page.",
    );
  return Number.parseInt(start, 36);
}

/** FNV-1a over UTF-16 units: it tells questions apart and keeps nothing secret. */
const fingerprint = (text: string): string => hash(text, 0x811c9dc5).toString(36);

function hash(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
