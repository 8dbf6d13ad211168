import type { Entity } from "../../corpus/schema/entity.ts";
import type { Metric } from "../../corpus/schema/metric.ts";
import type { Units } from "../../notation/units/units.ts";
import { hash, slug } from "../write/ids.ts";
import { type KnownCompany, knownCompany } from "./known-companies.ts";
import { foldLabel, plainLabel } from "./label-words.ts";
import type { Family } from "./metric-families.ts";
import type { KnownPlace } from "./places.ts";

/** The metrics and entities that a report turns out to speak of; each is made when it is first met. */
export interface Registry {
  /** The metric of a family, or the growth of one. */
  readonly family: (family: Family, growth?: boolean) => string;
  /** The metric that a label of no family names. */
  readonly label: (label: string, growth?: boolean) => string;
  readonly entity: (name: string, kind: Entity["kind"], partOf?: string) => string;
  readonly name: (id: string, alias: string) => void;
  /** The id of what is called so. */
  readonly known: (name: string) => string | undefined;
  /** Adds a company that is known in both languages. */
  readonly company: (company: KnownCompany) => string;
  readonly place: (place: KnownPlace) => string;
  readonly metrics: () => readonly Metric[];
  readonly entities: () => readonly Entity[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

const MOST_NAMES = 60;

export function createRegistry(units: Units): Registry {
  const metrics = new Map<string, Metric>();
  const entities = new Map<string, Open<Entity>>();
  const idsByName = new Map<string, string>();
  const idsByLabel = new Map<string, string>();
  const unitIds = new Set(units.all.map(({ id }) => id));

  const idOf = (kind: string, text: string): string => {
    const id = slug(text);
    return id === "" || unitIds.has(id) ? `${kind}-${hash(foldLabel(text), 8)}` : id;
  };
  const metric = (
    id: string,
    zh: string,
    en: string,
    dimension: null,
    aliases: readonly string[],
  ): string => {
    if (!metrics.has(id))
      metrics.set(id, {
        id,
        zh,
        en,
        dimension,
        ...(aliases.length > 0 && { aliases: [...aliases].slice(0, MOST_NAMES) }),
      });
    return id;
  };
  /** Labels that an id cannot tell apart, being cut or in part in other letters, are several metrics. */
  const idOfLabel = (plain: string): string => {
    const folded = foldLabel(plain);
    const known = idsByLabel.get(folded);
    if (known !== undefined) return known;
    const short = idOf("metric", plain);
    const id = metrics.has(short) || metrics.has(`${short}-growth`) ? `${short}-${hash(folded, 6)}` : short;
    idsByLabel.set(folded, id);
    return id;
  };
  return {
    family({ id, zh, en }, growth = false) {
      const known = growth ? `${id}-growth` : id;
      if (metrics.has(known)) return known;
      const [zhName = en[0] ?? id, ...zhOther] = zh;
      const [enName = zhName, ...enOther] = en;
      if (growth)
        return metric(`${id}-growth`, `${zhName}增速`, `growth of ${enName}`, null, [
          ...zh.slice(0, 4).flatMap((name) => [`${name}增长率`, `${name}同比`]),
          ...en.slice(0, 4).map((name) => `${name} growth`),
        ]);
      return metric(id, zhName, enName, null, [...zhOther, ...enOther]);
    },
    label(label, growth = false) {
      const plain = plainLabel(label).slice(0, 120) || label.slice(0, 120);
      const id = idOfLabel(plain);
      return growth
        ? metric(`${id}-growth`, `${plain}增速`, `growth of ${plain}`, null, [])
        : metric(id, plain, plain, null, []);
    },
    entity(name, kind, partOf) {
      const plain = plainLabel(name).slice(0, 120) || name.slice(0, 120);
      const folded = foldLabel(plain);
      const known = idsByName.get(folded);
      if (known !== undefined) return known;
      const company = knownCompany(plain);
      if (company) return addKnown(company, "company");
      let id = idOf(kind, plain);
      if (entities.has(id)) id = `${id}-${hash(folded, 6)}`;
      entities.set(id, {
        id,
        kind,
        zh: plain,
        en: plain,
        ...(partOf !== undefined && partOf !== id && { partOf }),
      });
      idsByName.set(folded, id);
      return id;
    },
    company: (company) => addKnown(company, "company"),
    place: (place) => addKnown(place, "place"),
    name: addName,
    known: (name) => idsByName.get(foldLabel(name)),
    metrics: () => [...metrics.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    entities: () => [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };

  function addName(id: string, alias: string): void {
    const entity = entities.get(id);
    const folded = foldLabel(alias);
    if (!entity || folded === "" || (idsByName.get(folded) ?? id) !== id) return;
    idsByName.set(folded, id);
    if (alias !== entity.zh && alias !== entity.en && !entity.aliases?.includes(alias))
      entity.aliases = [...(entity.aliases ?? []), alias];
  }

  function addKnown(
    { zh: [zh = "", ...zhOther], en: [en = zh, ...enOther], ticker }: KnownCompany,
    kind: "company" | "place",
  ): string {
    const names = [zh, en, ...zhOther, ...enOther];
    const known = names.map((each) => idsByName.get(foldLabel(each))).find((id) => id !== undefined);
    const id = known ?? idOf(kind, en);
    if (!entities.has(id)) entities.set(id, { id, kind, zh, en, ...(ticker !== undefined && { ticker }) });
    for (const each of names) addName(id, each);
    return id;
  }
}
