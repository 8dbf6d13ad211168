import type { Given } from "../../given.ts";
import { ratesOne } from "./rated-share.ts";

export type ReportKind = NonNullable<Given["kind"]>;

const KINDS: readonly (readonly [ReportKind, RegExp])[] = [
  ["prospectus", /招股(?:说明|意向)书|\bprospectus\b/i],
  [
    "broker-note",
    /(?:买入|增持|推荐|中性|减持)[（(](?:维持|首次|上调|下调)|投资评级|证券研究报告|\b(?:target price|price target)\b[\s\S]{0,80}\b(?:buy|sell|hold|overweight|neutral)\b|\b(?:Buy|Sell|Hold|Overweight|Underweight|Neutral|Outperform|Underperform|BUY|SELL|HOLD)\b[\s\S]{0,80}\b(?:[Tt]arget [Pp]rice|[Pp]rice [Tt]arget)\b/i,
  ],
  [
    "earnings-release",
    /业绩(?:公告|快报|预告)|\bearnings release\b|\bannounces? (?:\w+ ){0,4}(?:results|earnings)\b|\breports? (?:\w+ ){0,4}(?:quarter|year|fiscal \d{4}|FY ?\d{2,4})[\w-]* (?:\w+ ){0,2}results\b/i,
  ],
  ["interim", /半年度报告|中期报告|半年报|\b(?:interim|half[- ]year(?:ly)?) report\b/i],
  ["quarterly", /季度报告|季报|\bquarterly report\b|\b10-Q\b/i],
  ["annual", /年度报告|年报|\bannual report\b|\b10-K\b|\bannual accounts\b/i],
  ["research", /研究报告|行业深度|专题研究|\bresearch report\b|\bindustry report\b/i],
];

/** How a company heads its own figures where it does not "announce" them: Half-year results, Results for the year ended 31 March 2025. */
const RESULTS =
  /\b(?:annual|full[- ]year|half[- ]year(?:ly)?|interim|preliminary|final|(?:first|second|third|fourth)[- ](?:quarter|half)|(?:three|six|nine)[- ]months?|quarterly|Q[1-4]|H[12])\b.{0,24}\bresults\b|\bresults (?:for|of) the\b.{0,40}\b(?:ended|ending|to)\b|\btrading (?:update|statement)\b/i;
/** Words on the cover of whoever writes about a company's results. */
const OF_OTHERS = /\b(?:price target|target price|(?:equity|investment) research|our rating|analysts?:)\b/i;

/** What a report is by the words of its title and cover; undefined if they do not say. */
export const kindOf = (title: string, cover: string): ReportKind | undefined =>
  KINDS.find(([, words]) => words.test(`${title}\n${cover}`))?.[0] ??
  (ratesOne(cover) ? "broker-note" : undefined) ??
  (RESULTS.test(title) && !OF_OTHERS.test(cover) ? "earnings-release" : undefined);

const OF_COMPANY: ReadonlySet<ReportKind> = new Set([
  "annual",
  "interim",
  "quarterly",
  "prospectus",
  "earnings-release",
]);

/** Whether a company makes reports of a kind about itself. */
export const isOfCompany = (kind: ReportKind | undefined): boolean =>
  kind !== undefined && OF_COMPANY.has(kind);
