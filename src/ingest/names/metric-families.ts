import { BALANCE } from "./families/balance.ts";
import { BUSINESS } from "./families/business.ts";
import { NOTES } from "./families/notes.ts";
import { RATIOS } from "./families/ratios.ts";
import { STATEMENTS } from "./families/statements.ts";
import { TECHNOLOGY } from "./families/technology.ts";
import { foldLabel, plainLabel } from "./label-words.ts";

/** What the numbers of a family are: amounts of money, shares in per cent, money per share, counts, what is measured in a unit of its own and is no money, or anything. */
export type FamilyKind =
  | "money"
  | "share"
  | "per-share"
  | "price"
  | "shares"
  | "count"
  | "days"
  | "physical"
  | "date"
  | "ratio"
  | "any";

/** A metric that reports of any kind speak of, with the words for it in both languages; its id joins it over reports. */
export interface Family {
  readonly id: string;
  readonly kind: FamilyKind;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const KINDS: readonly FamilyKind[] = [
  "money",
  "share",
  "per-share",
  "price",
  "shares",
  "count",
  "days",
  "physical",
  "date",
  "ratio",
];

function kindOf(text: string): FamilyKind {
  return KINDS.find((kind) => kind === text) ?? "any";
}

export const FAMILIES: readonly Family[] = [STATEMENTS, BALANCE, RATIOS, BUSINESS, TECHNOLOGY, NOTES]
  .flatMap((table) => table.trim().split("\n"))
  .map((line) => {
    const [id = "", kind = "", zh = "", en = ""] = line.split("|");
    return { id, kind: kindOf(kind), zh: zh.split("、").filter(Boolean), en: en.split("; ").filter(Boolean) };
  });

const byName = new Map<string, Family>();
for (const family of FAMILIES)
  for (const name of [...family.en, ...family.zh]) {
    const folded = foldLabel(name);
    if (!byName.has(folded)) byName.set(folded, family);
  }

/** Longest first, for a search in running text: names of one plain English word would be met in every sentence. */
export const FAMILY_NAMES: ReadonlyMap<string, Family> = byName;

/** The family that a label as a whole names; undefined if it names none, or more than one. */
export function familyOf(label: string): Family | undefined {
  const plain = plainLabel(label);
  const whole = byName.get(foldLabel(plain));
  if (whole) return whole;
  const [, aside = ""] = /[（(]([^()（）]{0,60})[)）]$/.exec(plain) ?? [];
  // Operating margin (non-GAAP) is another one
  if (OTHERWISE.test(aside))
    return byName.get(foldLabel(`adjusted ${plain.replace(/\s*[（(][^()（）]{0,60}[)）]$/, "")}`));
  const bare = foldLabel(plain.replace(/\s*[（(][^()（）]{0,60}[)）]$/, ""));
  const shorter =
    byName.get(bare) ??
    byName.get(bare.replace(/^(?:total|group) /, "")) ??
    byName.get(bare.replace(/ (?:net|total)$/, ""));
  if (shorter) return shorter;
  const [, head = "", tail = ""] = /^([^,，]{3,60})[,，]\s*([^,，]{3,40})$/.exec(plain) ?? [];
  return tail === "" ? undefined : byName.get(foldLabel(`${tail} ${head}`));
}

/** Footings on which a metric is another than its name alone says. */
export const OTHERWISE =
  /\b(?:non-?gaap|adjusted|underlying|core|pro[- ]forma|organic|like-for-like|constant currency|same[- ]store)\b|经调整|调整后|扣非|扣除非经常性|同口径|可比口径/i;

/** Families of statements and cash flows that stand at one day all the same. */
const STANDING = new Set([
  "accumulated-oci",
  "book-value-per-share",
  "allowance",
  "purchase-obligations",
  "contractual-obligations",
  "lease-payments",
  "net-change-in-cash",
]);

/** Families of what stands at one day: in a statement of cash flows their names mean how they changed. */
const STOCKS: ReadonlySet<string> = new Set(
  BALANCE.slice(0, BALANCE.indexOf("\noperating-cash-flow|"))
    .trim()
    .split("\n")
    .map((line) => line.slice(0, line.indexOf("|")))
    .filter((id) => !["cash", "cash-beginning", "restricted-cash", "cash-and-investments"].includes(id)),
);

export const isStock = ({ id }: Family): boolean => STOCKS.has(id);

/** Families of what is earned, spent or paid over a span of time. */
const FLOWS: ReadonlySet<string> = new Set(
  [STATEMENTS, BALANCE.slice(BALANCE.indexOf("\noperating-cash-flow|"))]
    .flatMap((table) => table.trim().split("\n"))
    .map((line) => line.split("|"))
    .filter(([, kind]) => kind === "money" || kind === "per-share")
    .flatMap(([id]) => (id === undefined || STANDING.has(id) ? [] : [id])),
);

export const isFlow = ({ id }: Family): boolean => FLOWS.has(id);

/** Families of what a span of time leaves of each unit of revenue. */
export const isMargin = ({ id }: Family): boolean => /-margin$/.test(id);
