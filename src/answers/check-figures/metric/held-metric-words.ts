import type { Corpus } from "../../../corpus/corpus.ts";
import { allNames } from "../../../corpus/naming/all-names.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { claimOf, type HeldQuantity } from "../../figures/held-quantity.ts";
import { isContrast, textsOf } from "./held-words.ts";
import { metricWords } from "./metric-words.ts";

/** What the report says around a held figure: its statement or its row and column, and the names of whose it is. */
export interface HeldSaying {
  readonly has: (word: string) => boolean;
  readonly numbers: ReadonlySet<string>;
}

const known = new WeakMap<HeldQuantity, HeldSaying>();

export function heldSaying(corpus: Corpus, held: HeldQuantity): HeldSaying {
  const made = known.get(held);
  if (made) return made;
  const entity = corpus.entities.get(held.of);
  const unit = held.unit === undefined ? undefined : corpus.units.find(held.unit);
  const texts = [
    ...textsOf(corpus, held),
    ...(entity ? allNames(entity) : []),
    ...(unit ? [unit.zh, unit.en] : []),
  ];
  const { words, numbers } = metricWords(texts.join(" ; "));
  const plain = plainText(texts.join(" ; "));
  const others = metricWords(namesAbout(corpus, held).join(" ; ")).words;
  const saying = {
    // What its statement is about may be said by another of its names, which tells no measure: CUAS of counter-drone systems.
    has: (word: string) =>
      words.has(word) ||
      (!word.startsWith("_") && !isContrast(word) && others.has(word)) ||
      (/^\p{Script=Han}/u.test(word) && plain.includes(word)),
    numbers,
  };
  known.set(held, saying);
  return saying;
}

/** The names of all that a figure's statement is about. */
function namesAbout(corpus: Corpus, held: HeldQuantity): string[] {
  return (claimOf(corpus, held)?.about ?? []).flatMap((id) => {
    const entity = corpus.entities.get(id);
    return entity ? allNames(entity) : [];
  });
}
