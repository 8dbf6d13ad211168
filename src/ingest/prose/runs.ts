import type { Sentence } from "./sentence.ts";

/** What may stand between two times or figures of one list. */
export const LINK = /^[\s/\\、，,和及与%～~-]*(?:and|至|以及)?\s*$/;

/** The run of figures with nothing but links between them in which one stands, and its place in it. */
export function runOf(
  { figures, text }: Pick<Sentence, "figures" | "text">,
  index: number,
): { readonly length: number; readonly at: number } {
  const linked = (a: number) => {
    const [first, second] = [figures[a], figures[a + 1]];
    return first !== undefined && second !== undefined && LINK.test(text.slice(first.end, second.start));
  };
  let from = index;
  while (from > 0 && linked(from - 1)) from--;
  let to = index;
  while (linked(to)) to++;
  return { length: to - from + 1, at: index - from };
}
