import { ReportError } from "../errors.ts";

/** A part of a list, and the cursor of the next part. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Cuts a page out of a list. A cursor only goes on with the question that gave it. */
export function pageOf<T>(
  all: readonly T[],
  limit: number,
  cursor: string | undefined,
  question: string,
): Page<T> {
  const stamp = stampOf(question);
  const start = cursor === undefined ? 0 : startOf(cursor, stamp);
  const end = start + limit;
  return { items: all.slice(start, end), ...(end < all.length && { nextCursor: `${end}.${stamp}` }) };
}

function startOf(cursor: string, stamp: string): number {
  const [, start, of] = /^(\d{1,9})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  if (start !== undefined && of === stamp) return Number(start);
  throw new ReportError(
    "INPUT",
    `The cursor "${cursor.slice(0, 40)}" does not belong to this question. Repeat the question without it, or with the arguments that gave it.`,
  );
}

/** A short stamp of a question (FNV-1a). */
function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
