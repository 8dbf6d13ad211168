import type { Problem } from "../../corpus/reading/problem.ts";
import { ref } from "../../corpus/ref.ts";
import { languagesOf } from "../../corpus/said-in.ts";
import type { Report } from "../../library/report.ts";

/** A claim that its own words do not bring among so many hits is told from its neighbours too little. */
export const FIRST = 3;

/** Asks for every claim in our words by its own statements, in each language of the corpus; gives those that it does not find among the first hits. */
export async function searchStatements({ corpus, search }: Report): Promise<{
  readonly checked: number;
  readonly breaks: readonly (Problem & { readonly id: string })[];
}> {
  const breaks: (Problem & { readonly id: string })[] = [];
  let checked = 0;
  for (const claim of corpus.claims.values())
    for (const lang of claim.verbatim ? [] : languagesOf(corpus)) {
      checked++;
      const { hits } = await search.find(claim[lang]);
      const refs = hits.map(({ document }) => document.ref);
      const place = refs.indexOf(ref("claim", claim.id)) + 1;
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
