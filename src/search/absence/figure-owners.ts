import type { Mention } from "../reading/lexicon.ts";
import type { Known } from "../reading/reading.ts";

/** Of what is named that of which a figure can be: a company, a chip, a market; concepts and groups only say more of it. */
export const thingsIn = ({ isConcept }: Known, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ ids }) => !ids.every(isConcept));

/** Whether only places are named: what is there, US stocks, may be told by its own names. */
export const isWhere = ({ corpus }: Known, mentions: readonly Mention[]): boolean =>
  mentions.length > 0 &&
  mentions.every(({ ids }) => ids.every((id) => corpus?.entities.get(id)?.kind === "place"));
