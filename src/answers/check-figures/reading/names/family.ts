import type { Corpus } from "../../../../corpus/corpus.ts";
import { allNames } from "../../../../corpus/naming/all-names.ts";
import type { Entity } from "../../../../corpus/schema/entity.ts";
import { escaped } from "../../../../notation/escaped.ts";
import { findMentions } from "../../../find/mentions.ts";
import { apartFrom, type Span } from "../spans.ts";
import type { Named } from "./named.ts";
import { ownsFigures } from "./owning.ts";

/** Names of a sentence that only say which one of a family is meant that the draft has named: V2, the sixth-generation car, its cloud unit. */
export function familyNames(
  corpus: Corpus,
  sentence: string,
  known: readonly Named[],
  seen: ReadonlySet<string>,
): Named[] {
  const here = new Set(known.flatMap(({ ids }) => ids));
  const all = new Set([...seen, ...here]);
  const kin = new Set([...all, ...ownersOf(corpus, all)]);
  const tails = meant(corpus, matches(sentence, TAIL), (tail) => tailOwners(corpus, tail, kin));
  const generations = meant(corpus, matches(sentence, GENERATION), (said) =>
    generationOwners(corpus, generationOf(said), all),
  );
  const named = [...tails, ...generations].filter((each) => apartFrom([each], known).length > 0);
  return [...named, ...shortNames(corpus, sentence, [...known, ...named], kin, here)];
}

const matches = (sentence: string, pattern: RegExp): (Span & { readonly said: string })[] =>
  [...sentence.matchAll(pattern)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    said,
  }));

/** Those that mean one thing. */
function meant(
  corpus: Corpus,
  said: readonly (Span & { readonly said: string })[],
  idsOf: (said: string) => readonly string[],
): Named[] {
  const known = new Map<string, readonly string[]>();
  return said.flatMap(({ start, end, said: text }): Named[] => {
    const ids = known.get(text) ?? idsOf(text);
    known.set(text, ids);
    const [id, ...more] = ids;
    const entity = id === undefined || more.length > 0 ? undefined : corpus.entities.get(id);
    return entity ? [{ start, end, text: entity.en, ids: [entity.id], owns: true }] : [];
  });
}

/** Makers and owners of entities. */
const ownersOf = ({ entities }: Corpus, ids: Iterable<string>): string[] =>
  [...ids].flatMap((id) => {
    const { maker, partOf } = entities.get(id) ?? {};
    return [maker, partOf].flatMap((owner) => owner ?? []);
  });

/** What is left of a name without that of its owner; carried over if it is left of several and the owner stands elsewhere. */
function shortNames(
  corpus: Corpus,
  sentence: string,
  known: readonly Named[],
  all: ReadonlySet<string>,
  here: ReadonlySet<string>,
): Named[] {
  const firm = known.filter(({ owns }) => owns);
  return apartFrom(findMentions(sentence, shortForms(corpus)), firm).flatMap(
    ({ start, end, ids }): Named[] => {
      const [id, ...more] = ids.filter((each) => ownersOf(corpus, [each]).some((owner) => all.has(owner)));
      const entity = id === undefined || more.length > 0 ? undefined : corpus.entities.get(id);
      if (!entity) return [];
      const sure = ids.length === 1 || ownersOf(corpus, [entity.id]).some((owner) => here.has(owner));
      return [{ start, end, text: entity.en, ids: [entity.id], owns: true, ...(!sure && { carried: true }) }];
    },
  );
}

const known = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();

/** Short forms of the names of a corpus, and whose they are. */
function shortForms(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const made = known.get(corpus) ?? new Map<string, readonly string[]>();
  if (known.has(corpus)) return made;
  const forms = new Map<string, string[]>();
  const taken = new Set(
    [...corpus.entities.values()].flatMap((each) => allNames(each).map((name) => name.toLowerCase())),
  );
  for (const entity of corpus.entities.values()) {
    if (!ownsFigures(corpus, entity.id)) continue;
    const owners = ownersOf(corpus, [entity.id]).flatMap((id) => corpus.entities.get(id) ?? []);
    for (const form of new Set(owners.flatMap((owner) => formsOf(entity, owner))))
      if (!taken.has(form.toLowerCase())) forms.set(form, [...(forms.get(form) ?? []), entity.id]);
  }
  known.set(corpus, forms);
  return forms;
}

/** What is left of an entity's names behind its owner's. */
function formsOf(entity: Entity, owner: Entity): string[] {
  return allNames(entity).flatMap((name) =>
    allNames(owner).flatMap((own) => {
      if (own.length < 2 || !name.toLowerCase().startsWith(own.toLowerCase())) return [];
      const rest = name.slice(own.length).replace(/^(?:['’]s|的|旗下)?[\s·-]*/, "");
      if (isTelling(rest)) return [rest, rest.replace("大模型", "模型")];
      return /^[A-Z][a-z]+$/.test(rest)
        ? UNITS_EN.map((unit) => `${rest.toLowerCase()} ${unit}`)
        : /^\p{Script=Han}$/u.test(rest)
          ? UNITS_ZH.map((unit) => rest + unit)
          : [];
    }),
  );
}

const UNITS_EN = ["unit", "business", "arm", "division", "segment", "operation"];
const UNITS_ZH = ["业务", "板块", "部门", "分部", "事业部"];

/** A number, two words, or three characters say enough to be a name beside the owner's. */
const isTelling = (rest: string): boolean =>
  /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9-]{2,}$/.test(rest) ||
  /^[A-Za-z][A-Za-z-]+(?: [A-Za-z-]+)+$/.test(rest) ||
  (/^\p{Script=Han}{3,}$/u.test(rest) && !/^(?:大模型|有限公司|集团公司|股份有限公司)$/.test(rest));

/** A short form that only says which one of a family: V2, R1, 910B. */
const TAIL =
  /(?<![A-Za-z0-9.-])(?:[A-Za-z]{1,3}\d+(?:\.\d+)?[A-Za-z]?|(?<=\d[A-Z]? ?(?:[、/]|和|与|及|and|or) ?)\d{3,4}[A-Z]|\d{1,4}(?:\.\d)?B(?=[ -]?(?:models?\b|version\b|one\b|模型|版)))(?![A-Za-z0-9.-]*[A-Za-z0-9])/g;

/** The entities of a family that the draft has named whose names end so. */
function tailOwners(corpus: Corpus, tail: string, seen: ReadonlySet<string>): string[] {
  return endingIn(corpus, tail)
    .filter(({ id, maker, partOf }) =>
      [maker, partOf, corpus.entities.get(maker ?? "")?.partOf, id].some(
        (owner) => owner !== undefined && seen.has(owner),
      ),
    )
    .map(({ id }) => id);
}

/** Entities by what their names end in, as far as it was asked: the sentences of a draft say the same ones. */
const endings = new WeakMap<Corpus, Map<string, readonly Entity[]>>();
const MOST_ENDINGS = 200;

function endingIn(corpus: Corpus, tail: string): readonly Entity[] {
  const made = endings.get(corpus) ?? new Map<string, readonly Entity[]>();
  endings.set(corpus, made);
  const before = made.get(tail);
  if (before) return before;
  const end = new RegExp(`[\\s\\-_\\p{Script=Han}]${escaped(tail)}$`, "iu");
  const found = [...corpus.entities.values()].filter((each) => allNames(each).some((name) => end.test(name)));
  if (made.size >= MOST_ENDINGS) made.clear();
  made.set(tail, found);
  return found;
}

const GENERATION =
  /第?[一二三四五六七八九\d]代(?:无人)?车?|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d(?:st|nd|rd|th))[- ]generation(?: (?:cars?|vehicles?|robotaxis?|chips?|models?))?/gi;
const COUNTED = [
  "first一1",
  "second二2",
  "third三3",
  "fourth四4",
  "fifth五5",
  "sixth六6",
  "seventh七7",
  "eighth八8",
  "ninth九9",
];

/** The number of a generation that a text names: 第六代, sixth-generation; 0 if none. */
function generationOf(text: string): number {
  const [, word = "?"] =
    /([一二三四五六七八九\d])代|(?:^|\s)([a-z]+|\d)(?:st|nd|rd|th)?[- ]generation/i
      .exec(text)
      ?.filter(Boolean) ?? [];
  return COUNTED.findIndex((each) => each.includes(word.toLowerCase())) + 1;
}

function generationOwners(corpus: Corpus, generation: number, seen: ReadonlySet<string>): string[] {
  return [...corpus.entities.values()]
    .filter(
      (each) =>
        generation > 0 &&
        [each.maker, each.partOf].some((owner) => owner !== undefined && seen.has(owner)) &&
        allNames(each).some((name) => generationOf(name) === generation),
    )
    .map(({ id }) => id);
}
