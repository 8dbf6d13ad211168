import { type BareName, bareName } from "../../corpus/naming/company-name.ts";
import { foldName } from "../../corpus/naming/fold-name.ts";
import { readTicker, readTickerField, type Ticker } from "../../corpus/naming/ticker.ts";
import type { Entity } from "../../corpus/schema/entity.ts";

/** An entity as names are compared: what it is called, and on which markets. */
export interface Named {
  readonly entity: Entity;
  readonly sort: Sort;
  /** Its names proper, and the other ways to write it. */
  readonly names: readonly BareName[];
  readonly aliases: readonly BareName[];
  readonly tickers: readonly Ticker[];
}

/** Kinds that one thing may be given by two reports. */
type Sort = "body" | "thing" | "idea" | "place" | "person" | "event" | "publication" | "segment";

const SORTS: Readonly<Record<Entity["kind"], Sort>> = {
  company: "body",
  organisation: "body",
  group: "body",
  product: "thing",
  chip: "thing",
  model: "thing",
  concept: "idea",
  sector: "idea",
  market: "idea",
  place: "place",
  person: "person",
  event: "event",
  publication: "publication",
  segment: "segment",
};

/** Names that mean whoever writes: of no use beside another report. */
const SELF =
  /^(?:the|our|this)?(?:company|group|bank|issuer|registrant|parent|we|us)$|^[本该贵]?(?:公司|集团|行|银行|母公司)$|^我[们司]$/;

/** Reads what an entity is called. Legal forms count in the names of companies and the like only. */
export function namedOf(entity: Entity): Named {
  const { zh, en, aliases = [], variants = [], ticker } = entity;
  const sort = SORTS[entity.kind];
  const read = sort === "body" || sort === "segment" ? bareName : plainName;
  const others = [...aliases, ...variants].filter(
    (name) => !SELF.test(name.toLowerCase().replace(/\s/g, "")),
  );
  const written = sort === "body" ? others.map(readTicker) : [];
  const own = sort === "body" && ticker !== undefined ? [readTickerField(ticker)] : [];
  return {
    entity,
    sort,
    names: once([zh, en].map(read)),
    aliases: once(others.filter((_, at) => written[at] === undefined).map(read)),
    tickers: [...own, ...written].flatMap((each) => each ?? []),
  };
}

function plainName(name: string): BareName {
  const core = foldName(name);
  return { core, full: core, script: /\p{Script=Han}/u.test(core) ? "han" : "latin", isLegal: false };
}

const once = (names: readonly BareName[]): BareName[] => [
  ...new Map(names.map((name) => [name.full, name])).values(),
];
