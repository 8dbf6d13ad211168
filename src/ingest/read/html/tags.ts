/** Elements that hold nothing. */
export const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** The parser's time grows with the depth of its stack. */
export const MOST_DEPTH = 2_000;
/** Elements that end without being closed. */
const SELF_ENDING = new Set("p li td tr th dd dt option thead tbody tfoot colgroup rt rp".split(" "));

/** How deep elements nest, about: those that end of themselves are not counted. */
export function depthOf(markup: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, slash, name = ""] of markup.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    const lower = name.toLowerCase();
    if (VOID.has(lower) || SELF_ENDING.has(lower)) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What stands in the page's style elements. */
export function styleSheets(markup: string): string[] {
  const sheets: string[] = [];
  let at = markup.search(/<style[\s>]/i);
  for (let count = 0; at >= 0 && count < 50; count++) {
    const end = markup.indexOf("</style", at);
    const from = markup.indexOf(">", at) + 1;
    sheets.push(markup.slice(from, end < 0 ? Math.min(markup.length, at + 200_000) : end).slice(0, 200_000));
    const next = end < 0 ? -1 : markup.slice(end).search(/<style[\s>]/i);
    at = next < 0 ? -1 : end + next;
  }
  return sheets;
}
