import { type Family, familyOf } from "../../names/metric-families.ts";
import type { NameFinder } from "../../prose/find-names.ts";
import { metricMentions } from "../../prose/measures/metric-mentions.ts";
import { withoutCaptionNumber } from "../../structure/caption-number.ts";
import type { TypedTable } from "../typed-table.ts";

/** A market, and what a caption says is told of it. */
export interface Told {
  readonly market: string;
  readonly family: Family;
}

const YEARS = /^(?:in )?(?:19|20)\d\d[AEF]?(?:\s?[-–—~至到]\s?(?:(?:19|20)\d\d)[AEF]?)?\s?年?的?\s?/i;
const BETWEEN = /^\s?(?:市场|行业|market)?(?:总|合计|年度?)?\s?$/i;
/** What goes on behind what is measured if the table is of all of it: 全球动力电池装机量及增速, Global inverter shipments, 2021-2027E. */
const WHOLE =
  /^(?:$|[\s,，:：(（–—-]*(?:$|\d|E\b|历年|预测|预计|规模|情况|走势|变化|趋势|及|与|和|同比|增[速长]|单位|亿|万|百万|GW|TWh|(?:and|by year|forecasts?|outlook|growth|in|units?|million|billion|thousand|USD|EUR|RMB|US\$|[$€£])\b))(?!.*(?:占比|份额|排名|构成|结构|分布|竞争格局|by (?!year)|shares?\b|rank))/i;

/** The market of which a caption announces one measure: "表2：全球集装箱吞吐量预测"; undefined if it is of a part of it or of nobody known. */
export function marketOfTitle(caption: string, { find }: Pick<NameFinder, "find">): Told | undefined {
  const text = withoutCaptionNumber(caption).replace(YEARS, "");
  const market = find(text).find(({ kind, start }) => kind === "sector" && start === 0);
  if (!market) return undefined;
  const [, said = "", rest = ""] = MEASURE.exec(text.slice(market.end)) ?? [];
  const mention = metricMentions(text).find(({ start }) => start >= market.end);
  const isHan = mention && BETWEEN.test(text.slice(market.end, mention.start));
  const family = isHan ? mention.family : familyOf(said);
  const behind = isHan ? text.slice(mention.end) : rest;
  return family && family.id !== "market-share" && WHOLE.test(behind)
    ? { market: market.id, family }
    : undefined;
}
/** English words of one measure, which a caption may say alone and a sentence not: installations. */
const MEASURE = /^ ((?:market )?[a-z]+(?: [a-z]+)?)((?:[\s,:(–—-].*)?)$/;

/** Leaves a market only what its caption tells of it, and how that grew. */
export function keepTold(table: TypedTable, { market }: Told, told: ReadonlySet<string>): TypedTable {
  for (const { cells } of table.rows)
    for (const cell of cells) {
      if (cell.of !== market || told.has(cell.metric ?? "")) continue;
      delete cell.of;
      cell.open = true;
    }
  return table;
}
