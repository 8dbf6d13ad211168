import type { Corpus } from "../../corpus/corpus.ts";
import type { Member, Shelf } from "./groups.ts";
import type { Named } from "./named.ts";
import type { Owners } from "./same-entity.ts";

/** Who makes or owns what, over several reports. */
interface OwnersOver {
  readonly compare: (one: Member<Named>, other: Member<Named>) => Owners;
  /** The names of both owners, folded. */
  readonly names: (one: Member<Named>, other: Member<Named>) => readonly string[];
}

/** So many steps up are taken: a chip's family, its maker, the maker's group. */
const STEPS = 3;

/** Finds the companies that make or own a thing, and whether those of two are one. */
export function ownersIn(
  corpora: readonly Corpus[],
  shelves: ReadonlyMap<string, Shelf<Named>>,
  bodies: (member: Member<Named>) => readonly Member<Named>[],
): OwnersOver {
  const corpusOf = new Map(corpora.map((corpus) => [corpus.id, corpus]));
  const find = ({ report, id, thing }: Member<Named>): Member<Named>[] => {
    const corpus = corpusOf.get(report);
    const shelf = shelves.get(report);
    const found = new Set<Member<Named>>();
    const climb = (from: string, left: number): void => {
      const { maker, partOf } = corpus?.entities.get(from) ?? {};
      for (const up of [maker, partOf]) {
        if (up === undefined) continue;
        const owner = shelf?.byId.get(up);
        if (owner?.thing.sort === "body") found.add(owner);
        if (left > 1) climb(up, left - 1);
      }
    };
    climb(id, STEPS);
    const company = shelf?.byId.get(corpus?.report.company ?? "");
    if (found.size === 0 && thing.sort === "segment" && company) found.add(company);
    return [...found];
  };
  const known = new Map<Member<Named>, Member<Named>[]>();
  const ownersOf = (member: Member<Named>) => {
    const found = known.get(member) ?? find(member);
    known.set(member, found);
    return found;
  };
  return {
    compare(one, other) {
      const [ours, theirs] = [ownersOf(one), ownersOf(other)];
      if (ours.length === 0 || theirs.length === 0) return "open";
      return ours.some((a) => theirs.some((b) => bodies(a).includes(b))) ? "same" : "other";
    },
    names: (one, other) =>
      [...ownersOf(one), ...ownersOf(other)].flatMap(({ thing: { names, aliases } }) =>
        [...names, ...aliases].map(({ core }) => core),
      ),
  };
}
