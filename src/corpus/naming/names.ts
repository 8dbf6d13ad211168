import type { Corpus } from "../corpus.ts";
import type { Entity } from "../schema/entity.ts";
import { foldName } from "./fold-name.ts";
import { nearest } from "./nearest.ts";

/** What a name means: one entity, several (an ambiguous alias), or none with the nearest that exist. */
export interface NameMatch {
  readonly entities: readonly Entity[];
  readonly near: readonly string[];
}

/** Finds entities by id, name, alias or misread form, in either language. */
export interface Names {
  readonly find: (name: string) => NameMatch;
  /** Every way to write each entity, folded. */
  readonly forms: ReadonlyMap<string, readonly Entity[]>;
}

/** Builds the lookup of a corpus's names. A canonical name wins over others' aliases; a shared alias is ambiguous. */
export function createNames(corpus: Corpus): Names {
  const canonical = new Map<string, Entity[]>();
  const forms = new Map<string, Entity[]>();
  for (const entity of corpus.entities.values()) {
    for (const name of [entity.id, entity.zh, entity.en]) add(canonical, name, entity);
    for (const name of [
      entity.id,
      entity.zh,
      entity.en,
      ...(entity.aliases ?? []),
      ...(entity.variants ?? []),
    ])
      add(forms, name, entity);
  }
  return {
    forms,
    find(name) {
      const folded = foldName(name.replace(/^entity\//, ""));
      const entities = canonical.get(folded) ?? forms.get(folded) ?? [];
      return { entities, near: entities.length > 0 ? [] : near(corpus, name) };
    },
  };
}

function add(map: Map<string, Entity[]>, name: string, entity: Entity): void {
  const folded = foldName(name);
  const others = map.get(folded);
  if (!others) map.set(folded, [entity]);
  else if (!others.includes(entity)) others.push(entity);
}

function near(corpus: Corpus, name: string): string[] {
  const all = [...corpus.entities.values()];
  const owners = new Map(
    all.flatMap((entity) =>
      [entity.zh, entity.en, ...(entity.aliases ?? [])].map((form) => [form, entity.id] as const),
    ),
  );
  const ids = nearest(name, [...owners.keys()], 12).map((form) => owners.get(form) ?? form);
  return [...new Set(ids)].slice(0, 5).map((id) => `entity/${id}`);
}
