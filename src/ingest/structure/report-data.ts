import { tryPeriod } from "../../notation/periods/period.ts";
import { findMention } from "../../notation/periods/read-period.ts";
import { readPeriods } from "../../notation/periods/read-periods.ts";
import type { Units } from "../../notation/units/units.ts";
import type { Given } from "../given.ts";
import type { Block, Source } from "../source.ts";
import { monthsEnding, type ReportTime } from "../typing/period-words.ts";
import { statedUnit } from "../typing/unit-hints.ts";
import { companyOf } from "./company.ts";
import type { Document } from "./document.ts";

export type ReportKind = NonNullable<Given["kind"]>;

/** What a report says of itself. */
export interface ReportData {
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly kind?: ReportKind;
  readonly company?: string;
  /** Other names of the company that the report gives it. */
  readonly companyAliases: readonly string[];
  readonly ticker?: string;
  readonly fiscalYearEnds?: number;
  readonly currency?: string;
  readonly language: "zh" | "en";
  readonly time: ReportTime;
  /** It speaks of thousands or millions as the scale of its amounts somewhere. */
  readonly statesScale: boolean;
}

const KINDS: readonly (readonly [ReportKind, RegExp])[] = [
  ["prospectus", /招股(?:说明|意向)书|\bprospectus\b/i],
  [
    "earnings-release",
    /业绩(?:公告|快报|预告)|\bearnings release\b|\bannounces? (?:\w+ ){0,4}(?:results|earnings)\b|\breports? (?:\w+ ){0,4}(?:quarter|year)[\w-]* (?:\w+ ){0,2}results\b/i,
  ],
  ["interim", /半年度报告|中期报告|半年报|\b(?:interim|half[- ]year(?:ly)?) report\b/i],
  ["quarterly", /季度报告|季报|\bquarterly report\b|\b10-Q\b/i],
  ["annual", /年度报告|年报|\bannual report\b|\b10-K\b|\bannual accounts\b/i],
  [
    "broker-note",
    /(?:买入|增持|推荐|中性|减持)[（(](?:维持|首次|上调|下调)|投资评级|证券研究报告|\b(?:target price|price target)\b.{0,80}\b(?:buy|sell|hold|overweight|neutral)\b/i,
  ],
  ["research", /研究报告|行业深度|专题研究|\bresearch report\b|\bindustry report\b/i],
];

const COVER_BLOCKS = 25;

const textOf = (block: Block): string =>
  block.kind === "table"
    ? block.grid
        .slice(0, 12)
        .map((row) => row.map(({ text }) => text).join(" "))
        .join("\n")
    : block.text;

/** Reads what a report is from its cover and its text; what the reader gives wins. */
export function reportData(
  source: Source,
  document: Document,
  given: Given,
  name: string,
  units: Units,
): ReportData {
  const cover = source.blocks.slice(0, COVER_BLOCKS).map(textOf).join("\n").slice(0, 8_000);
  const all = source.blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
  const language = languageOf(all.join("\n").slice(0, 200_000) || cover);
  const found = given.title ?? document.title ?? firstLine(source);
  const title = found ?? name.replace(/\.[a-z0-9]{1,10}$/i, "").slice(0, 200);
  const kind = given.kind ?? KINDS.find(([, words]) => words.test(`${title}\n${cover}`))?.[0];
  const fiscalYearEnds =
    given.fiscalYearEnds ??
    fiscalYearEnd(cover) ??
    fiscalYearEnd(all.slice(0, 200).join("\n").slice(0, 40_000));
  const time = timeOf(title, cover, kind, fiscalYearEnds);
  const company = companyOf(title, cover, all, kind, given);
  const currency = given.currency ?? currencyOf(cover, all, source, units);
  const date = given.date ?? dateOf(source, cover);
  const authors = source.given?.authors;
  return {
    title,
    titleIsOurs: found === undefined,
    ...pick(
      "publisher",
      given.publisher ??
        publisherOf(cover, kind) ??
        (kind && OF_COMPANY.has(kind) ? company.name : undefined),
    ),
    ...(authors && { authors }),
    ...pick("date", date),
    ...(kind && { kind }),
    ...pick("company", company.name),
    companyAliases: company.aliases,
    ...pick("ticker", given.ticker ?? company.ticker),
    ...(fiscalYearEnds !== undefined && { fiscalYearEnds }),
    ...pick("currency", currency),
    language,
    time,
    statesScale: statesScale(source, units),
  };
}

/** Whether any note, caption, header or short line gives amounts in thousands, millions, 万 or 亿. */
function statesScale({ blocks }: Source, units: Units): boolean {
  const said = (text: string) => (statedUnit(text, units)?.power ?? 0) > 0;
  return blocks.some((block) =>
    block.kind === "table"
      ? block.grid
          .slice(0, 4)
          .some((row) => row.some(({ text }) => text.length <= 200 && /\p{L}/u.test(text) && said(text)))
      : said(block.text),
  );
}

const OF_COMPANY: ReadonlySet<ReportKind> = new Set([
  "annual",
  "interim",
  "quarterly",
  "prospectus",
  "earnings-release",
]);

function pick<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const record: Partial<Record<K, string>> = {};
  if (value !== undefined) record[key] = value;
  return record;
}

const firstLine = ({ blocks }: Source): string | undefined => {
  const [first] = blocks;
  return first && first.kind !== "table" && first.text.length <= 120 ? first.text : undefined;
};

/** Chinese if a good part of the letters are Han: an English text with Chinese names stays English. */
export function languageOf(text: string): "zh" | "en" {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return han > latin ? "zh" : "en";
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** The month in which the fiscal year ends, where the text says so. */
function fiscalYearEnd(text: string): number | undefined {
  const words = new RegExp(
    `(?:fiscal year(?: \\d{4})?|year)s?\\s+(?:ended|ending|ends(?: on)?)\\s+(?:on\\s+)?(?:the\\s+)?(?:last \\w+ (?:of|in|nearest) )?(${MONTHS.join("|")})\\b`,
    "i",
  );
  const [, month = ""] = words.exec(text) ?? [];
  const at = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  return at < 0 ? undefined : at + 1;
}

const EN_SPAN = /(\d{1,2} \w+ (?:19|20)\d\d)\s*(?:-|–|to|until)\s*(\d{1,2} \w+ (?:19|20)\d\d)/i;

/** The period that the report is about, and its last day. */
function timeOf(title: string, cover: string, kind: ReportKind | undefined, fiscalYearEnds = 12): ReportTime {
  const ends = fiscalYearEnds === 12 ? {} : { fiscalYearEnds };
  const period =
    periodOf(title, kind, fiscalYearEnds) ?? periodOf(cover.slice(0, 3_000), kind, fiscalYearEnds);
  if (period === undefined) return ends;
  const end = tryPeriod(period)?.end ?? fiscalEnd(period, fiscalYearEnds);
  return { period, ...(end !== undefined && { end }), ...ends };
}

function fiscalEnd(period: string, month: number): string | undefined {
  const [, year] = /^FY(\d{4})$/.exec(period) ?? [];
  if (year === undefined) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${new Date(Date.UTC(Number(year), month, 0)).getUTCDate()}`;
}

function periodOf(text: string, kind: ReportKind | undefined, fiscalYearEnds: number): string | undefined {
  const [, quarter = "", year = ""] =
    /(?:quarterly period|quarter|(three|six|nine) months) ended (\w+ \d{1,2}, (?:19|20)\d\d)/i.exec(text) ??
    [];
  const day = year === "" ? undefined : findMention(year)?.period;
  if (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day)) {
    const months = { six: 6, nine: 9 }[quarter.toLowerCase()] ?? 3;
    return monthsEnding(Number(day.slice(0, 4)), Number(day.slice(5, 7)), months);
  }
  const [, from = "", to = ""] = EN_SPAN.exec(text) ?? [];
  const [a, b] = [findMention(from)?.period, findMention(to)?.period];
  if (a?.endsWith("-01-01") && b?.endsWith("-12-31") && a.slice(0, 4) === b.slice(0, 4)) return a.slice(0, 4);
  const [, zhYear, zhPart = ""] =
    /((?:19|20)\d\d)\s?年?(?:第?([一二三四1-4])季度报告|(半年度|中期|半年)报告?|年?度?报告|年报)/.exec(
      text,
    ) ?? [];
  if (zhYear !== undefined) return partOf(zhYear, text, zhPart);
  if (kind !== "annual" && kind !== "interim" && kind !== "quarterly") return undefined;
  const years = [
    ...new Set(
      readPeriods(text.slice(0, 400))
        .map(({ period }) => period.slice(0, 6))
        .filter((each) => /^(?:FY)?\d{4}/.test(each))
        .map((each) => each.replace("FY", "").slice(0, 4)),
    ),
  ];
  const [only, ...more] = years;
  if (only === undefined || more.length > 0) return undefined;
  if (kind === "annual") return fiscalYearEnds === 12 ? only : `FY${only}`;
  return kind === "interim" && fiscalYearEnds === 12 ? `${only}H1` : undefined;
}

function partOf(year: string, text: string, quarter: string): string {
  const at = "一二三四1234".indexOf(quarter);
  if (quarter !== "" && at >= 0) {
    const number = (at % 4) + 1;
    return number === 3 ? `${year}Q1..${year}Q3` : `${year}Q${number}`;
  }
  return /半年|中期/.test(text.slice(0, 200)) ? `${year}H1` : year;
}

function publisherOf(cover: string, kind: ReportKind | undefined): string | undefined {
  if (kind && OF_COMPANY.has(kind)) return undefined;
  return (
    /([\u4e00-\u9fff]{2,8}证券(?:股份有限公司|有限责任公司|有限公司)?(?:研究所|研究院)?)/.exec(cover)?.[1] ??
    /\b((?:[A-Z][\w&.]+ ){1,4}(?:Securities|Research|Capital Markets|Institute))\b/.exec(cover)?.[1]
  );
}

/** The day or month that the cover gives, the file's own first. */
function dateOf(source: Source, cover: string): string | undefined {
  const own = source.given?.date === undefined ? undefined : findMention(source.given.date)?.period;
  if (own !== undefined) return own;
  const [, said] =
    /(?:发布日期|报告日期|披露日期|公告日期|published(?: on)?|date(?:d)?(?: of (?:report|publication))?|release date)\s?[:：]?\s?([^\n]{4,24})/i.exec(
      cover,
    ) ?? [];
  const named = said === undefined ? undefined : readPeriods(said)[0]?.period;
  return named !== undefined && tryPeriod(named)?.kind === "day" ? named : undefined;
}

/** The currency that the text says its amounts are in, if it says one. */
function currencyOf(cover: string, all: readonly string[], source: Source, units: Units): string | undefined {
  const found = new Map<string, number>();
  const add = (text: string) => {
    const unit = statedUnit(text, units)?.unit;
    if (unit === undefined || !units.get(unit).dimension.startsWith("money-")) return;
    found.set(unit, (found.get(unit) ?? 0) + 1);
  };
  add(cover);
  for (const text of all) if (text.length < 400) add(text);
  const sorted = [...found].sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  if (first && (!second || first[1] >= 5 * second[1])) return first[0];
  return sorted.length === 0 ? commonSign(source) : undefined;
}

/** The one currency whose sign or code stands in the cells and headers of the tables. */
function commonSign(source: Source): string | undefined {
  const found = new Set<string>();
  let count = 0;
  for (const block of source.blocks) {
    if (block.kind !== "table") continue;
    for (const { text } of block.grid.slice(0, 60).flat()) {
      if (text.length > 60) continue;
      const sign =
        /(?:HK|US|NT|S|A|C|R)\$|[$€£₩₹]|\b(?:EUR|USD|GBP|RMB|CNY|HKD|JPY|CHF|SGD|AUD|CAD)\b|人民币|港[元币]|美元|欧元/.exec(
          text,
        )?.[0];
      if (sign === undefined) continue;
      count++;
      found.add(sign === "$" ? "USD" : sign);
    }
  }
  const names = new Set(
    [...found].map(
      (sign) =>
        ({
          "€": "EUR",
          "£": "GBP",
          RMB: "CNY",
          人民币: "CNY",
          HK$: "HKD",
          港元: "HKD",
          港币: "HKD",
          US$: "USD",
          美元: "USD",
          欧元: "EUR",
          NT$: "TWD",
          S$: "SGD",
          A$: "AUD",
          C$: "CAD",
          R$: "BRL",
          "₩": "KRW",
          "₹": "INR",
        })[sign] ?? sign,
    ),
  );
  const [only, ...more] = names;
  return count >= 3 && more.length === 0 ? only : undefined;
}
