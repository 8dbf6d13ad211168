/** A thing by its number, and what it comes to. */
interface Scored {
  readonly id: number;
  readonly score: number;
}

/** So many times what is wanted is put in order at once. */
const AT_ONCE = 4;

/** Collects so many of the greatest, those that come to nothing left out; of equal ones those of the least numbers. */
export function keepGreatest(most: number) {
  let kept: Scored[] = [];
  let least = 0;
  const sort = (): void => {
    kept.sort((one, other) => other.score - one.score || one.id - other.id);
    kept = kept.slice(0, most);
    if (kept.length === most) least = kept.at(-1)?.score ?? 0;
  };
  return {
    add(id: number, score: number): void {
      if (score <= 0 || score < least) return;
      kept.push({ id, score });
      if (kept.length > AT_ONCE * most) sort();
    },
    /** The greatest first. */
    all(): readonly Scored[] {
      sort();
      return kept;
    },
  };
}
