import type { Text } from "../../corpus/schema/parts/text.ts";

/** The words of the report in both halves: they are in its own language. */
export const verbatim = (text: string): Text => ({ zh: text, en: text });

/** A text cut at a blank or a mark, at most so long. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const at = Math.max(head.lastIndexOf(" "), ...[..."，。；、,;"].map((mark) => head.lastIndexOf(mark)));
  return `${(at > most / 2 ? head.slice(0, at) : head).trimEnd()}…`;
}
