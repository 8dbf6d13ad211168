import type { Claim } from "../../corpus/corpus.ts";
import { announces } from "../../notation/announces.ts";

/** The sort of what leads to an answer and is none: a passage that only announces a table, a row that only heads others. */
export const LEAD = "lead";

/** Whether a passage of the report holds no figure and says that the figures follow. */
export const isLead = ({ verbatim, quantities, figures, en, zh }: Claim): boolean =>
  verbatim === true && !quantities && !figures && (announces(en) || announces(zh));
