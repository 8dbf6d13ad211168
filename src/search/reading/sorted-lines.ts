/** Entries as lines `<key>\t<rest>` in one string, ordered by key, so that only what is looked up is read. */
export function sortLines(entries: Iterable<readonly [key: string, rest: string]>): string {
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rest]) => `${key}\t${rest}`)
    .join("\n");
}

/** The rest of the line of a key; undefined where there is none. */
export function findLine(text: string, key: string): string | undefined {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
    const from = Math.max(start, low);
    const tab = text.indexOf("\t", from);
    if (tab < 0) return undefined;
    const end = text.indexOf("\n", tab);
    const found = text.slice(from, tab);
    if (found === key) return text.slice(tab + 1, end < 0 ? text.length : end);
    if (found < key) low = end < 0 ? text.length : end + 1;
    else high = from;
  }
  return undefined;
}
