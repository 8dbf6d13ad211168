/** Things by their ids, in an order; each is read when it is first asked for, and all together by whoever walks through them. */
export function lazyMap<T>(
  ids: readonly string[],
  read: { readonly one: (at: number) => T; readonly all: () => readonly T[] },
): ReadonlyMap<string, T> {
  const places = new Map(ids.map((id, at) => [id, at]));
  const known = new Map<string, T>();
  let whole: ReadonlyMap<string, T> | undefined;
  const all = (): ReadonlyMap<string, T> => {
    if (whole) return whole;
    const things = read.all();
    whole = new Map(
      [...places].flatMap(([id, at]): [string, T][] => {
        const thing = known.get(id) ?? things[at];
        return thing === undefined ? [] : [[id, thing]];
      }),
    );
    return whole;
  };
  return {
    get size() {
      return places.size;
    },
    has: (id) => places.has(id),
    get(id) {
      const before = whole?.get(id) ?? known.get(id);
      const at = places.get(id);
      if (before !== undefined || at === undefined) return before;
      const thing = read.one(at);
      known.set(id, thing);
      return thing;
    },
    keys: () => places.keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    forEach: (act, self) => all().forEach(act, self),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
