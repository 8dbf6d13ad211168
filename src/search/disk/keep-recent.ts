/** Values that were found once, as long as together they are not too large. */
export interface Recent<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly keep: (key: K, value: V) => void;
}

/** Keeps values whose sizes come to at most so much: whenever those that were asked for lately fill half of it, all others are given up. */
export function keepRecent<K, V>(most: number, sizeOf: (value: V) => number): Recent<K, V> {
  let recent = new Map<K, V>();
  let before = new Map<K, V>();
  let size = 0;
  const keep = (key: K, value: V): void => {
    recent.set(key, value);
    size += sizeOf(value);
    if (size <= most / 2) return;
    before = recent;
    recent = new Map();
    size = 0;
  };
  return {
    get(key) {
      const known = recent.get(key);
      if (known !== undefined) return known;
      const older = before.get(key);
      if (older !== undefined) keep(key, older);
      return older;
    },
    keep,
  };
}
