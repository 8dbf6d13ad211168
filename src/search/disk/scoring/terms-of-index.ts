import type { ByField } from "../../index/engine.ts";
import { FIELDS, type Field } from "../../index/index-data.ts";
import { type Database, numberIn, textIn } from "../database.ts";
import { keepRecent } from "../keep-recent.ts";
import { tokenOf } from "../schema.ts";
import { countIn, type Holding, readHolding } from "./holding.ts";

/** A stretch of the documents of an index, by their places among all: the end is not in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The terms of an index, as long as nothing is written to it. */
export interface Terms {
  /** In how many documents a term stands, in each field; undefined if in none. */
  readonly frequencies: (term: string) => ByField | undefined;
  /** The same of some stretches; of a term that is too common to be read, of all. */
  readonly frequenciesIn: (term: string, stretches: readonly Stretch[]) => ByField | undefined;
  /** In how many documents it stands in any field: reports of one language have a word where those of another have it not. */
  readonly holders: (term: string) => number;
  /** Where a term stands that is not too common to be read. */
  readonly holding: (term: string) => Holding | undefined;
}

/** So many terms' frequencies are kept, and of so many documents that they stand in. */
const MOST_KEPT = { terms: 20_000, documents: 1_500_000 } as const;

interface Counted {
  readonly fields: ByField;
  readonly documents: number;
}

/** Opens the terms of an index of so many documents: of a term in at most `most` of them it is read where it stands, and each is counted by that. */
export function openTerms(database: Database, { size, most, firstOf }: Sizes): Terms {
  const counts = keepRecent<string, Counted>(MOST_KEPT.terms, () => 1);
  const holdings = keepRecent<string, Holding>(MOST_KEPT.documents, ({ places }) => places.length);
  const read = (term: string): Holding => {
    const found = readHolding(database, term, firstOf);
    holdings.keep(term, found);
    return found;
  };
  const count = (term: string): Counted => {
    const known = counts.get(term);
    if (known) return known;
    const documents = size <= most ? 0 : countHolders(database, term);
    const found =
      documents <= most ? countOf(read(term)) : { documents, fields: countFields(database, term) };
    counts.keep(term, found);
    return found;
  };
  const holding = (term: string): Holding | undefined => {
    const known = holdings.get(term);
    if (known) return known;
    const { documents } = count(term);
    return documents > most ? undefined : (holdings.get(term) ?? read(term));
  };
  return {
    frequencies: (term) => some(count(term).fields),
    frequenciesIn(term, stretches) {
      const found = holding(term);
      if (!found) return some(count(term).fields);
      const parts = stretches.map(({ from, to }) => countIn(found, from, to));
      return some(byField((field) => parts.reduce((sum, part) => sum + part[field], 0)));
    },
    holders: (term) => count(term).documents,
    holding,
  };
}

interface Sizes {
  readonly size: number;
  readonly most: number;
  /** The place of a report's first document among all; undefined if it is none of them. */
  readonly firstOf: (report: number) => number | undefined;
}

const some = (counts: ByField): ByField | undefined =>
  FIELDS.some((field) => counts[field] > 0) ? counts : undefined;

const countOf = (holding: Holding): Counted => ({
  documents: holding.places.length,
  fields: countIn(holding, 0, Number.POSITIVE_INFINITY),
});

const countHolders = (database: Database, term: string): number =>
  numberIn(database.all("select doc from holders where term = ?", tokenOf(term))[0], "doc");

function countFields(database: Database, term: string): ByField {
  const rows = database.all("select col, doc from vocabulary where term = ?", tokenOf(term));
  const counts = new Map(rows.map((row) => [textIn(row, "col"), numberIn(row, "doc")]));
  return byField((field) => counts.get(field) ?? 0);
}

export const byField = (of: (field: Field) => number): ByField => ({
  zh: of("zh"),
  en: of("en"),
  context: of("context"),
  concepts: of("concepts"),
});
