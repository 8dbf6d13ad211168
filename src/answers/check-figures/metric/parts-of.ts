import { type Corpus, groupBy } from "../../../corpus/corpus.ts";
import { allNames } from "../../../corpus/naming/all-names.ts";
import type { Entity } from "../../../corpus/schema/entity.ts";
import { findMentions } from "../../find/mentions.ts";
import { entityNames } from "../../find/names-in-text.ts";
import { metricWords } from "./metric-words.ts";

/** What belongs to an entity or is made by it, down two levels. */
export function partsOf(corpus: Corpus, id: string): Entity[] {
  const direct = childrenOf(corpus, id);
  return [...new Set([...direct, ...direct.flatMap((part) => childrenOf(corpus, part.id))])];
}

const byOwner = new WeakMap<Corpus, ReadonlyMap<string | undefined, readonly { readonly part: Entity }[]>>();

function childrenOf(corpus: Corpus, id: string): Entity[] {
  const made =
    byOwner.get(corpus) ??
    groupBy(
      [...corpus.entities.values()].flatMap((part) =>
        [...new Set([part.partOf, part.maker])].map((owner) => ({ owner, part })),
      ),
      ({ owner }) => owner,
    );
  byOwner.set(corpus, made);
  return (made.get(id) ?? []).map(({ part }) => part);
}

/** So much of what a part's name says beside its owner's must be said. */
const NAMED = 0.6;

/** The part of a subject that a wording names, and the wording without its name. */
export interface PartNamed {
  readonly part: Entity;
  readonly rest: string;
}

/** The part of a subject whose very name the wording of a metric has: 昇腾910 INT8算力, "maximum power of Ascend 910". */
export function mentionedPart(
  corpus: Corpus,
  subjects: readonly Entity[],
  asked: string,
): PartNamed | undefined {
  const parts = new Set(subjects.flatMap(({ id }) => partsOf(corpus, id)));
  const found = findMentions(asked, entityNames(corpus)).flatMap(({ start, end, ids }) => {
    const [part, ...more] = [...parts].filter(({ id }) => ids.includes(id));
    return part && more.length === 0 ? [{ part, start, end }] : [];
  });
  const [longest] = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return undefined;
  const before = asked.slice(0, longest.start).replace(/(?:\b(?:of|for|in|on|by|with) (?:the )?|的)$/i, " ");
  const rest = `${before} ${asked.slice(longest.end).replace(/^(?:['’]s\b|的)/, " ")}`.trim();
  return rest === "" ? undefined : { part: longest.part, rest };
}

/** The part of a subject that the wording of a metric names in words: Google's "cloud revenue" is that of Google Cloud. */
export function namedPart(corpus: Corpus, subjects: readonly Entity[], asked: string): Entity | undefined {
  const said = metricWords(asked).words;
  if (said.size === 0) return undefined;
  let best: { readonly part: Entity; readonly count: number } | undefined;
  for (const subject of subjects) {
    const own = new Set(allNames(subject).flatMap((name) => [...metricWords(name).words]));
    for (const part of partsOf(corpus, subject.id))
      for (const name of allNames(part)) {
        const telling = [...metricWords(without(name, allNames(subject))).words].filter(
          (word) => !own.has(word),
        );
        const count = telling.filter((word) => said.has(word)).length;
        if (count === 0 || count < NAMED * telling.length || count <= (best?.count ?? 0)) continue;
        best = { part, count };
      }
  }
  return best?.part;
}

/** A part's name without its owner's: 云 of 谷歌云. */
const without = (name: string, owners: readonly string[]): string =>
  [...owners].sort((a, b) => b.length - a.length).reduce((rest, owner) => rest.replace(owner, " "), name);
