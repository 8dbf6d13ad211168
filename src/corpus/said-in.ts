import type { Lang } from "../notation/lang.ts";
import type { Corpus } from "./corpus.ts";

const BOTH = ["zh", "en"] as const;

/** The languages in which a corpus is written. */
export const languagesOf = ({ report }: Pick<Corpus, "report">): readonly Lang[] => report.languages ?? BOTH;

/** The language in which a corpus says what is asked for in `lang`, if that is another one; a search says so in its note. */
export function saidIn(corpus: Pick<Corpus, "report">, lang: Lang): Lang | undefined {
  const languages = languagesOf(corpus);
  return languages.includes(lang) ? undefined : languages[0];
}
