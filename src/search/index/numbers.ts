/** Numbers of documents, some of them perhaps twice: how many, and which, told only if they are asked for. */
export interface Numbers {
  readonly size: number;
  readonly each: () => Iterable<number>;
}

export const NONE: Numbers = { size: 0, each: () => [] };

export const keysOf = (numbers: ReadonlyMap<number, number>): Numbers => ({
  size: numbers.size,
  each: () => numbers.keys(),
});

/** The numbers of several lists; undefined, which is any number, if one of them is. */
export function together(lists: readonly (Numbers | undefined)[]): Numbers | undefined {
  const known = lists.filter((list) => list !== undefined);
  if (known.length < lists.length) return undefined;
  if (known.length === 1) return known[0];
  return {
    size: known.reduce((sum, { size }) => sum + size, 0),
    *each() {
      for (const list of known) yield* list.each();
    },
  };
}

/** The shortest of several lists; undefined, which is any number, if all are. */
export function fewest(lists: readonly (Numbers | undefined)[]): Numbers | undefined {
  return lists.reduce(
    (least, list) => (list && (!least || list.size < least.size) ? list : least),
    undefined,
  );
}
