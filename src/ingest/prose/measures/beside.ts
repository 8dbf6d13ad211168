import type { Figure } from "../../../notation/figures/figure.ts";
import { FAMILY_NAMES, type Family } from "../../names/metric-families.ts";
import type { Sentence } from "../sentence.ts";

/** The known metric that a number without a unit counts, right behind it or behind the last of its list: 6710亿参数, 7B和70B模型. */
export function countedBehind(
  { text }: Sentence,
  { unit, raw, end: own }: Figure,
  last: Figure | undefined,
): { readonly family: Family; readonly words: string; readonly start: number } | undefined {
  const end = last?.end ?? own;
  const inBillions = /\d\s?[BM]$/.test(raw);
  if (unit !== undefined || !(inBillions || /[万亿级]\s?$/.test(raw))) return undefined;
  if (end !== own && last?.unit !== undefined) return undefined;
  const said = text.slice(end, end + 20);
  const [, before = "", model = ""] =
    (inBillions &&
      /^(\s?(?:级别?|版本?)?的?|-)((?:大|小|开源|稠密)?模型|parameters?\b|models?\b)/iu.exec(said)) ||
    [];
  const parameters = FAMILY_NAMES.get("parameters");
  if (model !== "" && parameters) return { family: parameters, words: model, start: end + before.length };
  const [, gap = "", noun = ""] = /^(\s?(?:级别?|量级)?的?)(\p{Script=Han}{2,6})/u.exec(said) ?? [];
  for (let length = noun.length; length >= 2; length--) {
    const words = noun.slice(0, length);
    const family = FAMILY_NAMES.get(words);
    if (family?.kind === "count" && (!inBillions || /parameters$/.test(family.id)))
      return { family, words, start: end + gap.length };
  }
  return undefined;
}

/** What an English number counts, as the word behind it or at its end says: 6,450 employees, 3,100 enterprise customers. */
export function thingsBehind(
  { text }: Sentence,
  { raw, start, end, unit }: Figure,
): { readonly family?: Family; readonly words: string; readonly start: number } | undefined {
  if (unit !== undefined && unit !== "people" && unit !== "customers") return undefined;
  const own = /(?<=\d[\d,.]*(?: (?:thousand|million|billion))? )[a-z]+$/.exec(raw);
  const [said = "", kind = "", noun = ""] =
    /^ ((?:full-time |enterprise |paying |active |paid |corporate |institutional |registered )?)([a-z]+)\b/.exec(
      own ? ` ${own[0]}` : text.slice(end, end + 40),
    ) ?? [];
  if (!/\d/.test(raw) || !COUNTED.has(noun)) return undefined;
  const family = FAMILY_NAMES.get(noun);
  return {
    words: `${kind}${noun}`,
    start: own ? start + own.index : end + said.length - noun.length - kind.length,
    ...(kind === "" && family?.kind === "count" && { family }),
  };
}
const COUNTED = new Set(
  "employees staff customers clients subscribers members users stores restaurants branches hospitals hotels rooms merchants suppliers patients countries cities markets aircraft vessels ships stations factories plants warehouses sites beds outlets dealers developers policyholders".split(
    " ",
  ),
);

/** Whether a number is so much of what follows it: 减少了93%的缓存. */
export const isOfNext = ({ text }: Sentence, { end }: Figure): boolean =>
  /^\s?的(?!增|涨|降|跌|速度|幅度|水平)/.test(text.slice(end));
