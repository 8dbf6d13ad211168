/** Numbers from 0 to 1 that follow from a seed (mulberry32): the same draw again draws the same. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the things, by chance; undefined if there are none. */
export const pick = <T>(things: readonly T[], chance: () => number): T | undefined =>
  things[Math.floor(chance() * things.length)];
