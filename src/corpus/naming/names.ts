import type { Corpus } from "../corpus.ts";
import { idIn, ref } from "../ref.ts";
import type { Entity } from "../schema/entity.ts";
import { foldName } from "./fold-name.ts";
import { allOf, type Candidate, createLookUp } from "./look-up.ts";

/** What a name means: one entity, several (an ambiguous alias), or none, with the refs of those that are like it. */
export interface NameMatch {
  readonly entities: readonly Entity[];
  readonly near: readonly string[];
}

/** Finds entities by id, name, alias or misread form, in either language. */
export interface Names {
  readonly match: (name: string) => NameMatch;
  /** Every way to write each entity, folded. */
  readonly forms: ReadonlyMap<string, readonly Entity[]>;
}

const MOST_NEAR = 5;

/** Builds the lookup of a corpus's names. A canonical name wins over others' aliases; a shared alias is ambiguous. */
export function createNames(corpus: Corpus): Names {
  const candidates = [...corpus.entities.values()].map(candidateOf);
  const find = createLookUp(candidates, MOST_NEAR);
  return {
    forms: formsOf(candidates),
    match(name) {
      const match = find(idIn("entity", name));
      if (!("near" in match)) return { entities: allOf(match), near: [] };
      return {
        entities: [],
        get near() {
          return match.near.map((id) => ref("entity", id));
        },
      };
    },
  };
}

function candidateOf(entity: Entity): Candidate<Entity> {
  const { id, zh, en, aliases = [], variants = [] } = entity;
  return {
    thing: entity,
    id,
    names: [zh, en],
    aliases: [...aliases, ...variants],
    likened: [zh, en, ...aliases],
  };
}

function formsOf(candidates: readonly Candidate<Entity>[]): ReadonlyMap<string, readonly Entity[]> {
  const forms = new Map<string, Entity[]>();
  for (const { thing, id, names = [], aliases = [] } of candidates)
    for (const name of [id, ...names, ...aliases]) {
      const folded = foldName(name);
      const others = forms.get(folded);
      if (!others) forms.set(folded, [thing]);
      else if (!others.includes(thing)) others.push(thing);
    }
  return forms;
}
