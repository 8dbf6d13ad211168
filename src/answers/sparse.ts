/** A list under its name, or nothing where it is empty: answers hold no empty lists. */
export function list<K extends string, T>(key: K, items: readonly T[]): Partial<Record<K, readonly T[]>> {
  const out: Partial<Record<K, readonly T[]>> = {};
  if (items.length > 0) out[key] = items;
  return out;
}

/** A record under its name, or nothing where it is empty. */
export function filled<K extends string>(
  key: K,
  record: Record<string, string>,
): Partial<Record<K, Record<string, string>>> {
  const out: Partial<Record<K, Record<string, string>>> = {};
  if (Object.keys(record).length > 0) out[key] = record;
  return out;
}
