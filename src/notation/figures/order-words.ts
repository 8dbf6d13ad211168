import type { Figure } from "./figure.ts";

const POWER: Readonly<Record<string, number>> = {
  ten: 1,
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};
const ORDER =
  /\b(?:(tens?|hundreds?|thousands?)[ -](?:of )?)?(tens|hundreds?|thousands?|millions?|billions?|trillions?)\b/gi;

/** Orders of magnitude that an English text says in words: hundreds of billions, several trillion. */
export function ordersOf(text: string, figures: readonly Figure[]): number[] {
  return [...text.matchAll(ORDER)]
    .filter(({ index }) => !figures.some(({ start, end }) => start <= index && index < end))
    .map(([, first = "", second = ""]) => 10 ** (power(first) + power(second)));
}

function power(word: string): number {
  return POWER[word.toLowerCase().replace(/s$/, "")] ?? 0;
}
