import type { Lang } from "../../../notation/lang.ts";
import type { RankedRow } from "./ranked-row.ts";

/** What the table and its column are called. */
interface Titles {
  readonly table: string;
  readonly column: string;
}

const NEXT = 2;
const MOST_LISTED = 8;

/** The first row with its place, and the next ones. */
export function saysExtreme(
  { table, column }: Titles,
  ranked: readonly RankedRow[],
  open: number,
  largest: boolean,
  lang: Lang,
): string {
  const [first, ...others] = ranked;
  if (!first) return "";
  const next = others.slice(0, NEXT).map(valued);
  if (lang === "zh")
    return `${first.name}：${column} ${first.said}，${ranked.length}个中最${largest ? "高" : "低"}（${table}）${next.length > 0 ? `；其次${next.join("、")}` : ""}${notRanked(open, lang)}`;
  return `${first.name}: ${column} ${first.said}, the ${largest ? "highest" : "lowest"} of ${ranked.length} (${table})${next.length > 0 ? `; then ${next.join(", ")}` : ""}${notRanked(open, lang)}`;
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

/** How many rows meet a limit, and which. */
export function saysCount(
  { table, column }: Titles,
  limit: string,
  met: readonly RankedRow[],
  all: number,
  open: number,
  lang: Lang,
): string {
  const more = met.length > MOST_LISTED ? ["…"] : [];
  const list = [...met.slice(-MOST_LISTED).reverse().map(valued), ...more];
  const which =
    list.length > 0 ? `${lang === "zh" ? "：" : ": "}${list.join(lang === "zh" ? "、" : ", ")}` : "";
  if (lang === "zh")
    return `${table}：${all}个中有${met.length}个的${column} ${limit}${which}${notTold(open, lang)}`;
  return `${table}: ${met.length} of ${all} have ${column} ${limit}${which}${notTold(open, lang)}`;
}

const valued = ({ name, said }: RankedRow): string => `${name} ${said}`;

function notRanked(open: number, lang: Lang): string {
  if (open === 0) return lang === "zh" ? "。" : ".";
  return lang === "zh" ? `；${open}个无法排序。` : `; ${open} cannot be ranked.`;
}

function notTold(open: number, lang: Lang): string {
  if (open === 0) return lang === "zh" ? "。" : ".";
  return lang === "zh" ? `；${open}个无法判断。` : `; ${open} cannot be told.`;
}
