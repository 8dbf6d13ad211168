import type { Claim } from "../../src/corpus/corpus.ts";
import { CORPUS_FORMAT, type CorpusData } from "../../src/corpus/data.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport, type Report } from "../../src/library/report.ts";

/** A company that nobody has, and what its report of one year states, in millions of euros. */
export interface Annual {
  readonly company: "alder" | "brisk";
  readonly year: number;
  readonly revenue: number;
  readonly profit: number;
  readonly staff: number;
}

const COMPANIES = {
  alder: {
    zh: "桤木风筝",
    en: "Alder Kites",
    ticker: "ALDR",
    line: { zh: "风筝业务", en: "kites business" },
  },
  brisk: {
    zh: "轻舟渡轮",
    en: "Brisk Ferries",
    ticker: "8123.HK",
    line: { zh: "渡轮业务", en: "ferries business" },
  },
} as const;

/** An annual report made of a few figures: two sections, a table, a model, a finding, checked as any corpus is. */
export const openAnnual = (annual: Annual, id?: string): Report =>
  openReport(checkCorpus(annualData(annual, id)));

/** The same as data. */
function annualData(
  { company, year, revenue, profit, staff }: Annual,
  id = `${company}-${year}`,
): CorpusData {
  const { zh, en, ticker, line } = COMPANIES[company];
  const segment = `${company}-line`;
  const period = String(year);
  const money = (metric: string, of: string, value: number) => ({
    ...{ of, metric, value, unit: "EUR", period, printed: `${value / 1e6} million` },
  });
  const claim = (
    id: string,
    about: string,
    text: readonly [string, string],
    at: number,
    rest: Partial<Claim>,
  ) => ({
    ...{ id, kind: "fact" as const, zh: text[0], en: text[1], about: [about] },
    ...{ section: at < 10 ? "results" : "people", lines: [at], ...rest },
  });
  return {
    format: CORPUS_FORMAT,
    id,
    report: {
      title: { zh: `${zh}${year}年年度报告`, en: `${en}, annual report ${year}` },
      titleIsOurs: false,
      short: { zh: `${zh}${year}年报`, en: `${en} ${year}` },
      publisher: { zh, en },
      ...{ kind: "annual", company, ticker, published: `${year + 1}-03-20`, latest: period },
      ...{ language: "en", version: "1.0.0", source: { sha256: "0".repeat(64), lines: 20 } },
      chapters: [
        {
          ...{ id: "review", title: { zh: "业务回顾", en: "Business review" }, heading: "Business review" },
          ...{ lines: ["1-20"], sections: ["results", "people"] },
        },
      ],
    },
    sections: [
      {
        ...{ id: "results", chapter: "review", title: { zh: "业绩", en: "Results" }, heading: "Results" },
        summary: { zh: `${zh}${year}年的收入与利润。`, en: `Revenue and profit of ${en} in ${year}.` },
        lines: ["1-9"],
      },
      {
        ...{ id: "people", chapter: "review", title: { zh: "员工", en: "People" }, heading: "People" },
        summary: { zh: `${zh}${year}年的员工人数。`, en: `Staff of ${en} in ${year}.` },
        lines: ["10-20"],
      },
    ],
    claims: [
      claim(
        `${company}-revenue`,
        company,
        [
          `${year}年${zh}营业收入为${revenue * 100}万欧元。`,
          `Revenue of ${en} was EUR ${revenue} million in ${year}.`,
        ],
        3,
        { quantities: [money("revenue", company, revenue * 1e6)] },
      ),
      claim(
        `${company}-staff`,
        company,
        [`${year}年末${zh}有${staff}名员工。`, `${en} had ${staff} employees at the end of ${year}.`],
        12,
        {
          quantities: [
            { of: company, metric: "staff", value: staff, unit: "people", period, printed: `${staff}` },
          ],
        },
      ),
    ],
    tables: [
      {
        ...{ id: "accounts", title: { zh: "利润表", en: "Income statement" }, section: "results" },
        ...{ label: "what", of: company, period, header: ["what", "amount"] },
        columns: [
          { name: "what", type: "metric", title: { zh: "项目", en: "item" } },
          { name: "amount", type: "number", unit: "EUR", title: { zh: "金额", en: "amount" } },
        ],
        rows: [
          { key: "revenue", cells: ["revenue", revenue * 1e6], lines: [5] },
          { key: "profit", cells: ["net-profit", profit * 1e6], lines: [6] },
        ],
      },
    ],
    models: [
      {
        ...{ id: "margin", section: "results", basis: "report", about: [company], lines: ["5-6"] },
        title: { zh: "净利率", en: "Net margin" },
        question: { zh: "净利率是多少？", en: "What is the net margin?" },
        inputs: {
          revenue: {
            ...{ title: { zh: "收入", en: "revenue" }, unit: "EUR", default: revenue * 1e6 },
            ...{ ref: "cell/accounts.revenue.amount", lines: [5], range: [1, 1e12] },
          },
          profit: {
            ...{ title: { zh: "净利润", en: "net profit" }, unit: "EUR", default: profit * 1e6 },
            ...{ ref: "cell/accounts.profit.amount", lines: [6], range: [0, 1e12] },
          },
        },
        formulas: { margin_pct: "profit / revenue * 100.0" },
        outputs: { margin_pct: { title: { zh: "净利率", en: "net margin" }, unit: "%", decimals: 1 } },
        caveats: [],
      },
    ],
    entities: [
      { id: company, kind: "company", zh, en, aliases: [`${en} plc`] },
      { id: segment, kind: "segment", zh: line.zh, en: line.en, partOf: company },
    ],
    metrics: [
      { id: "revenue", zh: "营业收入", en: "revenue", dimension: "money-eur", aliases: ["营收", "sales"] },
      { id: "net-profit", zh: "净利润", en: "net profit", dimension: "money-eur" },
      { id: "staff", zh: "员工人数", en: "employees", dimension: "count", aliases: ["staff"] },
    ],
    units: [],
    findings: [
      {
        ...{ id: "revenue-misprint", kind: "wording", weight: "minor", confidence: "high", from: "text" },
        say: { zh: "收入一词印得不清。", en: "The word revenue is blurred." },
        ...{ about: [company], touches: [`claim/${company}-revenue`], lines: [3] },
      },
    ],
    derived: [],
  };
}
