/** The text with stretches blanked out; as long as it was. */
export function blanked(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  sign = " ",
): string {
  let rest = text;
  for (const { start, end } of spans)
    rest = rest.slice(0, start) + sign.repeat(end - start) + rest.slice(end);
  return rest;
}
