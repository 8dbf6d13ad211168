import type { Lang } from "../lang.ts";
import type { Bound } from "./bound.ts";

type Words = Readonly<Record<Bound, Readonly<Record<Lang, string>>>>;

/** Bounds where they are what is spoken of: it is only known to be *at least* 5. */
export const BOUND_WORDS: Words = {
  exact: { zh: "", en: "exactly" },
  about: { zh: "约", en: "about" },
  order: { zh: "数量级为", en: "of the order of" },
  over: { zh: "超过", en: "over" },
  "at-least": { zh: "不低于", en: "at least" },
  under: { zh: "低于", en: "under" },
  "at-most": { zh: "至多", en: "at most" },
};

const IN_PASSING: Words = {
  ...BOUND_WORDS,
  exact: { zh: "", en: "" },
  order: BOUND_WORDS.about,
  "at-least": { zh: "至少", en: "at least" },
  under: { zh: "不足", en: "under" },
};

/** A bound as it is put before a number in passing, ready to be joined to it; "" for an exact one. */
export function boundPrefix(bound: Bound, lang: Lang): string {
  const word = IN_PASSING[bound][lang];
  return word !== "" && lang === "en" ? `${word} ` : word;
}
