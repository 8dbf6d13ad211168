import { openReport } from "../../report/report.ts";
import type { Break, Rule } from "../rule.ts";

const FIRST = 3;

/** A search for a claim's own statement, in either language, finds it among the first three hits. */
export const search: Rule = {
  name: "search",
  says: `statements find their claims in the first ${FIRST} hits`,
  run({ corpus }) {
    const report = openReport(corpus);
    const breaks: Break[] = [];
    let checked = 0;
    for (const claim of corpus.claims.values())
      for (const lang of ["zh", "en"] as const) {
        checked++;
        const { hits } = report.search.find(claim[lang]);
        const place = hits.findIndex(({ document }) => document.ref === `claim/${claim.id}`) + 1;
        if (place >= 1 && place <= FIRST) continue;
        breaks.push({
          file: `sections/${claim.section}.yaml`,
          id: claim.id,
          what: `its ${lang} statement finds it ${place === 0 ? "not at all" : `in place ${place}`}, after ${hits
            .slice(0, FIRST)
            .map(({ document }) => document.ref)
            .join(", ")}.`,
          mend: "Say what tells it from those.",
        });
      }
    return { checked, breaks };
  },
};
