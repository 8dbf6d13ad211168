/** A thing that may be meant, with all texts that describe it. */
export interface Described {
  readonly id: string;
  readonly texts: readonly string[];
}

/** So much of what was asked a description holds at least, rare words weighing more. */
const ENOUGH = 0.5;

/** The ids of things whose descriptions hold most of the words asked for, best first. */
export function nearTitles(asked: string, things: readonly Described[], most: number): string[] {
  const known = things.map(({ id, texts }) => ({ id, words: new Set([id, ...texts].flatMap(wordsOf)) }));
  const wanted = [...new Set(wordsOf(asked))].map((word) => {
    const holders = known.filter(({ words }) => words.has(word)).length;
    return { word, weight: Math.log(1 + known.length / (holders + 1)) };
  });
  const weigh = (each: typeof wanted) => each.reduce((sum, { weight }) => sum + weight, 0);
  const whole = weigh(wanted);
  return known
    .map(({ id, words }) => ({ id, share: weigh(wanted.filter(({ word }) => words.has(word))) / whole }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Words of letters and digits, and pairs of Chinese characters. */
function wordsOf(text: string): string[] {
  const runs = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z0-9]+/gu);
  return (runs ?? []).flatMap((run) =>
    /^[a-z0-9]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
