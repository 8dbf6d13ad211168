import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { FIELDS } from "./index-data.ts";
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

  ask(terms: readonly string[], options: SearchOptions): SearchResult[] {
    this._index.clear();
    for (const term of terms) {
      const postings = this.#store.get(term);
      if (postings) this._index.set(term, postings);
    }
    return this.search(terms.join(" "), options);
  }
}

/** Finds documents by terms that hold no blanks: their numbers, scores, and which of the terms they have. */
export type Ask = (terms: readonly string[], options: SearchOptions) => readonly SearchResult[];

/** Opens a store for questions. */
export function createMiniSearch(store: TermStore): Ask {
  const engine = new Engine(store);
  return (terms, options) => engine.ask(terms, options);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
