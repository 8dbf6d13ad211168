import type { Corpus } from "../corpus/corpus.ts";

/** Terms that stand for a thing in whatever language it is named. */
export const entityTerm = (id: string): string => `=${id}`;
export const metricTerm = (id: string): string => `%${id}`;

/** An entity and what it belongs to: a question for the family or its maker finds it too. */
export function withKin(corpus: Corpus, id: string): string[] {
  const kin: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !kin.includes(next) && kin.length < 6; ) {
    kin.push(next);
    const entity = corpus.entities.get(next);
    next = entity?.partOf ?? entity?.maker;
  }
  const maker = corpus.entities.get(id)?.maker;
  return maker === undefined || kin.includes(maker) ? kin : [...kin, maker];
}
