import type { Corpus } from "../../corpus/corpus.ts";
import type { Document } from "../documents/document.ts";
import { documentText } from "../documents/document-text.ts";
import type { Mention } from "../reading/lexicon.ts";
import { baseValue, numberTerm } from "../reading/number-terms.ts";
import { plainText } from "../reading/plain-text.ts";
import { createReader, nameLists, type Reader } from "../reading/reader.ts";
import { sortLines } from "../reading/sorted-lines.ts";
import type { Analyse } from "../reading/words.ts";
import { entityTerm, metricTerm } from "./id-terms.ts";
import { FIELDS, type Field, type IndexData, indexKey, type Postings, packPostings } from "./index-data.ts";

/** Indexes documents by their terms; a document's number is its place in the list. */
export function buildIndex(corpus: Corpus, documents: readonly Document[], analyse: Analyse): IndexData {
  const names = nameLists(corpus);
  const reader = createReader(corpus, names, analyse);
  const index = new Map<string, Postings>();
  const lengths = documents.map((document, number) => {
    const terms = termsOf(corpus, document, reader);
    return FIELDS.map((field, at) => {
      for (const term of terms[field]) count(index, term, at, number);
      return new Set(terms[field]).size;
    });
  });
  return {
    key: keyOf(corpus, documents),
    names,
    lengths,
    terms: sortLines([...index].map(([term, postings]) => [term, packPostings(postings)])),
  };
}

/** Says which documents an index is of. */
export const keyOf = (corpus: Corpus, documents: readonly Document[]): string =>
  indexKey(
    `${corpus.id}@${corpus.report.version}`,
    documents.map(({ ref }) => ref),
  );

function count(index: Map<string, Postings>, term: string, field: number, document: number): void {
  let postings = index.get(term);
  if (!postings) {
    postings = new Map();
    index.set(term, postings);
  }
  const documents = postings.get(field) ?? new Map<number, number>();
  documents.set(document, (documents.get(document) ?? 0) + 1);
  postings.set(field, documents);
}

function termsOf(corpus: Corpus, document: Document, reader: Reader): Record<Field, readonly string[]> {
  const { body, context } = documentText(corpus, document);
  const { entities, metrics, facts } = document;
  const said = plainText(`${body.zh}\n${body.en}`);
  const numbers = facts.flatMap(({ unit, values }) =>
    values.map((value) => numberTerm(baseValue(value, unit, corpus.units))),
  );
  return {
    zh: reader.analyse(body.zh),
    en: reader.analyse(body.en),
    context: reader.analyse(`${context.zh}\n${context.en}`),
    concepts: [
      ...new Set([...entities, ...certain(reader.entities(said))].map(entityTerm)),
      ...new Set([...metrics, ...certain(reader.metrics(said))].map(metricTerm)),
      ...new Set(numbers),
    ],
  };
}

/** What a text names beyond doubt. */
const certain = (mentions: readonly Mention[]): string[] =>
  mentions.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
