import type { Corpus } from "../../corpus/corpus.ts";
import type { Joined } from "../../library/joined/join.ts";
import type { Unit } from "../../notation/units/unit.ts";
import { namesOf } from "../../notation/units/units.ts";
import { compareBasis } from "./basis-of.ts";
import { natureOf, periodOf, type Stated } from "./stated.ts";

/** Why two figures of two reports say nothing of each other. */
export type Apart =
  | "subject"
  | "metric"
  | "unit"
  | "currency"
  | "period"
  | "base"
  | "kind"
  | "basis"
  | "unknown basis";

/** What two reports are seen through: their things joined, and all corpora that are. */
export interface Side {
  readonly joined: Joined;
  readonly corpora: readonly Corpus[];
}

/**
 * Why two figures of two reports cannot be held against each other; undefined if they can: the same metric of the same thing, for the
 * same time, of one kind, on one basis, in units that convert. What is not known of a basis keeps them apart.
 */
export function whyApart(one: Stated, other: Stated, side: Side): Apart | undefined {
  const { joined } = side;
  const sameThing = (kind: "entity" | "metric", a: string, b: string) =>
    joined[kind]({ report: one.corpus.id, id: a }).some(
      ({ report, id }) => report === other.corpus.id && id === b,
    );
  if (!sameThing("entity", one.held.of, other.held.of)) return "subject";
  if (!sameThing("metric", one.held.metric, other.held.metric)) return "metric";
  const units = unitsApart(one, other);
  if (units) return units;
  const [mine, theirs] = [one, other].map((each) => periodOf(each, joined, side.corpora));
  if (mine !== theirs || (mine === undefined && changesWithTime(unitIn(one)))) return "period";
  if (!basesOfChangeFit(one, other, side)) return "base";
  if (natureOf(one) !== natureOf(other)) return "kind";
  const basis = compareBasis(one, other);
  return basis === "same" ? undefined : basis === "other" ? "basis" : "unknown basis";
}

/** What is counted, paid or shared is another amount at another time; a chip weighs what it weighs. */
const changesWithTime = (unit: Unit | undefined): boolean =>
  unit === undefined || /^(?:money|count|share|percentage|multiple|price|token)/.test(unit.dimension);

/** The figure's unit in its own report. */
export const unitIn = ({ corpus, held: { unit } }: Stated): Unit | undefined =>
  unit === undefined ? undefined : corpus.units.get(unit);

function unitsApart(one: Stated, other: Stated): "unit" | "currency" | undefined {
  const [a, b] = [unitIn(one), unitIn(other)];
  if (a === undefined || b === undefined) return a === b ? undefined : "unit";
  const isMoney = ({ dimension }: Unit) => dimension.startsWith("money-");
  if (a.dimension !== b.dimension) return isMoney(a) && isMoney(b) ? "currency" : "unit";
  return a.dimension.startsWith("count") && !sameCount(a, b) ? "unit" : undefined;
}

/** What is counted in two reports' words: users are no vehicles, though both are counts. */
function sameCount(a: Unit, b: Unit): boolean {
  const theirs = new Set(namesOf(b).map((name) => name.toLowerCase()));
  return namesOf(a).some((name) => theirs.has(name.toLowerCase()));
}

/** A change is held against one base: of two that are said they are equal; one that is not said is the year before. */
function basesOfChangeFit(one: Stated, other: Stated, { joined, corpora }: Side): boolean {
  const base = ({ corpus, held }: Stated) =>
    held.vs === undefined
      ? undefined
      : periodOf(
          { corpus, held: { ...held, period: held.vs, calendar: corpus.calendarOf(held.vs, held.of) } },
          joined,
          corpora,
        );
  const [a, b] = [base(one), base(other)];
  if (a === undefined || b === undefined) {
    const said = a ?? b;
    return said === undefined || said === yearBefore(periodOf(one, joined, corpora));
  }
  return a === b;
}

function yearBefore(period: string | undefined): string | undefined {
  const [, fiscal = "", year, rest = ""] = /^(FY)?(\d{4})(\D.*)?$/.exec(period ?? "") ?? [];
  return year === undefined || rest.includes("..") ? undefined : `${fiscal}${Number(year) - 1}${rest}`;
}
