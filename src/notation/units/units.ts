import { ReportError } from "../../errors.ts";
import type { Lang } from "../lang.ts";
import { denoise, group, plain, shift } from "../numbers/decimal.ts";
import { STANDARD_UNITS } from "./standard-units.ts";
import type { Unit } from "./unit.ts";

/** The units that a reader knows: the standard ones and a corpus's own, found by id or by any way to write them. */
export interface Units {
  /** The corpus's own first. */
  readonly all: readonly Unit[];
  /** Those that the corpus lists. */
  readonly own: readonly Unit[];
  /** The unit of this id, alias or written form, or a rate made of two (USD/year); case and spaces decide only if nothing else does. */
  find(name: string): Unit | undefined;
  /** Whether a unit is listed under just this id, rates made of two left out. */
  has(id: string): boolean;
  /** Same as find, but an unknown unit is an error that names its neighbours. */
  get(name: string): Unit;
}

/** Everything that a unit is written as after a number, its id first. */
export function namesOf(unit: Unit): string[] {
  const written = [unit.zh, unit.en, unit.one ?? ""].filter((text) => text && !text.includes("{}"));
  return [...new Set([unit.id, ...written, ...(unit.aliases ?? [])])];
}

/**
 * Makes units findable: a corpus's own beside the standard ones, whose names they may take but whose size they may not change. CORPUS if
 * two share an id or one redefines a standard unit. Their shapes were checked when they were read.
 */
export function linkUnits(own: readonly Unit[]): Units {
  const listed = new Map<string, Unit>();
  for (const unit of own) {
    if (listed.has(unit.id))
      throw new ReportError("CORPUS", `units: "${unit.id}" stands twice. Merge the entries.`);
    listed.set(unit.id, unit);
  }
  for (const { id, dimension, factor } of STANDARD_UNITS) {
    const mine = listed.get(id);
    if (mine && (mine.dimension !== dimension || denoise(mine.factor) !== denoise(factor)))
      throw new ReportError(
        "CORPUS",
        `units: "${id}" redefines a standard unit (dimension ${dimension}, factor ${factor}). Leave it out, or give it these.`,
      );
  }
  const all = [...withStandardNames(own), ...STANDARD_UNITS.filter(({ id }) => !listed.has(id))];
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  for (const unit of own) {
    const target = unit.as === undefined ? unit : byId.get(unit.as);
    if (target?.dimension === unit.dimension) continue;
    throw new ReportError(
      "CORPUS",
      `units: "${unit.id}" is written as "${unit.as}", no unit of dimension ${unit.dimension}.`,
    );
  }
  const exact = new Map<string, Unit>(byId);
  const loose = new Map<string, Unit>();
  for (const unit of all) {
    for (const name of [...namesOf(unit), ...(unit.before ?? [])]) {
      if (!exact.has(name)) exact.set(name, unit);
      if (!loose.has(fold(name))) loose.set(fold(name), unit);
    }
  }
  const rates = new Map<string, Unit>();
  const find = (name: string): Unit | undefined => {
    const text = name.trim();
    const known = exact.get(text) ?? loose.get(fold(text)) ?? rates.get(text);
    if (known) return known;
    const at = text.lastIndexOf("/");
    const per = at > 0 ? find(text.slice(at + 1)) : undefined;
    const of = per && find(text.slice(0, at));
    if (!of || !per || of.as !== undefined || rates.size >= MOST_RATES) return undefined;
    const rate = rateOf(of, per);
    rates.set(text, rate);
    return rate;
  };
  return {
    all,
    own,
    find,
    has: (id) => byId.has(id),
    get(name) {
      const unit = find(name);
      if (unit) return unit;
      const known = (own.length > 0 ? own : all).map(({ id }) => id).join(", ");
      throw new ReportError("NOT_FOUND", `No unit "${name.slice(0, 40)}". Units are ${known}.`);
    },
  };
}

/** A corpus's units with the other ways to write the standard units that they repeat, unless another unit of the corpus has that name. */
function withStandardNames(own: readonly Unit[]): Unit[] {
  const taken = new Set(own.flatMap((unit) => [...namesOf(unit), ...(unit.before ?? [])]));
  return own.map((unit) => {
    const standard = STANDARD_UNITS.find(({ id }) => id === unit.id);
    if (!standard) return unit;
    const free = (names: readonly string[]) => names.filter((name) => !taken.has(name));
    return {
      ...unit,
      aliases: [...(unit.aliases ?? []), ...free(namesOf(standard))],
      before: [...(unit.before ?? []), ...free(standard.before ?? [])],
    };
  });
}

/** So many rates are kept; requests may ask for no end of them. */
const MOST_RATES = 500;

/** One unit per another, in a dimension of its own: dollars per year, images per day. */
function rateOf(of: Unit, per: Unit): Unit {
  const join = (text: string, unit: string) => `${text}/${unit.replace("{}", "").trim()}`;
  return {
    id: `${of.id}/${per.id}`,
    dimension: `${of.dimension}-per-${per.id}`,
    factor: of.factor,
    zh: join(of.zh, per.zh),
    en: join(of.en, per.one ?? per.en),
    ...(of.words !== undefined && { words: of.words }),
  };
}

/** The value in another unit of the same dimension; an error across dimensions names both. */
export function convert(value: number, from: string, to: string, units: Units): number {
  const source = units.get(from);
  const target = units.get(to);
  if (source.dimension !== target.dimension) {
    const siblings = units.all.filter(({ dimension }) => dimension === source.dimension).map(({ id }) => id);
    throw new ReportError(
      "INPUT",
      `${source.id} (${source.dimension}) does not convert to ${target.id} (${target.dimension}). ` +
        `${source.id} converts to ${siblings.length > 1 ? siblings.filter((id) => id !== source.id).join(", ") : "no other unit"}.`,
    );
  }
  return rescale(value, source.factor, target.factor);
}

/** A quantity as a reader writes it, with every digit: 317.42亿元, CNY 31.742 billion, 725.3 EFLOPS, 44%. */
export function formatQuantity(value: number, unit: string | undefined, lang: Lang, units: Units): string {
  if (unit === undefined) return group(plain(value), SEPARATE_FROM[lang]);
  const given = units.get(unit);
  const shown = given.as === undefined ? given : units.get(given.as);
  const amount = rescale(value, given.factor, shown.factor);
  const number = shown.words ? scaled(amount, lang) : group(plain(amount), SEPARATE_FROM[lang]);
  const text = lang === "en" && amount === 1 ? (shown.one ?? shown.en) : shown[lang];
  if (text.includes("{}")) return text.replace("{}", number);
  return /^[A-Za-z]/.test(text) ? `${number} ${text}` : number + text;
}

/** Chinese writes 7816万 and 1332分 without separators, English 1,332. */
const SEPARATE_FROM = { zh: 5, en: 4 } as const;

const SCALE_WORDS = {
  zh: [
    { power: 12, word: "万亿" },
    { power: 8, word: "亿" },
    { power: 4, word: "万" },
  ],
  en: [
    { power: 12, word: " trillion" },
    { power: 9, word: " billion" },
    { power: 6, word: " million" },
  ],
} as const;

function scaled(value: number, lang: Lang): string {
  const scale = SCALE_WORDS[lang].find(({ power }) => Math.abs(value) >= 10 ** power);
  if (!scale) return group(plain(value), SEPARATE_FROM[lang]);
  return group(plain(shift(value, -scale.power)), SEPARATE_FROM[lang]) + scale.word;
}

/** A value in another factor of its dimension. Powers of ten are shifted in decimal, so that they stay exact. */
export function rescale(value: number, from: number, to: number): number {
  if (from === to) return value;
  const power = Math.round(Math.log10(from / to));
  const isPower = denoise(from / to) === denoise(10 ** power);
  return isPower ? shift(value, power) : Number(((value * from) / to).toPrecision(14));
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
