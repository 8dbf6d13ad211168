import { metricMentions } from "../prose/measures/metric-mentions.ts";

/** A name in the genitive: Quay Foods's, Aldi's. */
const GENITIVE = /(?<![\w’'-]|& )([A-Z][\w&.-]*(?: (?:& )?[A-Z][\w&.-]*){0,3})['’]s (?=[a-z])/g;
/** What points at somebody, or at a time or a place. */
const NO_NAME =
  /^(?:The|This|That|It|Its|Our|Their|Today|Yesterday|Tomorrow|Last|Next|Company|Group|Management|Corporation|Bank|Board|Market|Industry|World|Country|Government|Parent|Issuer|Registrant|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Q[1-4]|H[12]|FY\d*)\b/;
const MOST = 200;

/** Who has a metric of their own in an English text, each once: Aldi of "Aldi's market share rose". */
export function ownerNames(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const { index, 0: said, 1: name = "" } of text.matchAll(GENITIVE)) {
      if (NO_NAME.test(name) || name.length < 3) continue;
      const behind = text.slice(index + said.length, index + said.length + LOOKED_AT);
      if (metricMentions(behind).some(({ start }) => start === 0)) found.add(name);
    }
  return [...found].slice(0, MOST);
}
const LOOKED_AT = 60;
