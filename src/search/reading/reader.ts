import type { Corpus } from "../../corpus/corpus.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Units } from "../../notation/units/units.ts";
import { type Lexicon, namesOf, openLexicon } from "./lexicon.ts";
import type { Analyse } from "./words.ts";

/** What a text is read with, alike for documents and questions: the corpus's names, its units, and how words are cut. */
export interface Reader {
  readonly entities: Lexicon;
  readonly metrics: Lexicon;
  readonly units: Units;
  readonly analyse: Analyse;
  /** When the report speaks, by which 去年 is read. */
  readonly date: string | undefined;
  /** Whether people made the report: then all that it measures has its usual names. */
  readonly isByHand: boolean;
}

/** Names of entities and of metrics as the index holds them, ready to be opened. */
export interface NameLists {
  readonly entities: string;
  readonly metrics: string;
}

export const nameLists = (corpus: Corpus): NameLists => ({
  entities: namesOf([...corpus.entities.values()].map((entity) => withMaker(corpus, entity))),
  metrics: namesOf([...corpus.metrics.values()]),
});

/** 华为昇腾910B: a thing is also named after who makes it. */
function withMaker({ entities }: Corpus, { maker = "", ...thing }: Entity): Omit<Entity, "maker"> {
  const by = entities.get(maker);
  if (!by) return thing;
  const names = [`${by.zh}${thing.zh}`, `${by.en} ${thing.en}`];
  return { ...thing, aliases: [...(thing.aliases ?? []), ...names] };
}

/** Makes the reader of a corpus. */
export function createReader({ units, report }: Corpus, names: NameLists, analyse: Analyse): Reader {
  return {
    entities: openLexicon(names.entities),
    metrics: openLexicon(names.metrics),
    units,
    analyse,
    date: reportDate(report),
    isByHand: report.rights !== "own-copy",
  };
}
