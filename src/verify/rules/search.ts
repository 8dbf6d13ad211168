import { FIRST, searchStatements } from "../../answers/search-claims/self-search.ts";
import { openReport } from "../../library/report.ts";
import type { Rule } from "../rule.ts";

/** A search for a claim's own statement, in either language, finds it among the first hits; the build holds it too. */
export const search: Rule = {
  name: "search",
  says: `statements find their claims in the first ${FIRST} hits`,
  run: ({ corpus }) => searchStatements(openReport(corpus)),
};
