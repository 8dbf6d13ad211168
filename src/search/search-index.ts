import MiniSearch, { type Options } from "minisearch";
import type { Corpus } from "../corpus/corpus.ts";
import { entityTerm, metricTerm } from "./concepts.ts";
import type { Document } from "./document.ts";
import { documentText } from "./document-text.ts";
import { encodeTerm } from "./encode-term.ts";
import { baseValue, numberTerm } from "./number-terms.ts";
import { periodTerms } from "./period-terms.ts";
import type { Tuning } from "./tuning.ts";

/** A document as terms, each field one string with a blank between them. */
export interface IndexedDocument {
  readonly id: number;
  readonly zh: string;
  readonly en: string;
  readonly context: string;
  readonly concepts: string;
  readonly kin: string;
}

/** Fields are cut into terms before they come to MiniSearch. */
export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: ["zh", "en", "context", "concepts", "kin"],
  tokenize: (text) => text.split(" ").filter(Boolean),
  processTerm: (term) => term,
};

/** Builds the index; a document's id is its place in the list. */
export function buildIndex(
  corpus: Corpus,
  documents: readonly Document[],
  analyse: Tuning["analyse"],
): MiniSearch<IndexedDocument> {
  const index = new MiniSearch(INDEX_OPTIONS);
  const terms = (text: string) => analyse(text).map(encodeTerm).join(" ");
  documents.forEach((document, id) => {
    index.add(indexed(corpus, document, id, terms));
  });
  return index;
}

function indexed(
  corpus: Corpus,
  document: Document,
  id: number,
  terms: (text: string) => string,
): IndexedDocument {
  const { body, context } = documentText(corpus, document);
  const { entities, kin, metrics, periods, facts } = document;
  const numbers = facts.flatMap(({ unit, values }) =>
    values.map((value) => numberTerm(baseValue(value, unit, corpus.units))),
  );
  return {
    id,
    zh: terms(body.zh),
    en: terms(body.en),
    context: terms(`${context.zh}\n${context.en}`),
    concepts: [
      ...entities.map(entityTerm),
      ...metrics.map(metricTerm),
      ...new Set(periods.flatMap(periodTerms)),
      ...new Set(numbers),
    ].join(" "),
    kin: kin.map(entityTerm).join(" "),
  };
}
