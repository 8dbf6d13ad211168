import type { Corpus } from "../../../src/corpus/corpus.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import { formatPeriod } from "../../../src/notation/periods/period.ts";
import { formatQuantity } from "../../../src/notation/units/units.ts";
import type { Fact } from "./fact.ts";

const BOUNDS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { about: "约{}", "at-least": "至少{}", "at-most": "至多{}", over: "超过{}", under: "不到{}" },
  en: {
    about: "about {}",
    "at-least": "at least {}",
    "at-most": "at most {}",
    over: "more than {}",
    under: "less than {}",
  },
};

/** A fact's value as people write it. */
export function sayValue(corpus: Corpus, { value, low, high, unit, bound }: Fact, lang: Lang): string {
  const shown = (each: number) =>
    each < 0 && unit === "%" ? `${each}%` : formatQuantity(each, unit, lang, corpus.units);
  if (value !== undefined) return (BOUNDS[lang][bound ?? ""] ?? "{}").replace("{}", shown(value));
  return `${shown(low ?? 0)}${lang === "zh" ? "至" : " to "}${shown(high ?? 0)}`;
}

/** A fact's time as people write it; undefined if it has none. */
export const sayPeriod = ({ period }: Fact, lang: Lang): string | undefined =>
  period === undefined
    ? undefined
    : /^(\d{4})Q1\.\.\1Q3$/.test(period)
      ? lang === "zh"
        ? `${period.slice(0, 4)}年前三季度`
        : `the first three quarters of ${period.slice(0, 4)}`
      : formatPeriod(period, lang);
