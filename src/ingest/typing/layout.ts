import { type Family, familyOf } from "../names/metric-families.ts";
import { withoutCaptionNumber } from "../structure/caption-number.ts";
import type { TypedColumn } from "./column-kind.ts";
import { isCompanyName } from "./entity-kind.ts";
import { withoutUnit } from "./head-words.ts";
import { partOfYear } from "./meaning/meaning-words.ts";
import { headerPeriod } from "./time/period-words.ts";

/** What the rows of a table are: what is measured, whose it is, or when; undefined if it cannot be told. */
export type Layout =
  | { readonly rows: "metrics" }
  | {
      readonly rows: "entities";
      readonly metric?: Family;
      /** What the title measures by words that no known metric has: WFE spending by region. */
      readonly named?: string;
    }
  | { readonly rows: "periods" }
  | undefined;

/** Words above a column of names that say what they name. */
const NAMES =
  /公司|企业|厂商|厂家|集团|[制造供应运营开发品牌]商|[车房药]企|券商|银行|基金|机构|客户|名称|简称|产品|型号|车型|游戏|药[品物]|平台|芯片|模型|地区|国家|城市|省份|市场|行业|板块|分部|业务|股东|品牌|标的|(?:电源|能源|燃料|机组|船舶|险|船|矿)[类种]|船型|品种|\b(?:compan(?:y|ies)|vendor|maker|manufacturer|supplier|producer|provider|operator|developer|player|carrier|retailer|airline|insurer|foundry|oem|competitor|customer|bank|fund|issuer|name|product|platform|game|drug|model|chip|region|country|countries|province|city|market|industry|sector|segment|division|business|shareholder|brand|peer|geography|entity)s?\b/i;
const BALANCE =
  /^\S{0,6}余额$|\bbalances?(?:,| at| as of|$)|\b(?:opening|beginning|ending|closing) balance|^(?:outstanding|granted|exercised|vested|forfeited|non-?vested|unvested)\b/i;
const BY =
  /\bby\s+(?!quarter|month|half|year|period|fiscal)\w+|\bas follows$|^(?:分|按)|情况$|明细|列示|构成/i;
const ABOUT = /^[\s\d（()）.、一二三四五六七八九十]+|列示$|明细表?$|情况表?$|分类$|披露$|构成$/g;
const LOOKED_AT = 400;
const SOME = 0.2;

/** How many labels name companies: those that are known, and legal names. */
const companies = (labels: readonly string[]): number => labels.filter(isCompanyName).length;

/** The metric that a title names first, or last in Chinese: Revenue of the largest vendors, 主要厂商收入. */
function familyOfTitle(title: string): Family | undefined {
  const plain = withoutUnit(withoutCaptionNumber(title));
  const [, first] = /^(.{3,60}?)\s+(?:by|of|at|in)\s+\S/.exec(plain) ?? [];
  if (first !== undefined) return familyOf(first);
  const [han = ""] = /\p{Script=Han}{2,8}$/u.exec(plain.replace(WHAT_IT_IS, "")) ?? [];
  for (let at = 0; at < han.length - 1; at++) {
    const family = familyOf(han.slice(at));
    if (family) return family;
  }
  return familyOf(plain) ?? familyOf(/^[^,，:：(（–—]{3,60}/.exec(plain)?.[0] ?? "");
}

/** Words at the end of a Chinese title for what the table is. */
const WHAT_IT_IS = /(?:拆分|构成|结构|预测|情况|统计|明细|分布|一览|汇总)+表?$/;

/** What a title says that it measures, parts by what and counts in what: WFE spending by region (US$ bn), 各地区设备支出（亿元） */
function namedByTitle(title: string): string | undefined {
  const plain = withoutCaptionNumber(title);
  const [, en] = /^((?:[\w&/-]+ ){0,4}[a-z][\w-]*) by \S.*[(,]/.exec(plain) ?? [];
  const [, zh] = BY_WHAT.exec(plain) ?? [];
  const named = en ?? zh;
  return named === undefined || NO_METRIC.test(named) ? undefined : named;
}
const BY_WHAT =
  /^(?:分|按|各|主要)(?:业务|产品|地区|区域|国家|省份|城市|行业|板块|领域|下游|应用|渠道|客户|品类|品牌|分部|部门|类型|车型|机型|公司|企业|厂商|市场|平台)(?:划分)?的?([\p{Script=Han}A-Za-z]{2,8})[（(]/u;
/** Words of a title that name what a table is, and not what it measures. */
const NO_METRIC =
  /\b(?:tables?|overview|summary|breakdown|split|mix|shares?|forecasts?|estimates?|results|data|figures|details?|comparison|highlights|information|analysis|change|growth|performance|profile|list|number)$|情况|明细|构成|占比|分布|结构|拆分|对比|一览|统计|数据|变动|增速|预测/i;

/** Whether a column says in its head what it measures, by a unit of its own or a known name. */
const measures = ({ hint, family }: TypedColumn): boolean =>
  family !== undefined || (hint?.unit !== undefined && hint.unit !== "%");

/** Whether the head of the labels is one plain word for the kind of thing that they name: Drug, 车型. */
const saysWhat = (labelHead: string): boolean =>
  /^(?:\p{L}[a-z]{2,20}(?: [a-z]{2,20})?|\p{Script=Han}{1,6})$/u.test(labelHead) && !GENERIC.test(labelHead);

const GENERIC =
  /^(?:line )?(?:items?|metrics?|indicators?|descriptions?|details?|particulars|categor(?:y|ies)|types?|class(?:es)?|accounts?|parameters?|features?|propert(?:y|ies)|measures?|assumptions?|scenarios?|years?|quarters?|months?|dates?|periods?|units?|notes?|components?|sources?|uses?|maturit(?:y|ies)|level)$|指标|项目|科目|类别|类型|内容|明细|参数|特性|假设|情景|年|季|月|日期|时间|期间|单位|备注|来源/i;

export function layoutOf(
  labels: readonly string[],
  columns: readonly TypedColumn[],
  title: string,
  labelHead: string,
): Layout {
  const filled = labels.filter((label) => label !== "").slice(0, LOOKED_AT);
  const numbers = columns.filter(({ kind, relative }) => kind === "number" && relative === undefined);
  if (filled.length === 0) return undefined;
  // words alone: what a row says is of what its label names
  if (numbers.length === 0)
    return NAMES.test(labelHead) && !BY.test(labelHead) ? { rows: "entities" } : undefined;
  const periods = filled.filter(
    (label) => (/\d/.test(label) && headerPeriod(label, {}) !== undefined) || partOfYear(label) !== undefined,
  ).length;
  if (periods >= 0.8 * filled.length) return { rows: "periods" };
  const rowFamilies = filled.filter((label) => familyOf(withoutUnit(label)) !== undefined).length;
  const columnFamilies = numbers.filter(({ family }) => family !== undefined).length;
  const dated = numbers.filter(({ period }) => period !== undefined).length;
  const [, en, zh] = /^(.{3,60}?)\s+by\s+\S|^(?:分|按).{1,8}?的?(.{2,8})$/i.exec(title) ?? [];
  const split = familyOf(withoutUnit(en ?? zh ?? ""));
  // a statement of changes in equity: what happened in its rows, to what in its columns
  if (columnFamilies > 0 && filled.some((label) => BALANCE.test(label))) return undefined;
  if (companies(filled) >= 0.5 * filled.length) {
    const metric = columnFamilies === 0 ? familyOfTitle(title) : undefined;
    return { rows: "entities", ...(metric && { metric }) };
  }
  if (columnFamilies > 0 && rowFamilies <= SOME * filled.length) return { rows: "entities" };
  if (rowFamilies > 0 && columnFamilies === 0) return { rows: "metrics" };
  if (split && columnFamilies === 0) return { rows: "entities", metric: split };
  if (columnFamilies > 0) return rowFamilies >= 0.5 * filled.length ? { rows: "metrics" } : undefined;
  if (rowFamilies === 0 && saysWhat(labelHead) && numbers.every(measures)) {
    const metric = dated === numbers.length ? familyOfTitle(title) : undefined;
    return { rows: "entities", ...(metric && { metric }) };
  }
  if (NAMES.test(labelHead)) {
    // under years the title says what is measured: Shipments (GW)
    const metric = dated === numbers.length && rowFamilies === 0 ? familyOfTitle(title) : undefined;
    if (metric) return { rows: "entities", metric };
    const named = dated === numbers.length && rowFamilies === 0 ? namedByTitle(title) : undefined;
    if (named !== undefined) return { rows: "entities", named };
    return dated === numbers.length ? undefined : { rows: "entities" };
  }
  // rows that no known metric is among are of what the title names, or of each kind by which it parts something
  if (rowFamilies === 0 && (BY.test(title) || familyOfTitle(title.replace(ABOUT, "")) !== undefined))
    return undefined;
  return dated > 0 ? { rows: "metrics" } : undefined;
}
