import type { Lang } from "../../notation/lang.ts";
import type { Units } from "../../notation/units/units.ts";
import { recurringNames } from "../prose/find-names.ts";
import { shownNames } from "../prose/shown-names.ts";
import { hanOwners, hanParts } from "./han-owners.ts";
import { companiesIn } from "./known-companies.ts";
import { foldLabel } from "./label-words.ts";
import { listedNames, shortOf } from "./listed-names.ts";
import { marketNames } from "./market-names.ts";
import { FAMILY_NAMES } from "./metric-families.ts";
import { namesInBrackets } from "./names-in-brackets.ts";
import { ownerNames } from "./owner-names.ts";
import { isPlace, placesIn } from "./places.ts";
import type { Registry } from "./registry.ts";

/** Adds to a registry what headings and running texts name: companies that are known or listed, places unless a company reports of itself, and in Chinese what a text shows to be a name. */
export function registerNames(
  names: Registry,
  { titles, texts }: { readonly titles: readonly string[]; readonly texts: readonly string[] },
  { language, isOfCompany }: { readonly language: Lang; readonly isOfCompany: boolean },
  units: Units,
): void {
  const all = [...titles, ...texts];
  for (const known of companiesIn(all.join("\n"))) names.company(known);
  for (const { name, ticker } of listedNames(all)) {
    const short = shortOf(name, all, titles[0]?.startsWith(name));
    const known = short === undefined ? undefined : names.known(short);
    const id = known ?? names.entity(name, "company");
    for (const alias of [name, short, ticker]) if (alias !== undefined) names.name(id, alias);
  }
  for (const name of ownerNames(texts)) if (!isPlace(name)) names.entity(name, "company");
  for (const name of marketNames(texts, isOfCompany)) {
    if (names.known(name) !== undefined && !/^[A-Za-z]/.test(name)) continue;
    const id = names.entity(name, "sector");
    for (const each of [name, lowerFirst(name), upperFirst(name)]) names.name(id, each);
  }
  // whose a place's numbers are is another matter in a company's report
  if (!isOfCompany) for (const place of placesIn(texts.join("\n"))) names.place(place);
  for (const { name, other } of namesInBrackets(all, (each) => names.known(each) !== undefined)) {
    const id = names.known(name);
    if (id === undefined || FAMILY_NAMES.has(foldLabel(other))) continue;
    for (const alias of [other, shortOf(other, all, true)]) if (alias !== undefined) names.name(id, alias);
  }
  if (language !== "zh") return;
  for (const name of recurringNames(texts, units)) names.entity(name, "concept");
  // the beginning of a name that is known is that name
  const known = names.entities().flatMap(({ zh, aliases = [] }) => [zh, ...aliases]);
  for (const name of hanOwners(texts))
    if (!isPlace(name) && !known.some((each) => each.startsWith(name))) names.entity(name, "concept");
  for (const name of hanParts(texts)) if (names.known(name) === undefined) names.entity(name, "segment");
  for (const { name, kind, short } of shownNames(texts)) {
    const id = names.entity(name, kind);
    if (short !== undefined) names.name(id, short);
  }
}

const lowerFirst = (name: string): string =>
  /^\p{Lu}\P{Lu}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
