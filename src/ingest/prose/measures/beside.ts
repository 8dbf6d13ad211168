import type { Figure } from "../../../notation/figures/figure.ts";
import { FAMILY_NAMES, type Family } from "../../names/metric-families.ts";
import type { Sentence } from "../sentence.ts";

/** The known metric that a number without a unit counts, right behind it: 6710亿参数, 百亿级参数. */
export function countedBehind(
  { text }: Sentence,
  { unit, end, raw }: Figure,
): { readonly family: Family; readonly words: string; readonly start: number } | undefined {
  if (unit !== undefined || !/[万亿级]\s?$/.test(raw)) return undefined;
  const [, gap = "", noun = ""] =
    /^(\s?(?:级别?|量级)?的?)(\p{Script=Han}{2,6})/u.exec(text.slice(end, end + 12)) ?? [];
  for (let length = noun.length; length >= 2; length--) {
    const words = noun.slice(0, length);
    const family = FAMILY_NAMES.get(words);
    if (family?.kind === "count") return { family, words, start: end + gap.length };
  }
  return undefined;
}

/** Whether a number is so much of what follows it: 减少了93%的缓存. */
export const isOfNext = ({ text }: Sentence, { end }: Figure): boolean =>
  /^\s?的(?!增|涨|降|跌|速度|幅度|水平)/.test(text.slice(end));
