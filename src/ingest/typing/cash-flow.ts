const TITLE = /cash flow|现金流量/i;
const NET_CASH =
  /\bnet cash\b.{0,40}\b(?:operating|investing|financing) activities|(?:经营|投资|筹资|融资)活动(?:产生|使用|所得|所用)?的?现金流量?净额/i;
const BALANCE = /^total (?:assets|liabilities|equity)|总资产|资产总[计额]/i;
const ADJUSTMENT = /^(?:adjustments|changes? in)\b|将净利润调节/i;

/** Whether a table is a statement of cash flows, by its title or its labels, and not an overview that has some of its rows. */
export function isCashFlow(title: string, labels: readonly string[]): boolean {
  if (TITLE.test(title)) return true;
  const flows = labels.filter((label) => NET_CASH.test(label)).length;
  if (flows === 0 || labels.some((label) => BALANCE.test(label))) return false;
  return flows > 2 || labels.some((label) => ADJUSTMENT.test(label));
}
