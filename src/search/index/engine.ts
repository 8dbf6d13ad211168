import type { Document } from "../documents/document.ts";
import type { Filter } from "./filter.ts";
import type { Field } from "./index-data.ts";

/** What is looked for: what each term counts, and what a match counts in each field; a field of weight 0 is not looked at. */
export interface Weighted {
  readonly terms: ReadonlyMap<string, number>;
  readonly fields: Readonly<Record<Field, number>>;
  /** What the score counts with; if it is left out, what the engine's own documents come to. */
  readonly statistics?: Statistics;
  /** The reports in which this is looked for; all of the engine's if they are left out. */
  readonly reports?: ReadonlySet<number>;
}

/** How many documents there are, how long they are, and in how many of them each term stands, over several engines that answer together. */
export interface Statistics {
  readonly size: number;
  readonly meanLengths: ByField;
  readonly frequencies: ReadonlyMap<string, ByField>;
}

export type ByField = Readonly<Record<Field, number>>;

/** A document by the number under which `load` gives it, and how well the terms match it. */
export interface Candidate {
  readonly id: number;
  /** The report that it is of: its number in the engine, 0 in an engine of one report. */
  readonly report: number;
  /** Above 0, without a unit: only its ratio to other scores of the same call means something. */
  readonly score: number;
}

/**
 * What the search asks of an index of one report or more, wherever it lies: the seam between the ranking, which knows questions, and the index, which knows
 * documents by terms and facets. Terms are those of `reading`, taken as they are. Nobody above it walks through all
 * documents, so each call costs by what it finds. test/search/engine-contract.ts holds every engine to this.
 */
export interface Engine {
  /** How many reports it has; they are numbered, from 0 if it is one. */
  readonly reports: number;
  /** How many documents there are. */
  readonly size: number;
  /** How many different terms a document has in each field, on average. */
  readonly meanLengths: () => Promise<ByField>;
  /**
   * The terms that stand in any document, with the number of documents: at least those that have the term in the field that has it
   * most, at most those that have it in any. A term that is not there is not in the answer.
   */
  readonly frequencies: (terms: Iterable<string>) => Promise<ReadonlyMap<string, number>>;
  /**
   * The same for each field: in how many documents the term stands there, of these reports or of all. Of a term that stands in very many
   * documents those of all may be counted.
   */
  readonly fieldFrequencies: (
    terms: Iterable<string>,
    reports?: ReadonlySet<number>,
  ) => Promise<ReadonlyMap<string, ByField>>;
  /** Terms of Latin letters only, of which the word may be a slip: at least all that open with its two letters and are at most two letters longer or shorter. */
  readonly wordsLike: (word: string) => Promise<readonly string[]>;
  /** All periods that documents and their facts bear, each once. */
  readonly periods: () => Promise<readonly string[]>;
  /**
   * The k documents that match best, the best first: those that have one of the terms in one of the fields, and pass the filter
   * or have a near duplicate (equal `substance` in the same report) that does. Each report is looked at for the first of `wanted`
   * that names it. The score is BM25+ over the fields, with the statistics that are given, else those of all documents whatever the
   * filter, times how many of the terms the document has. The same call gives the same order.
   */
  readonly candidates: (
    wanted: readonly Weighted[],
    filter: Filter,
    k: number,
  ) => Promise<readonly Candidate[]>;
  /** Whether any document passes. */
  readonly some: (filter: Filter) => Promise<boolean>;
  /** Numbers of all documents that pass, in the order of the report: by first line, then as they were indexed. */
  readonly select: (filter: Filter) => Promise<readonly number[]>;
  /**
   * The documents of these numbers, in their order: what they are about, their facts, and where they stand. What near duplicates have in
   * common may go by another name, and a document that has none may lack it.
   */
  readonly load: (ids: readonly number[]) => Promise<readonly Document[]>;
}
