import type { Corpus } from "../../corpus/corpus.ts";
import type { Lang } from "../../notation/lang.ts";

/** How a unit is written beside an axis: by its name in the language, without the place for a number. */
export const unitText =
  ({ units }: Pick<Corpus, "units">, lang: Lang) =>
  (id: string): string =>
    (units.find(id)?.[lang] ?? id).replace(/\s*\{\}/, "").trim();
