import type { Corpus } from "../../corpus/corpus.ts";
import { openReport } from "../../report/report.ts";
import type { Break, Outcome, Rule } from "../rule.ts";

const FIRST = 3;

/** A search for a claim's own statement, in either language, finds it among the first three hits. */
export const search: Rule = {
  name: "search",
  says: `statements find their claims in the first ${FIRST} hits`,
  run: ({ corpus }) => searchStatements(corpus),
};

/** Asks for every claim by its own statements; needs no copy. */
export function searchStatements(corpus: Corpus): Outcome {
  const report = openReport(corpus);
  const breaks: Break[] = [];
  let checked = 0;
  for (const claim of corpus.claims.values())
    for (const lang of ["zh", "en"] as const) {
      checked++;
      const refs = report.search.find(claim[lang]).hits.map(({ document }) => document.ref);
      const place = refs.indexOf(`claim/${claim.id}`) + 1;
      if (place >= 1 && place <= FIRST) continue;
      const where = place === 0 ? "not at all" : `in place ${place}`;
      breaks.push({
        file: `sections/${claim.section}.yaml`,
        id: claim.id,
        what: `its ${lang} statement finds it ${where}, after ${refs.slice(0, FIRST).join(", ")}.`,
        mend: "Say what tells it from those.",
      });
    }
  return { checked, breaks };
}
