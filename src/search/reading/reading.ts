import type { Corpus } from "../../corpus/corpus.ts";
import type { Units } from "../../notation/units/units.ts";
import type { Mention } from "./lexicon.ts";
import type { Question } from "./question.ts";

/** A question as some reports of an engine read it, all alike. */
export interface Reading {
  readonly question: Question;
  /** Their numbers in the engine. */
  readonly reports: readonly number[];
  readonly known: Known;
}

/** What these reports know of what a question may name. */
export interface Known {
  readonly units: Units;
  /** Whether a thing is a concept or a group, of which no figure can be. */
  readonly isConcept: (id: string) => boolean;
  /** The names of things and metrics that stand in a plain text. */
  readonly namesIn: (plain: string) => readonly Mention[];
  /** The corpus itself; undefined if the reports lie in an index on the disk, for it is not opened to read a question. */
  readonly corpus: Corpus | undefined;
}

/** Whether a kind of entity is one of which no figure can be. */
export const isConcept = (kind: string | undefined): boolean => kind === "concept" || kind === "group";
