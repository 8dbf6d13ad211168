/** The wants that are left without a partner when as many as possible get one of their own. */
export function unpaired<W, H>(
  wants: readonly W[],
  haves: readonly H[],
  fits: (want: W, have: H) => boolean,
): W[] {
  const owner = new Map<number, W>();
  const pair = (want: W, tried: Set<number>): boolean =>
    haves.some((have, place) => {
      if (tried.has(place) || !fits(want, have)) return false;
      tried.add(place);
      const other = owner.get(place);
      if (other !== undefined && !pair(other, tried)) return false;
      owner.set(place, want);
      return true;
    });
  return wants.filter((want) => !pair(want, new Set()));
}
