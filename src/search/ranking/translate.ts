import type { Engine } from "../index/engine.ts";
import type { Dictionary } from "../reading/dictionary.ts";
import { translationsOf } from "../reading/translations.ts";

/** Terms that say a plain question in the other language: for each of its words the best one that the dictionary has and the index too. */
export async function translate(
  plain: string,
  engine: Engine,
  dictionary: Dictionary,
): Promise<readonly string[]> {
  const translations = translationsOf(plain, dictionary);
  const there = await engine.frequencies(new Set(translations.flatMap(({ ways }) => ways.flat())));
  const taken = new Set<number>();
  const terms = new Set<string>();
  for (const { places, ways } of translations) {
    if (places.some((place) => taken.has(place))) continue;
    const way = ways.find((each) => each.every((term) => there.has(term)));
    if (!way) continue;
    for (const place of places) taken.add(place);
    for (const term of way) terms.add(term);
  }
  return [...terms];
}
