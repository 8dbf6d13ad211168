import type { Corpus } from "../../../corpus/corpus.ts";
import type { Unit } from "../../../notation/units/unit.ts";
import { namesOf } from "../../../notation/units/units.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import { supports } from "../metric/held-words.ts";

/** Whether what a claim counts may be what a held figure counts: users are people, countries are no cities unless its own words say so. */
export function countsAlike(corpus: Corpus, asked: string | undefined, held: HeldQuantity): boolean {
  if (asked === undefined || held.unit === undefined || asked === held.unit) return true;
  const [claimed, own] = [corpus.units.get(asked), corpus.units.get(held.unit)];
  if (!claimed.dimension.startsWith("count") || claimed.dimension !== own.dimension) return true;
  return (
    sharesName(claimed, own) ||
    isKin(claimed.id, own.id) ||
    namesOf(claimed).some((name) => supports(corpus, held, name.replace(MEASURE_WORD, "")))
  );
}

const MEASURE_WORD = /^[个家款名台条位座张项次种颗块枚]/;

function sharesName(a: Unit, b: Unit): boolean {
  const theirs = new Set(namesOf(b).map((name) => name.toLowerCase()));
  return namesOf(a).some((name) => theirs.has(name.toLowerCase()));
}

/** Names that writers put for each other. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set(["people", "users", "customers", "households"]),
  new Set(["companies", "organisations", "customers", "entities", "stores"]),
  new Set(["units", "vehicles", "chips", "robots", "shipments"]),
  new Set(["models", "versions", "programs", "systems", "services", "platforms", "car-models"]),
  new Set(["visits", "downloads", "interactions", "orders"]),
];

const isKin = (a: string, b: string): boolean =>
  KIN.some((names) => [a, b].every((each) => names.has(each.replace(/\/.*$/, ""))));
