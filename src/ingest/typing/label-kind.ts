import type { Family, FamilyKind } from "../names/metric-families.ts";

/** What kind of number a label's words promise, if they promise one. */
export type LabelKind = FamilyKind | "per-unit" | "cents";

const PER_UNIT = /\bper (?!cent|share|\w{1,12} share|annum)\w|每(?!股|年)|\/(?:股|kg|吨|桶|米|sq)/i;

/** How long something lasts, in a unit that the label has to say. */
const SPAN_OF_TIME =
  /\b(?:useful|average|remaining|contractual|expected|mine)\b.{0,24}\b(?:life|lives|terms?|maturity|duration)\b|(?:使用|剩余|摊销|折旧|服务)(?:年限|期限|寿命)/i;

/** Prices of one of what is sold, in plain currency; a purchase price is an amount like others. */
const PRICE =
  /\b(?:exercise|strike|share|stock|sales?|selling|market|closing|conversion|redemption) prices?\b|\bprice range\b|\bprices? per\b|\bfair value (?:at|on) (?:the )?(?:date of )?grant\b|\bgrant[- ]date fair value\b|单价|均价|股价|售价/i;

const WORDS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    "shares",
    /\b(?:number|no\.) of (?:\w+ ){0,3}shares\b|\bshares (?:used|outstanding)\b|\bweighted[- ]average (?:\w+ ){0,3}shares\b/i,
  ],
  ["per-share", /per (?:\w{1,12} )?share|每股|\beps\b/i],
  ["price", PRICE],
  [
    "shares",
    /^(?!(?:re)?purchase|issu|cancel|proceeds|payment|acqui|sale|options|dividend|value|cost|transfer|excess).*\bshares\b(?! (?:repurchase|price|based))|股份数|股数|股本总数/i,
  ],
  ["days", /\bdays\b|天数/i],
  [
    "share",
    /[(（][%％][)）]|^[%％]|[%％]$|百分比|占比|比例|比率|percent|收益率|毛利率|净利率|利率|增速|增长率|(?:工程|完工|项目|建设)进度|(?:完成|完工|合格|达成|利用|渗透|占有|覆盖|费用|负债)率|\bmargin\b|\byield\b|(?<!\b(?:at|to|using|in|on)\b.{0,60})\brates?\b/i,
  ],
  ["ratio", /\bratio\b|倍数|周转率|\btimes\b|\bturnover ratio\b|比率|系数/i],
  [
    "count",
    /\b(?:number|no\.) of\b|\bheadcount\b|人数|户数|年限|次数|数量|个数|家数|台数|\bcount\b|(?<!\b(?:with|from|to|by|of|for|at|on|in)\b.{0,40})\b(?:employees|customers|stores|units)\b(?!['’]|\s\w+ing\b)/i,
  ],
  [
    "physical",
    /\b(?:volumes?|output|tonnage|harvest|throughput|deliveries|shipments|emissions|capacity|passengers|subscribers|members|visitors|beds|seats)\b(?! (?:income|revenues?|sales|costs?|expenses?|tax|rights?|discounts?|rebates?|charges?|fees?))|(?:产能|产量|销量|装机|客流量|吞吐量|排放量)$/i,
  ],
  ["money", /(?:保费|价值|净资产|总资产|金额|余额|收入|支出|费用|成本|利润)$/],
  [
    "money",
    /^(?!.*\b(?:on|to|per|of|from|as|by|margin|growth|volume|multiple|days)\b)(?:.* )?(?:income|profits?|loss(?:es)?|earnings|revenues?|turnover|ebitd?a?|expenses?|costs|debt|borrowings|liabilities|assets|equity|expenditures?|capex|cash flows?|proceeds|receivables|payables|inventor(?:y|ies)|provisions|goodwill|depreciation|amorti[sz]ation|impairments?|dividends?)(?:,? (?:net|gross|before|after|excluding|including|attributable|group share)\b.*)?$/i,
  ],
];

/** A line of a balance sheet that tells of how many shares beside its amount. */
const PAR_VALUE =
  /^(?:common|preferred|preference|ordinary|capital|class \w) (?:stock|shares)\b.*\bpar value\b/i;

/** An amount per share that stands in a label beside what it measures: Dividends, $1.76 per share. */
const ASIDE = /[(,]?\s?[$€£¥]?\s?\d[\d.,]*\s?(?:cents? )?(?:per|a) (?:\w{1,12} )?share\b\)?/gi;

export function labelKind(words: string, family: Family | undefined): LabelKind | undefined {
  const label = words.replace(ASIDE, "");
  if (/\bcents?\b|\bpence\b|¢|[(（](?:分|p)[)）]/i.test(label)) return "cents";
  if (PAR_VALUE.test(label)) return "money";
  if (SPAN_OF_TIME.test(label) || /(?:^|折算|记账|即期|中间)汇率$|\bexchange rates?$/i.test(label))
    return "per-unit";
  if (PER_UNIT.test(label) && family?.kind !== "per-share") return "per-unit";
  if (family && family.kind !== "any") return family.kind;
  return WORDS.find(([, words]) => words.test(label))?.[0] ?? family?.kind;
}

const TOTAL =
  /^(?:(?:grand |sub-?)?total\b|totals?$|sum$|consolidated$|合\s?计|总\s?计|小\s?计|总额|共计)|(?:合计|总计|小计)$/i;

/** Whether a label says that its row sums others, and whether only a part of them. */
export function totalRole(label: string): "total" | "subtotal" | undefined {
  if (isGroup(label)) return "total";
  if (!TOTAL.test(label.trim())) return undefined;
  return /^sub-?total|小\s?计/i.test(label.trim()) ? "subtotal" : "total";
}

/** Whether a label says that its row is of the whole company. */
export const isGroup = (label: string): boolean =>
  /^(?:(?:the )?group|consolidated|本?集团)$/i.test(label.trim());

/** Labels that name what is left over, and nothing of their own. */
export const isLeftover = (label: string): boolean =>
  /^(?:others?|other \w+|其他|其它|其余|rest|remaining|misc(?:ellaneous)?\.?)$/i.test(label.trim());
