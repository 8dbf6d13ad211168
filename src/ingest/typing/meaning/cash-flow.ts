import { familyOf, isFlow, isMargin, isStock } from "../../names/metric-families.ts";
import { withoutUnit } from "../head-words.ts";
import type { TableFrame } from "../table-frame.ts";

const TITLE = /cash flow|现金流量/i;
const NET_CASH =
  /\bnet cash\b.{0,40}\b(?:operating|investing|financing) activities|(?:经营|投资|筹资|融资)活动(?:产生|使用|所得|所用)?的?现金流量?净额/i;
const BALANCE = /^total (?:assets|liabilities|equity)|总资产|资产总[计额]/i;
/** What a statement of cash flows has no line for: a note that stands under its heading has. */
const NO_FLOW = /\baccumulated (?:depreciation|amortization)\b|累计折旧/i;
const ADJUSTMENT = /^(?:adjustments|changes? in)\b|将净利润调节/i;

/** Whether a table is a statement of cash flows, by its title or its labels, and not an overview that has some of its rows. */
export function isCashFlow(title: string, labels: readonly string[]): boolean {
  if (TITLE.test(title)) return !labels.some((label) => NO_FLOW.test(label));
  const flows = labels.filter((label) => NET_CASH.test(label)).length;
  if (flows === 0 || labels.some((label) => BALANCE.test(label))) return false;
  return flows > 2 || labels.some((label) => ADJUSTMENT.test(label));
}

/** Cash at the beginning or the end of the time is no change. */
export const isCashAtEnd = (label: string): boolean =>
  /\b(?:beginning|end|start) of\b|期[初末]|年[初末]/i.test(label);

/** What is asked of a table for each of its cells, and told by looking at all of its rows once. */
function onceATable(tell: (table: TableFrame) => boolean): (table: TableFrame) => boolean {
  const known = new WeakMap<TableFrame, boolean>();
  return (table) => {
    const said = known.get(table) ?? tell(table);
    known.set(table, said);
    return said;
  };
}

const [LEAST_FLOWS, FLOWS_TO_STOCKS] = [3, 2];

/** Whether a table has what is earned, spent or paid over a time: a statement of income or of cash flows. */
export const isOfFlows = onceATable(({ labels, isCashFlow: isCash }) => {
  const families = labels.flatMap((label) => familyOf(withoutUnit(label)) ?? []);
  const flows = families.filter(isFlow).length;
  return flows >= LEAST_FLOWS && (isCash || flows > FLOWS_TO_STOCKS * families.filter(isStock).length);
});

const LEAST_YEARS = 3;

/** Whether the rows of a table are the last days of one year after the other, and its columns what those years earned: 2021/12/31, 2022/12/31. */
export const isOfYears = onceATable(({ labels, columns }) => {
  const years = labels.flatMap(
    (label) => /^((?:19|20)\d\d)[-/.年]12[-/.月]31日?$/.exec(label.trim())?.[1] ?? [],
  );
  const families = columns.flatMap(({ family }) => family ?? []);
  return (
    years.length >= LEAST_YEARS &&
    years.every((year, at) => at === 0 || Math.abs(Number(year) - Number(years[at - 1])) === 1) &&
    families.some((family) => isFlow(family) || isMargin(family)) &&
    !families.some(isStock)
  );
});

/**
 * Whether a label only says that cash was used, and its numbers are not printed as outflows: they measure what was used, and no cash flow.
 * Without numbers, whether it only says so.
 */
export const isUseOfCash = (label: string, numbers: readonly (number | undefined)[] = [1]): boolean =>
  USED.test(label) && numbers.some((number) => number === undefined || number > 0);
const USED =
  /^(?!.*\b(?:provided by|generated (?:by|from)|from)\b)(?=.*\bcash (?:flows? )?\(?used (?:in|for)\b)|^(?!.*(?:产生|所得|[（(])).*所(?:使)?用的?现金(?:流量)?净额/i;
