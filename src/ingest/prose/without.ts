/** A stretch of a text that begins at a place, with blanks for what is known in it. */
export function without(
  said: string,
  from: number,
  known: readonly { readonly start: number; readonly end: number }[],
): string {
  let left = said;
  for (const { start, end } of known)
    if (start >= from && end <= from + said.length)
      left = `${left.slice(0, start - from)}${" ".repeat(end - start)}${left.slice(end - from)}`;
  return left;
}
