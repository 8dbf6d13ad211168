import type { Corpus } from "../../../corpus/corpus.ts";
import { allNames } from "../../../corpus/naming/all-names.ts";
import { findPlace, parseRef, rowRef } from "../../../corpus/ref.ts";
import { type HeldQuantity, heldQuantities } from "../../figures/held-quantity.ts";
import { contentWords, isContrast } from "./held-words.ts";
import { type MetricForm, metricForms } from "./metric-forms.ts";
import { CHANGE_WORD, MULTIPLE_WORD, metricWords, SHARE_WORD } from "./metric-words.ts";

/** The names of two words or more that a wording has in full, with its head and what it says of change, share or multiple. */
export const namesIn = (
  corpus: Corpus,
  said: ReadonlySet<string>,
  head: string | undefined,
): readonly MetricForm[] =>
  head === undefined
    ? []
    : metricForms(corpus).forms.filter(
        ({ words }) =>
          words.size > 1 &&
          words.size <= said.size &&
          words.has(head) &&
          KINDS.every((kind) => words.has(kind) || !said.has(kind)) &&
          [...words].every((word) => said.has(word)),
      );

const KINDS = [CHANGE_WORD, SHARE_WORD, MULTIPLE_WORD];

/** Whether a wording has in full the name of another metric, with a word that this one's names have not: 运营成本降幅 is no 整车成本降幅. */
export function isNamedOtherwise(corpus: Corpus, metric: string, named: readonly MetricForm[]): boolean {
  const own = wordsOf(corpus, metric);
  return (
    named.every(({ id }) => id !== metric) &&
    named.some(({ words }) => [...words].some((word) => !word.startsWith("_") && !own.has(word)))
  );
}

/** Whether a statement has a word only for another of its figures: "cached" of a price for output, if it gives that of cached input too. */
export function isOfAnother(corpus: Corpus, { ref, metric }: HeldQuantity, word: string): boolean {
  if (!isContrast(word) || wordsOf(corpus, metric).has(word)) return false;
  return [...(metricsAt(corpus).get(placeOf(ref)) ?? [])].some((other) => wordsOf(corpus, other).has(word));
}

/** Whether a metric's name says more than another's, in either language: on a cache hit and on a miss, output and input. */
export const saysMore = (corpus: Corpus, metric: string, other: string): boolean =>
  (["zh", "en"] as const).some((lang) => {
    const [own, others] = [metric, other].map(
      (id) => metricWords(corpus.metrics.get(id)?.[lang] ?? "").words,
    );
    return [...(own ?? [])].some((word) => !others?.has(word));
  });

/** Whether a wording has a word of a metric's names that those of another lack. */
export function saysWhich(corpus: Corpus, metric: string, other: string, said: string): boolean {
  if (isFormer(corpus, metric)) return FORMER.test(said);
  const [own, others] = [metric, other].map((id) => {
    const named = corpus.metrics.get(id);
    const { latin, han } = contentWords(named ? allNames(named).join(" ; ") : "");
    return new Set([...latin, ...han]);
  });
  const { latin, han } = contentWords(said);
  return [...latin, ...han].some((word) => own?.has(word) === true && !others?.has(word));
}

const FORMER =
  /此前|之前|原[先来有]?|上[一次调]|旧|\b(?:previous|earlier|prior|former|original|old|before)\b/i;

/** Whether a wording that does not say so would be put to what was so before: the new guidance is not the previous one. */
export const isOfBefore = (corpus: Corpus, metric: string, said: string): boolean =>
  isFormer(corpus, metric) && !FORMER.test(said);

/** Whether a metric's name says that it is what was so before: previous guidance. */
export function isFormer({ metrics }: Corpus, metric: string): boolean {
  const { zh = "", en = "" } = metrics.get(metric) ?? {};
  return FORMER.test(`${zh} ${en}`);
}

const words = new WeakMap<Corpus, Map<string, ReadonlySet<string>>>();

function wordsOf(corpus: Corpus, metric: string): ReadonlySet<string> {
  const all = words.get(corpus) ?? new Map<string, ReadonlySet<string>>();
  words.set(corpus, all);
  const own =
    all.get(metric) ?? new Set((metricForms(corpus).of.get(metric) ?? []).flatMap((form) => [...form.words]));
  all.set(metric, own);
  return own;
}

/** The statement, or the row of a table, that a figure stands in. */
export const placeOf = (held: string): string => {
  const { table, key } = findPlace(parseRef(held)) ?? {};
  return table === undefined || key === undefined ? held : rowRef(table, key);
};

const places = new WeakMap<Corpus, ReadonlyMap<string, ReadonlySet<string>>>();

/** The metrics that each statement, or row of a table, gives figures of. */
function metricsAt(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const known = places.get(corpus);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const { ref, metric } of heldQuantities(corpus))
    made.set(placeOf(ref), (made.get(placeOf(ref)) ?? new Set<string>()).add(metric));
  places.set(corpus, made);
  return made;
}
