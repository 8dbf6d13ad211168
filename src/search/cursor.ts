import { ReportError } from "../errors.ts";

/** A place in a list of answers, tied to the question and to the corpus: it survives a restart, not another question. */
export function writeCursor(offset: number, asked: string): string {
  return `${offset.toString(36)}.${fingerprint(asked)}`;
}

/** The place that a cursor names; one of another question or corpus is refused. */
export function readCursor(cursor: string, asked: string): number {
  const [, offset = "", print] = /^([0-9a-z]{1,6})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  if (print === undefined)
    throw new ReportError(
      "INPUT",
      `"${cursor.slice(0, 40)}" is no cursor. Pass the nextCursor of the answer before, unchanged, or leave it out for the first page.`,
    );
  if (print !== fingerprint(asked))
    throw new ReportError(
      "INPUT",
      "This cursor belongs to another question or another version of the corpus. Repeat the query and filters that gave it, or leave it out for the first page.",
    );
  return Number.parseInt(offset, 36);
}

/** FNV-1a over UTF-16 units, twice with different seeds. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(36)).join("");
}

function hash(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
