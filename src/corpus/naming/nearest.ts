/** The names most like the asked one, best first; none where nothing is alike. */
export function nearest(asked: string, names: readonly string[], count: number): string[] {
  const wanted = fold(asked);
  if (wanted.length === 0) return [];
  return names
    .map((name) => ({ name, score: likeness(wanted, fold(name)) }))
    .filter(({ score }) => score >= 0.34)
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, count)
    .map(({ name }) => name);
}

/** Shared bigrams over all (Dice), raised where one name holds the other. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const first = bigrams(a);
  const second = bigrams(b);
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  const dice = (2 * shared) / (first.size + second.size || 1);
  const holds = a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a));
  return holds ? Math.max(dice, 0.6) : dice;
}

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2));
  if (pairs.size === 0) pairs.add(text);
  return pairs;
}

const fold = (text: string) =>
  text
    .slice(0, 100)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
