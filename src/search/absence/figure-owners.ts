import type { Mention } from "../reading/lexicon.ts";
import type { Known } from "../reading/reading.ts";

/** Of what is named that of which a figure can be: a company, a chip, a market; concepts and groups only say more of it. */
export const thingsIn = ({ isConcept }: Known, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ ids }) => !ids.every(isConcept));
