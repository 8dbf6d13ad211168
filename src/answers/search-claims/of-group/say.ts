import type { Lang } from "../../../notation/lang.ts";
import type { GroupAsked } from "./group-asked.ts";

type Figure = GroupAsked["figure"];

const FIGURES: Readonly<Record<Lang, Readonly<Record<Figure, string>>>> = {
  zh: { mean: "简单平均", median: "中位数", sum: "合计" },
  en: { mean: "simple mean", median: "median", sum: "sum" },
};

/** So many rows are told of by name. */
const MOST = 20;

/** What is said of a figure that was computed. */
export interface Said {
  readonly table: string;
  readonly column: string;
  readonly value: string;
  /** The rows that are counted, each with its number, and those that have none. */
  readonly inputs: readonly string[];
  readonly missing: readonly string[];
}

/** The figure, that it was computed, from which numbers, and which rows have none. */
export function saysFigure(
  figure: Figure,
  { table, column, value, inputs, missing }: Said,
  lang: Lang,
): string {
  const [counted, all] = [inputs.length, inputs.length + missing.length];
  const word = FIGURES[lang][figure];
  if (lang === "zh") {
    const of = missing.length > 0 ? `${all}个中有数值的${counted}个` : `${all}个`;
    const left = missing.length > 0 ? `；没有数值、未计入：${listed(missing, "、")}` : "";
    return `${of}的${column}${word}为${value}（由服务器计算；${table}）：${listed(inputs, "、")}${left}。`;
  }
  const of = missing.length > 0 ? `${counted} of ${all} (the others have none)` : `${all}`;
  const left = missing.length > 0 ? `; no value, not counted: ${listed(missing, ", ")}` : "";
  return `${column}, ${word} of ${of}: ${value} (computed by the server; ${table}): ${listed(inputs, ", ")}${left}.`;
}

/** The figure as the table prints it, and what its rows come to if that is another. */
export function saysPrinted(
  figure: Figure,
  { table, column, value: computed, inputs }: Said,
  { label, value }: { readonly label: string; readonly value: string },
  lang: Lang,
): string {
  const word = FIGURES[lang][figure];
  const isSame = computed === value;
  if (lang === "zh")
    return `${label}：${column} ${value}，印出的${inputs.length}个的${word}（${table}）${isSame ? "" : `；由服务器计算为${computed}`}。`;
  return `${label}: ${column} ${value}, printed for ${inputs.length} rows (${table})${isSame ? "" : `; the server's ${word} of them is ${computed}`}.`;
}

const listed = (names: readonly string[], comma: string): string =>
  [...names.slice(0, MOST), ...(names.length > MOST ? ["…"] : [])].join(comma);
