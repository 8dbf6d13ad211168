import type { Text } from "../../../corpus/schema/parts/text.ts";
import type { Lang } from "../../../notation/lang.ts";
import { formatQuantity, type Units } from "../../../notation/units/units.ts";
import type { Ranking } from "./rank-rows.ts";
import { bestOf, type RankedRow } from "./ranked-row.ts";
import { MISSING, type TableAsk, YES } from "./table-ask.ts";

/** What the table and its column are called. */
interface Titles {
  readonly table: string;
  readonly column: string;
}

type Superlative = Extract<TableAsk, { readonly kind: "extreme" | "time" }>;

const ENDS = {
  extreme: { largest: { zh: "最高", en: "highest" }, smallest: { zh: "最低", en: "lowest" } },
  change: {
    largest: { zh: "升幅最大", en: "largest rise" },
    smallest: { zh: "降幅最大", en: "largest fall" },
  },
  time: { largest: { zh: "最晚", en: "latest" }, smallest: { zh: "最早", en: "earliest" } },
} as const;

const NEXT = 2;
const MOST_LISTED = 8;

/** The first row with its place, together with those that share it, and the next ones. */
export function saysExtreme(
  { table, column }: Titles,
  ranked: readonly RankedRow[],
  open: number,
  ask: Superlative,
  lang: Lang,
): string {
  const [first] = ranked;
  if (!first) return "";
  const end = ENDS[first.isChange ? "change" : ask.kind][ask.largest ? "largest" : "smallest"][lang];
  const best = bestOf(ranked);
  const isShared = best.length > 1;
  const names = best.map(({ name }) => name);
  const next = ranked.slice(best.length, best.length + NEXT).map(valued);
  if (lang === "zh")
    return `${names.join("、")}：${column} ${isShared ? "均为" : ""}${first.said}，${ranked.length}个中${isShared ? "并列" : ""}${end}（${table}）${next.length > 0 ? `；其次${next.join("、")}` : ""}${notRanked(open, lang)}`;
  return `${names.join(", ")}: ${column} ${first.said}${isShared ? " each" : ""}, the ${end} of ${ranked.length} (${table})${next.length > 0 ? `; then ${next.join(", ")}` : ""}${notRanked(open, lang)}`;
}

/** The first rows in order. */
export function saysOrder(
  { table, column }: Titles,
  ranked: readonly RankedRow[],
  first: number,
  open: number,
  largest: boolean,
  lang: Lang,
): string {
  const list = ranked.slice(0, first).map((each, at) => `${at + 1} ${valued(each)}`);
  if (lang === "zh")
    return `${table}：${column}从${largest ? "高到低" : "低到高"}，${ranked.length}个中的前${list.length}：${list.join("、")}${notRanked(open, lang)}`;
  return `${table}: ${column}, ${largest ? "highest" : "lowest"} ${list.length} of ${ranked.length}: ${list.join(", ")}${notRanked(open, lang)}`;
}

/** How many rows meet the limits, and which, the largest first; without limits, how many there are of those that were named. */
export function saysCount(
  { table, column }: Titles,
  { rows: met, open, looked, all: whole, limits }: Ranking,
  units: Units,
  lang: Lang,
): string {
  const all = limits.length > 0 ? looked : whole;
  const more = met.length > MOST_LISTED ? ["…"] : [];
  const isRanked = met.some(({ said }) => said !== undefined);
  const first = isRanked ? met.slice(-MOST_LISTED).reverse() : met.slice(0, MOST_LISTED);
  const list = [...first.map(valued), ...more];
  const which =
    list.length > 0 ? `${lang === "zh" ? "：" : ": "}${list.join(lang === "zh" ? "、" : ", ")}` : "";
  const limit = limits.map((each) => limitSaid(each, units, lang)).join(lang === "zh" ? "且" : " and ");
  if (limit === "" && met.length === all)
    return lang === "zh" ? `${table}：列出${all}个${which}。` : `${table}: ${all} listed${which}.`;
  if (lang === "zh")
    return `${table}：${all}个中有${met.length}个${limit === "" ? "" : `的${column} ${limit}`}${which}${notTold(open, lang)}`;
  return `${table}: ${met.length} of ${all}${limit === "" ? "" : ` have ${column} ${limit}`}${which}${notTold(open, lang)}`;
}

/** Limits that are words in a condition. */
const LIMITS: Readonly<Record<string, Text>> = {
  [MISSING]: { zh: "没有给出", en: "not given" },
  [YES]: { zh: "为是", en: "yes" },
};

/** A limit as readers write it: > GBP 100 million. */
function limitSaid(limit: string, units: Units, lang: Lang): string {
  const word = LIMITS[limit]?.[lang];
  const [, operator = "", number, unit] = /^(\S+) (-?[\d.e+-]+)(?: (.+))?$/.exec(limit) ?? [];
  if (word !== undefined || number === undefined) return word ?? limit;
  return `${operator} ${formatQuantity(Number(number), unit, lang, units)}`;
}

const valued = ({ name, said }: RankedRow): string => (said === undefined ? name : `${name} ${said}`);

function notRanked(open: number, lang: Lang): string {
  if (open === 0) return lang === "zh" ? "。" : ".";
  return lang === "zh" ? `；${open}个无法排序。` : `; ${open} cannot be ranked.`;
}

function notTold(open: number, lang: Lang): string {
  if (open === 0) return lang === "zh" ? "。" : ".";
  return lang === "zh" ? `；${open}个无法判断。` : `; ${open} cannot be told.`;
}
