import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import type { ByField, Statistics } from "./engine.ts";
import { FIELDS, type Postings } from "./index-data.ts";
import type { TermStore } from "./term-store.ts";

/**
 * MiniSearch over a store: before a question it is handed the question's terms and nothing else. Filling its radix tree with all
 * terms, by whatever way, cost more than all the rest of a start, and Chinese makes that tree slow besides. A class, because
 * that is how MiniSearch shares these fields; the tests hold it against MiniSearch filled in the common way.
 */
class Engine extends MiniSearch<{ id: number }> {
  readonly #store: TermStore;

  constructor(store: TermStore) {
    super({ fields: [...FIELDS], tokenize: (text) => text.split(" "), processTerm: (term) => term });
    this.#store = store;
    const count = store.lengths.length;
    this._documentCount = count;
    this._nextId = count;
    this._fieldLength = new Map(store.lengths.map((lengths, document) => [document, [...lengths]]));
    this._documentIds = new Map(store.lengths.map((_, document) => [document, document]));
    this._avgFieldLength = FIELDS.map(
      (_, field) => total(store.lengths.map((lengths) => lengths[field] ?? 0)) / (count || 1),
    );
  }

  ask(terms: readonly string[], options: SearchOptions, statistics?: Statistics): SearchResult[] {
    this._index.clear();
    for (const term of terms) {
      const postings = this.#store.get(term);
      if (postings)
        this._index.set(term, statistics ? counted(postings, statistics.frequencies.get(term)) : postings);
    }
    if (!statistics) return this.search(terms.join(" "), options);
    const { _documentCount: count, _avgFieldLength: lengths } = this;
    this._documentCount = statistics.size;
    this._avgFieldLength = FIELDS.map((field) => statistics.meanLengths[field]);
    try {
      return this.search(terms.join(" "), options);
    } finally {
      this._documentCount = count;
      this._avgFieldLength = lengths;
    }
  }
}

/** Postings that say they are as many as the term has in all engines together. */
function counted(postings: Postings, frequencies: ByField | undefined): Postings {
  if (!frequencies) return postings;
  return new Map(
    [...postings].map(([at, documents]) => {
      const field = FIELDS[at];
      return [at, field === undefined ? documents : new Counted(documents, frequencies[field])];
    }),
  );
}

/** A map as MiniSearch reads one, but of another size. */
class Counted extends Map<number, number> {
  readonly #held: ReadonlyMap<number, number>;
  readonly #size: number;

  constructor(held: ReadonlyMap<number, number>, size: number) {
    super();
    this.#held = held;
    this.#size = size;
  }

  override get size(): number {
    return this.#size;
  }

  override keys(): MapIterator<number> {
    return this.#held.keys();
  }

  override get(document: number): number | undefined {
    return this.#held.get(document);
  }
}

/** Finds documents by terms that hold no blanks: their numbers, scores, and which of the terms they have. */
export type Ask = (
  terms: readonly string[],
  options: SearchOptions,
  statistics?: Statistics,
) => readonly SearchResult[];

/** Opens a store for questions. */
export function createMiniSearch(store: TermStore): Ask {
  const engine = new Engine(store);
  return (terms, options, statistics) => engine.ask(terms, options, statistics);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
