/** A word that an unknown one may be a slip of, and how many letters apart they are. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

const MOST = 3;

/** The words nearest to one that is none of them, at most a letter in five apart: added, left out, changed or swapped. */
export function nearWords(asked: string, words: readonly string[]): NearWord[] {
  const limit = Math.min(2, Math.round(asked.length / 5));
  let nearest: NearWord[] = [];
  let best = limit;
  for (const word of words) {
    if (Math.abs(word.length - asked.length) > best) continue;
    const distance = editDistance(asked, word, best);
    if (distance > best) continue;
    if (distance < best) nearest = [];
    best = distance;
    nearest.push({ word, distance });
  }
  return nearest.slice(0, MOST);
}

/** Letters to add, leave out, change or swap with a neighbour; anything above the limit is limit + 1. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped =
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
