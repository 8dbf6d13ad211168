import type { Document } from "../documents/document.ts";
import { type Ask, createEngine } from "./engine.ts";
import type { IndexData } from "./index-data.ts";
import { openStore, type TermStore } from "./term-store.ts";

/** Documents with the index that finds them. */
export interface Shelf {
  readonly documents: readonly Document[];
  readonly store: TermStore;
  readonly ask: Ask;
  readonly numberOf: (document: Document) => number;
  /** Documents that are about one of these things, or about what belongs to it. */
  readonly about: (ids: ReadonlySet<string>) => readonly Document[];
}

/** Puts documents and their index together. */
export function createShelf(documents: readonly Document[], index: IndexData): Shelf {
  const store = openStore(index);
  const numbers = new Map(documents.map((document, number) => [document, number]));
  const byEntity = new Map<string, Document[]>();
  for (const document of documents) {
    for (const id of [...document.entities, ...document.kin]) {
      const others = byEntity.get(id);
      if (!others) byEntity.set(id, [document]);
      else if (others.at(-1) !== document) others.push(document);
    }
  }
  return {
    documents,
    store,
    ask: createEngine(store),
    numberOf: (document) => numbers.get(document) ?? -1,
    about: (ids) => [...new Set([...ids].flatMap((id) => byEntity.get(id) ?? []))],
  };
}
