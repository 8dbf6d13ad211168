import MiniSearch, { type Options } from "minisearch";
import type { Corpus } from "../corpus/corpus.ts";
import { entityTerm, metricTerm } from "./concepts.ts";
import type { Document } from "./document.ts";
import { documentText } from "./document-text.ts";
import { encodeTerm } from "./encode-term.ts";
import type { Mention } from "./lexicon.ts";
import { baseValue, numberTerm } from "./number-terms.ts";
import { plainText } from "./plain-text.ts";
import type { Reader } from "./reader.ts";

/** A document as terms, each field one string with a blank between them. */
export interface IndexedDocument {
  readonly id: number;
  readonly zh: string;
  readonly en: string;
  readonly context: string;
  readonly concepts: string;
}

/** Fields are cut into terms before they come to MiniSearch. */
export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: ["zh", "en", "context", "concepts"],
  tokenize: (text) => text.split(" ").filter(Boolean),
  processTerm: (term) => term,
};

/** Builds the index; a document's id is its place in the list. */
export function buildIndex(
  corpus: Corpus,
  documents: readonly Document[],
  reader: Reader,
): MiniSearch<IndexedDocument> {
  const index = new MiniSearch(INDEX_OPTIONS);
  documents.forEach((document, id) => {
    index.add(indexed(corpus, document, id, reader));
  });
  return index;
}

function indexed(corpus: Corpus, document: Document, id: number, reader: Reader): IndexedDocument {
  const { body, context } = documentText(corpus, document);
  const { entities, metrics, facts } = document;
  const terms = (text: string) => reader.analyse(text).map(encodeTerm).join(" ");
  const said = plainText(`${body.zh}\n${body.en}`);
  const numbers = facts.flatMap(({ unit, values }) =>
    values.map((value) => numberTerm(baseValue(value, unit, corpus.units))),
  );
  return {
    id,
    zh: terms(body.zh),
    en: terms(body.en),
    context: terms(`${context.zh}\n${context.en}`),
    concepts: [
      ...new Set([...entities, ...certain(reader.entities(said))].map(entityTerm)),
      ...new Set([...metrics, ...certain(reader.metrics(said))].map(metricTerm)),
      ...new Set(numbers),
    ].join(" "),
  };
}

/** What a text names beyond doubt. */
const certain = (mentions: readonly Mention[]): string[] =>
  mentions.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
