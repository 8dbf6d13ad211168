import { foldName } from "../../../src/corpus/naming/fold-name.ts";
import type { Entity } from "../../../src/corpus/schema/entity.ts";
import { familyOf } from "../../../src/ingest/names/metric-families.ts";
import type { Corpus } from "./held.ts";

type Named = Pick<Entity, "id" | "zh" | "en" | "aliases" | "variants">;

/** All names of a thing, folded. */
const namesOf = ({ id, zh, en, aliases = [], variants = [] }: Named): Set<string> =>
  new Set([id.replaceAll("-", " "), zh, en, ...aliases, ...variants].map(foldName));

/** Words for how many there are, and for how much something changes: what is counted, or changes, says what is meant. */
const HOW_MANY = /(?:数量|总数|个数|数)$|^number of /;
const CHANGE =
  /(?:增速|降幅|增幅|涨幅|节省幅度|提升幅度|增长率|增长倍数|提升倍数|提升|增长|倍数|节省)$|^(?:growth (?:of|in)|cut (?:in|of)|increase in) | (?:growth|cut|saving|savings|gain|multiple|reduction)$/;

/** What a metric's names are of: what is counted, or what changes. */
function basesOf(metric: Named): Set<string> {
  const names = [metric.zh, metric.en, ...(metric.aliases ?? [])];
  const bases = names.flatMap((name) =>
    [name.replace(HOW_MANY, ""), CHANGE.test(name) ? `change ${name.replace(CHANGE, "")}` : name].filter(
      (base) => base !== name,
    ),
  );
  return new Set(bases.map(foldName));
}

/** A part of a name says as much as the whole only from so many letters on. */
const isTelling = (name: string): boolean => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 4);

const holdsOne = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...names].some((name) => [...others].some((other) => isTelling(other) && name.includes(other)));

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((name) => b.has(name));

/**
 * Whether a machine's metric is the one meant. People name one by what it is for, a program by the words that stand there: names that
 * hold one another, or that are of one family, are the same. Units are held equal beforehand, so a rate is no level.
 */
export function isSameMetric(gold: Named, read: Named): boolean {
  const [own, others] = [
    new Set([...namesOf(gold), ...basesOf(gold)]),
    new Set([...namesOf(read), ...basesOf(read)]),
  ];
  if (share(own, others) || holdsOne(own, others) || holdsOne(others, own)) return true;
  const families = new Set([gold.zh, gold.en, ...(gold.aliases ?? [])].map((name) => familyOf(name)?.id));
  return families.has(familyOf(read.zh)?.id ?? familyOf(read.en)?.id ?? "");
}

/**
 * Whether a machine's entity is the one meant. One that people know as another thing is another; but if the text has no name of the thing
 * itself, the whole that it is a part of is all that can be read there: a chip's maker is no chip, China is whose market it is.
 */
export function isSameEntity(hand: Corpus, gold: Entity, read: Entity, text: string): boolean {
  const [own, others] = [namesOf(gold), namesOf(read)];
  if (share(own, others)) return true;
  const known = [...hand.entities.values()].filter((each) => share(namesOf(each), others));
  if (known.length === 0) return holdsOne(own, others) || holdsOne(others, own);
  const wholes = wholesOf(hand, gold);
  const isSaid = [...own].some((name) => isTelling(name) && foldName(text).includes(name));
  return known.some(({ id, kind }) => wholes.has(id) && (!isSaid || kind === "place"));
}

/** What a thing is a part of, and what that is. */
function wholesOf({ entities }: Corpus, { partOf }: Entity): Set<string> {
  const wholes = new Set<string>();
  for (let id = partOf; id !== undefined && !wholes.has(id); id = entities.get(id)?.partOf) wholes.add(id);
  return wholes;
}
