import type { Claim, Corpus } from "../../corpus/corpus.ts";
import { announces } from "../../notation/announces.ts";

/** The sort of what leads to an answer and is none: a passage that only announces a table, a row that only heads others. */
export const LEAD = "lead";

/** Tells whether a passage only leads to a table: it holds no figure and says that the figures follow, or is the caption of one. */
export function leadsOf({ tables }: Corpus): (claim: Claim) => boolean {
  const captions = new Set([...tables.values()].flatMap(({ title }) => [title.zh, title.en]));
  return ({ verbatim, quantities, figures, en, zh }) =>
    verbatim === true && (captions.has(zh) || (!quantities && !figures && (announces(en) || announces(zh))));
}
