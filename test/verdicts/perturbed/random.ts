/** Draws that a seed repeats. */
export interface Random {
  readonly below: (limit: number) => number;
  readonly pick: <T>(of: readonly T[]) => T | undefined;
}

/** A source of draws: mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (of) => of[below(of.length)] };
}
