import type { Corpus } from "../../../corpus/corpus.ts";
import type { Lang } from "../../../notation/lang.ts";
import { formatPeriod } from "../../../notation/periods/period.ts";
import { formatQuantity } from "../../../notation/units/units.ts";
import type { Computation } from "../../figures/compute.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import type { RelationAsked } from "./relation-asked.ts";

/** The computed figure and the printed ones that it follows from. */
export function saysComputed(
  corpus: Corpus,
  { operands, unit }: Computation,
  relation: RelationAsked,
  value: number,
  lang: Lang,
): string {
  const names = [...operands.values()].map((held) => named(corpus, held, lang));
  const [a = "", b = ""] = names;
  const result = formatQuantity(value, unit, lang, corpus.units);
  if (relation === "sum") return saysSum(names, result, lang);
  return WORDS[lang][relation](a, b, result);
}

const saysSum = (names: readonly string[], result: string, lang: Lang): string =>
  lang === "zh"
    ? `${names.join("、")}，合计${result}（由这些数计算）。`
    : `${names.join(", ")}: ${result} together (computed from these).`;

/** What a figure is of, when and how much. */
function named(corpus: Corpus, { of, metric, period, value, unit }: HeldQuantity, lang: Lang): string {
  const thing = corpus.entities.get(of)?.[lang] ?? of;
  const what = corpus.metrics.get(metric)?.[lang] ?? metric;
  const when = period === undefined ? "" : formatPeriod(period, lang);
  const much = formatQuantity(value ?? Number.NaN, unit, lang, corpus.units);
  return lang === "zh"
    ? [thing, when, what, much].reduce((text, next) => joined(text, next, ""))
    : joined(thing, [what, when, much].filter(Boolean).join(" "), " ");
}

/** Two pieces of text as one: with a blank between Latin ones, and what the first ends with and the second begins with said once. */
function joined(before: string, next: string, blank: string): string {
  const gap = blank === "" && /\w$/.test(before) && /^\w/.test(next) ? " " : blank;
  const isWhole = (length: number) => blank === "" || /^(?:$| )/.test(next.slice(length));
  for (let length = Math.min(before.length, next.length); length > 3; length -= 1)
    if (before.endsWith(next.slice(0, length)) && isWhole(length)) return `${before}${next.slice(length)}`;
  return `${before}${gap}${next}`;
}

type Say = (a: string, b: string, result: string) => string;

const WORDS: Readonly<Record<Lang, Readonly<Record<Exclude<RelationAsked, "sum">, Say>>>> = {
  zh: {
    compound: (a, b, result) => `从${a}到${b}，年均复合增长${result}（由这两个数计算）。`,
    growth: (a, b, result) => `从${a}到${b}，变动${result}（由这两个数计算）。`,
    share: (a, b, result) => `${a}占${b}的${result}（由这两个数计算）。`,
    multiple: (a, b, result) => `${b}是${a}的${result}（由这两个数计算）。`,
    excess: (a, b, result) => `${b}比${a}高${result}（由这两个数计算）。`,
    difference: (a, b, result) => `${b}与${a}相差${result}（由这两个数计算）。`,
  },
  en: {
    compound: (a, b, result) => `From ${a} to ${b}: ${result} a year, compounded (computed from these two).`,
    growth: (a, b, result) => `From ${a} to ${b}: a change of ${result} (computed from these two).`,
    share: (a, b, result) => `${a} is ${result} of ${b} (computed from these two).`,
    multiple: (a, b, result) => `${b} is ${result} of ${a} (computed from these two).`,
    excess: (a, b, result) => `${b} is ${result} above ${a} (computed from these two).`,
    difference: (a, b, result) => `${b} against ${a}: a difference of ${result} (computed from these two).`,
  },
};
