import type { Corpus } from "../../../../corpus/corpus.ts";
import { foldName } from "../../../../corpus/naming/fold-name.ts";
import type { Report } from "../../../../library/report.ts";
import { namesOf } from "../../../../notation/units/units.ts";
import { heldQuantities } from "../../../figures/held-quantity.ts";
import { findMentions } from "../../../find/mentions.ts";
import { entityNames } from "../../../find/names-in-text.ts";
import type { Span } from "../spans.ts";

/** A name in a sentence: of entities, or of something that the report does not know. */
export interface Named extends Span {
  /** As the draft writes it, or the entity's own name if the draft only hints at it. */
  readonly text: string;
  /** Empty if the report has nothing of that name. */
  readonly ids: readonly string[];
  /** It may own figures: a company, a product, a market; not a speaker, a place or an idea that has none. */
  readonly owns: boolean;
  /** An organisation, which may have figures that the report does not give. */
  readonly body?: boolean;
}

/** The names of a sentence in their order; `seen` are the entities that the draft has named before. */
export function namedSubjects(
  report: Report,
  sentence: string,
  seen: ReadonlySet<string>,
  metrics: readonly Span[],
): Named[] {
  const { corpus } = report;
  const known = findMentions(sentence, entityNames(corpus))
    .filter(({ start, end }) => !/^[\d.\s]+$/.test(sentence.slice(start, end)))
    .map(({ start, end, ids }) =>
      named(corpus, sentence, start, extended(corpus, sentence, start, end), ids),
    );
  const joined = withComposed(report, sentence, known);
  const all = new Set([...seen, ...joined.flatMap(({ ids }) => ids)]);
  const tailIds = new Map<string, readonly string[]>();
  const tails = [...sentence.matchAll(TAIL)].flatMap(({ index, 0: tail }): Named[] => {
    const span = { start: index, end: index + tail.length };
    if (joined.some((each) => each.start < span.end && span.start < each.end)) return [];
    const ids = tailIds.get(tail) ?? tailOwners(corpus, tail, all);
    tailIds.set(tail, ids);
    const [id, ...more] = ids;
    const entity = id === undefined || more.length > 0 ? undefined : corpus.entities.get(id);
    return entity ? [{ ...span, text: entity.en, ids: [entity.id], owns: true }] : [];
  });
  const generations = [...sentence.matchAll(GENERATION)].flatMap(({ index, 0: said }): Named[] => {
    const span = { start: index, end: index + said.length };
    const [id, ...more] = generationOwners(corpus, generationOf(said), all);
    const entity = id === undefined || more.length > 0 ? undefined : corpus.entities.get(id);
    const covered = joined.some((each) => each.start < span.end && span.start < each.end);
    return entity && !covered ? [{ ...span, text: entity.en, ids: [entity.id], owns: true }] : [];
  });
  const found = [...joined, ...tails, ...generations];
  return [...found, ...unknownNames(corpus, sentence, [...found, ...metrics])].sort(
    (a, b) => a.start - b.start,
  );
}

/** Where a name ends whose last words begin a longer one: China's intelligent computing | power. */
function extended(corpus: Corpus, sentence: string, start: number, end: number): number {
  for (const { index } of sentence.slice(start, end).matchAll(/(?<=[ -])[A-Za-z]/g)) {
    const at = start + index;
    const [inner] = findMentions(sentence.slice(at, end + 24), entityNames(corpus));
    if (inner?.start === 0 && at + inner.end > end) return at + inner.end;
  }
  return end;
}

function named(corpus: Corpus, sentence: string, start: number, end: number, ids: readonly string[]): Named {
  return {
    start,
    end,
    text: sentence.slice(start, end),
    ids,
    owns: ids.some((id) => ownsFigures(corpus, id)),
    body: ids.some((id) => corpus.entities.get(id)?.kind === "organisation"),
  };
}

const OWNERS = new Set(["company", "model", "product", "chip", "market", "sector", "segment", "group"]);

function ownsFigures(corpus: Corpus, id: string): boolean {
  const kind = corpus.entities.get(id)?.kind ?? "";
  return OWNERS.has(kind) || (!IDEAS.has(kind) && owners(corpus).has(id));
}

const IDEAS = new Set(["concept", "event", "person", "publication"]);

const ownersOf = new WeakMap<Corpus, ReadonlySet<string>>();

/** Entities that have a figure. */
function owners(corpus: Corpus): ReadonlySet<string> {
  const known = ownersOf.get(corpus);
  if (known) return known;
  const made = new Set(heldQuantities(corpus).map(({ of }) => of));
  ownersOf.set(corpus, made);
  return made;
}

const JOIN = /^(?:\s?['’]s\s|的|\s|旗下的?|)$/;

/** Two names side by side that make a third: China's intelligent computing power is the name of a market. */
function withComposed({ corpus, names }: Report, sentence: string, known: readonly Named[]): Named[] {
  const out: Named[] = [];
  for (const each of known) {
    const before = out.at(-1);
    if (before && JOIN.test(sentence.slice(before.end, each.start))) {
      const whole = composed(corpus, names.forms, before.ids, each.ids);
      if (whole !== undefined) {
        const entity = corpus.entities.get(whole);
        out.splice(-1, 1, {
          start: before.start,
          end: each.end,
          text: entity?.en ?? "",
          ids: [whole],
          owns: true,
        });
        continue;
      }
    }
    out.push(each);
  }
  return out;
}

/** An idea that a clause speaks of with a place or owner that the sentence names elsewhere: China … while general-purpose compute. */
export function composedWith(
  { corpus, names }: Report,
  idea: Named,
  others: readonly Named[],
): Named | undefined {
  for (const other of others) {
    const id = composed(corpus, names.forms, other.ids, idea.ids);
    if (id !== undefined)
      return { ...idea, text: corpus.entities.get(id)?.en ?? idea.text, ids: [id], owns: true };
  }
  return undefined;
}

function composed(
  corpus: Corpus,
  forms: ReadonlyMap<string, readonly { readonly id: string }[]>,
  first: readonly string[],
  second: readonly string[],
): string | undefined {
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const { zh = "", en = "", aliases = [] } = corpus.entities.get(id) ?? {};
      return [zh, en, ...aliases].map(foldName).filter((name) => name !== "");
    });
  for (const head of namesOf(first))
    for (const tail of namesOf(second)) {
      const [whole, ...more] = forms.get(head + tail) ?? [];
      if (whole && more.length === 0 && ![...first, ...second].includes(whole.id)) return whole.id;
    }
  return undefined;
}

/** A short form that only says which one of a family: V2, R1, 910B. */
const TAIL =
  /(?<![A-Za-z0-9.-])(?:[A-Za-z]{1,3}\d+(?:\.\d+)?[A-Za-z]?|(?<=\d[A-Z]? ?(?:[、/]|和|与|及|and|or) ?)\d{3,4}[A-Z])(?![A-Za-z0-9.-]*[A-Za-z0-9])/g;

/** The entities of a family that the draft has named whose names end so. */
function tailOwners(corpus: Corpus, tail: string, seen: ReadonlySet<string>): string[] {
  const ending = new RegExp(`[\\s\\-_\\p{Script=Han}]${escaped(tail)}$`, "iu");
  return [...corpus.entities.values()]
    .filter(
      ({ id, zh, en, aliases = [], maker, partOf }) =>
        [maker, partOf, corpus.entities.get(maker ?? "")?.partOf, id].some(
          (owner) => owner !== undefined && seen.has(owner),
        ) && [zh, en, ...aliases].some((name) => ending.test(name)),
    )
    .map(({ id }) => id);
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
      ({ zh, en, aliases = [], maker, partOf }) =>
        generation > 0 &&
        [maker, partOf].some((owner) => owner !== undefined && seen.has(owner)) &&
        [zh, en, ...aliases].some((name) => generationOf(name) === generation),
    )
    .map(({ id }) => id);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const PROPER =
  /(?<![A-Za-z0-9.$€£¥-])[A-Z][a-z]+[A-Za-z0-9]*(?:[- ][A-Z0-9][A-Za-z0-9.]*)*|(?<![A-Za-z0-9.$-])[A-Za-z]+-?\d+[A-Za-z0-9-]*/g;
const NO_NAME =
  /^(?:The|This|That|These|Those|It|Its|In|On|At|By|For|From|To|Of|As|And|But|Or|So|If|Not|No|While|When|Since|After|Before|During|With|Without|Over|Under|About|Around|Some|Both|Each|All|Most|Many|More|Less|Only|Also|Meanwhile|However|Moreover|Thus|Here|There|Then|Now|He|She|They|We|You|I|Our|Their|His|Her|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Chinese|American|European|Asian|Japanese|Korean|British|German|French|Indian|Western|Internet|Web|Token|Tokens|Batch|Gen|INT\d*|FP\d*|BF\d*|UINT\d*|Q\d|H\d|FY\d*|Co|Inc|Ltd|Corp|CNY\d*|USD\d*|RMB\d*|US)$/i;
const FIRM = /^(?: (?:Inc|Corp|Ltd|Group|Labs?|Technologies|Holdings|Motors)\b|['’]s\b)/;

/** Names of things that the report does not know: their figures are not those of the last known name. */
function unknownNames(corpus: Corpus, sentence: string, known: readonly Span[]): Named[] {
  const chinese = /\p{Script=Han}/u.test(sentence);
  return [...sentence.matchAll(PROPER)].flatMap(({ index: start, 0: text }): Named[] => {
    const end = start + text.length;
    if (known.some((each) => each.start < end && start < each.end)) return [];
    const words = text.split(/[ -]/);
    if (words.every((word) => NO_NAME.test(word) || vocabulary(corpus).has(word.toLowerCase()))) return [];
    const first = /^["“'‘(]?$/.test(sentence.slice(0, start).trim());
    const sure =
      /\d/.test(text) ||
      /[a-z][A-Z]/.test(text) ||
      words.length > 1 ||
      FIRM.test(sentence.slice(end, end + 14));
    if (!chinese && first && !sure) return [];
    if (words.length > 1 && NO_NAME.test(words[0] ?? "")) return [];
    return [{ start, end, text, ids: [], owns: true }];
  });
}

const vocabularies = new WeakMap<Corpus, ReadonlySet<string>>();

/** The Latin words of the names of metrics, columns and units. */
function vocabulary(corpus: Corpus): ReadonlySet<string> {
  const known = vocabularies.get(corpus);
  if (known) return known;
  const names = [
    ...[...corpus.metrics.values()].flatMap(({ zh, en, aliases = [] }) => [zh, en, ...aliases]),
    ...[...corpus.tables.values()].flatMap(({ columns }) =>
      columns.flatMap(({ title }) => [title.zh, title.en]),
    ),
    ...[...corpus.entities.values()]
      .filter(({ kind }) => kind !== "company" && kind !== "model" && kind !== "chip")
      .flatMap(({ zh, en }) => [zh, en]),
    ...corpus.units.all.flatMap(namesOf),
  ];
  const made = new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? []));
  vocabularies.set(corpus, made);
  return made;
}
