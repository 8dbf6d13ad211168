import type { Corpus } from "../../corpus/corpus.ts";
import type { Mention } from "../reading/lexicon.ts";

/** Of what is named that of which a figure can be: a company, a chip, a market; concepts and groups only say more of it. */
export function thingsIn({ entities }: Corpus, mentions: readonly Mention[]): readonly Mention[] {
  const isConcept = (id: string) => ["concept", "group"].includes(entities.get(id)?.kind ?? "");
  return mentions.filter(({ ids }) => !ids.every(isConcept));
}
