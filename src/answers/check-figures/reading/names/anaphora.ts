import type { Corpus } from "../../../../corpus/corpus.ts";
import { apartFrom } from "../spans.ts";
import type { Named } from "./named.ts";

/** Which of several things named before is meant. */
const ORDINALS: readonly (readonly [RegExp, (all: readonly Named[]) => Named | undefined])[] = [
  [/\bthe former\b|前者/gi, (all) => (all.length === 2 ? all[0] : undefined)],
  [/\bthe latter\b|后者/gi, (all) => (all.length === 2 ? all[1] : undefined)],
  [
    /\bthe first(?: one| of (?:them|these|the (?:two|three)))?(?= [a-z]+s\b)/gi,
    (all) => (all.length > 1 ? all[0] : undefined),
  ],
  [
    /\bthe second(?: one| of (?:them|these|the (?:two|three)))?(?= (?:[a-z]+s\b|[\d$€£]))/gi,
    (all) => (all.length > 1 ? all[1] : undefined),
  ],
  [
    /\bthe last(?: one| of (?:them|these))?(?= (?:[a-z]+s\b|[\d$€£]))/gi,
    (all) => (all.length > 1 ? all.at(-1) : undefined),
  ],
];
const OWNER =
  /\b(?:the|its) parent(?: company)?\b|\b(?:the )?group(?=(?:['’]s)? (?:capital|capex|revenue|sales|net|profit|income|total|as a whole))|(?<!归属?于?)母公司|集团(?=层面|整体|的?(?:资本|营收|收入|净利|利润|当季|全年))/gi;
const IT = /\bit(?= and [A-Z])|(?<=[A-Za-z\d] and )it\b|它(?=[与和、])/g;

/** Words of a sentence that stand for what was named before: the latter, the parent, 集团, "it and". */
export function anaphora(
  corpus: Corpus,
  sentence: string,
  names: readonly Named[],
  { subjects, listed }: { readonly subjects: readonly Named[]; readonly listed: readonly Named[] },
): Named[] {
  const owners = names.filter(({ owns }) => owns);
  const found: Named[] = [];
  const add = (start: number, said: string, meant: Named | undefined, carried: boolean) => {
    if (meant)
      found.push({ ...meant, start, end: start + said.length, carried: carried || meant.carried === true });
  };
  for (const [pattern, pick] of ORDINALS)
    for (const { index, 0: said } of sentence.matchAll(pattern)) {
      const here = distinct(owners.filter(({ end }) => end <= index));
      add(index, said, pick(here.length > 1 ? here : listed), here.length <= 1);
    }
  for (const { index, 0: said } of sentence.matchAll(OWNER)) {
    const last = owners.findLast(({ end }) => end <= index);
    const whole = ownerOf(corpus, last ?? subjects[0]);
    const isAlone = said === "母公司" && last?.end === index && whole === last;
    add(index, said, whole && isAlone ? { ...whole, alone: true } : whole, last === undefined);
  }
  for (const { index, 0: said } of sentence.matchAll(IT)) add(index, said, subjects[0], true);
  return apartFrom(found, owners);
}

/** What a part belongs to; a whole belongs to itself. */
export function ownerOf({ entities }: Corpus, part: Named | undefined): Named | undefined {
  const [id, ...more] = part?.ids ?? [];
  const entity = id === undefined || more.length > 0 ? undefined : entities.get(id);
  const owner = entities.get(entity?.partOf ?? "") ?? entities.get(entity?.maker ?? "");
  return part && owner ? { ...part, text: owner.en, ids: [owner.id], owns: true } : part;
}

/** The first of those that mean the same. */
export const distinct = (all: readonly Named[]): Named[] =>
  all.filter(
    (each, at) => all.findIndex(({ ids, text }) => (ids[0] ?? text) === (each.ids[0] ?? each.text)) === at,
  );
