import type { Claim } from "../../corpus/corpus.ts";

/** The sort of what leads to an answer and is none: a passage that only announces a table, a row that only heads others. */
export const LEAD = "lead";

const ANNOUNCES =
  /[:：]$|\b(?:following|below)\b.*\btables?\b|\btables?\b.*\b(?:below|follow(?:s|ing)?)\b|下表|[列如]下[。：:]?$/i;

/** Whether a passage of the report holds no figure and says that the figures follow. */
export const isLead = ({ verbatim, quantities, figures, en, zh }: Claim): boolean =>
  verbatim === true && !quantities && !figures && (ANNOUNCES.test(en) || ANNOUNCES.test(zh));
