import type { Lexicon, Mention } from "./lexicon.ts";
import { plainText } from "./plain-text.ts";

/** Ratios that statements do not print, by the words for them, and the lines that they are computed from, by the names that these have; a stroke between those that it needs both of. */
const TABLE: readonly (readonly [ratio: RegExp, parts: string])[] = [
  [
    /gross (?:profit )?margins?|毛利率/,
    "gross profit; gross margin; cost of sales; cost of revenue; 营业成本 / 营业收入",
  ],
  [
    /operating margins?|营业利润率|经营利润率/,
    "operating income; income from operations; operating profit; 营业利润 / revenue; 营业收入",
  ],
  [
    /net (?:profit |income )?margins?|净利率|净利润率/,
    "net income; net profit; net earnings; 净利润 / 营业收入",
  ],
  [/ebitda margins?/, "operating income / depreciation and amortization / revenue"],
  [
    /free ?cash ?flow(?: conversion)?|fcf|自由现金流/,
    "net cash provided by operating activities; 经营活动产生的现金流量净额 / capital expenditures; purchases of property and equipment; net income",
  ],
  [
    /(?:quick|current|acid[- ]test) ratio|流动比率|速动比率/,
    "total current assets; 流动资产合计; inventories / total current liabilities; 流动负债合计",
  ],
  [
    /working capital|营运资金/,
    "total current assets; 流动资产合计 / total current liabilities; 流动负债合计",
  ],
  [
    /debt[- ]to[- ]equity|leverage ratio|资产负债率/,
    "total liabilities; long-term debt; 负债合计 / total stockholders equity; 资产总计",
  ],
  [
    /inventory turnover|days (?:of )?inventory|dio|存货周转/,
    "inventories; 存货 / cost of sales; cost of goods sold; 营业成本",
  ],
  [
    /days payables?|dpo|payables? turnover|应付账款周转/,
    "accounts payable; 应付账款 / cost of sales; cost of goods sold; inventories; 营业成本",
  ],
  [
    /days sales outstanding|dso|receivables? turnover|应收账款周转/,
    "accounts receivable; 应收账款 / revenue; 营业收入",
  ],
  [/cash conversion cycle/, "inventories / accounts receivable / accounts payable / cost of sales"],
  [
    /(?:fixed )?asset turnover|资产周转率/,
    "total assets; property and equipment net; 资产总计 / revenue; 营业收入",
  ],
  [
    /return on (?:assets|equity|invested capital)|ro(?:a|e|ic)|净资产收益率|总资产收益率/,
    "net income; 净利润 / total assets; total stockholders equity; 资产总计",
  ],
  [
    /capital[- ]intensi(?:ve|ty)/,
    "capital expenditures; purchases of property and equipment / total assets; property and equipment net",
  ],
  [/interest coverage/, "operating income / interest expense; 利息费用"],
  [
    /effective tax rate|实际税率/,
    "income tax expense; provision for income taxes; 所得税费用 / income before income taxes; 利润总额",
  ],
  [/(?:dividend )?payout ratio|分红率|股利支付率/, "dividends paid / net income; 净利润"],
];

/** The ratios as whole words, and the names of their parts in plain form, side by side. */
const RATIOS = TABLE.map(([ratio, parts]) => ({
  pattern: new RegExp(`(?<![a-z])(?:${ratio.source})(?![a-z])`),
  sides: parts.split(" / ").map((side) => side.split("; ").map((part) => plainText(part))),
}));

/** A ratio that a question asks for, with the metrics from which it follows. */
export interface Ratio extends Mention {
  /** Whether the report has something of each side that it needs. */
  readonly isWhole: boolean;
}

/** Whether a metric is named by a ratio that the report does not have itself. */
export const isRatio = (mention: Mention): mention is Ratio => "isWhole" in mention;

/** What a ratio is computed from, as the metrics of a report that a question names by it; none for a ratio that the report has itself. */
export function ratioParts(plain: string, metrics: Lexicon, named: readonly Mention[]): readonly Ratio[] {
  return RATIOS.flatMap(({ pattern, sides }) => {
    const match = pattern.exec(plain);
    if (!match) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    if (named.some((mention) => mention.start <= start && end <= mention.end)) return [];
    const ids = sides.flat().flatMap((part) => metrics(part).flatMap((mention) => mention.ids));
    const isWhole = sides.every((side) => side.some((part) => isName(metrics, part)));
    return ids.length > 0 ? [{ start, end, ids: [...new Set(ids)], isWhole }] : [];
  });
}

/** Whether a report calls a metric just so: 利润 is no 营业利润. */
const isName = (metrics: Lexicon, name: string): boolean =>
  metrics(name).some(({ start, end }) => start === 0 && end === name.length);
