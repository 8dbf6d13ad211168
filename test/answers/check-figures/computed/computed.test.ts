import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { calculate } from "../../../../src/answers/calculate/calculate.ts";
import type { FigureQuestion } from "../../../../src/answers/check-figures/asked-figure.ts";
import { checkFigures } from "../../../../src/answers/check-figures/check-figures.ts";
import { createCorpus } from "../../../../src/corpus/corpus.ts";
import { ingest } from "../../../../src/ingest/ingest.ts";
import { openReport } from "../../../../src/library/report.ts";
import { type Served, serve } from "../../../../src/library/served.ts";
import type { Lang } from "../../../../src/notation/lang.ts";
import { renderChecks } from "../../../../src/server/render/check-figures.ts";
import { openAnnual } from "../../../support/annual.ts";
import { servedShipped } from "../../../support/reports.ts";
import { openChineseKites, openKites } from "./kites.ts";

let english: Served;
let chinese: Served;
beforeAll(async () => {
  english = serve(await openKites());
  chinese = serve(await openChineseKites());
});

/** A claim, or the figure of a text that is computed, else its last one, as it is checked. */
function check(served: Served, asked: string | FigureQuestion, lang: Lang) {
  const { checks } = checkFigures(served, [typeof asked === "string" ? { subject: asked } : asked], lang);
  const found = checks.find(({ computed }) => computed) ?? checks.at(-1);
  if (!found) throw new Error("no figure is read");
  return found;
}

const AGREES = /^agrees/;

describe("what figures come to is judged if the report does not print it", () => {
  test.each<[string, number, number?]>([
    ["In 2024 Plover Kites' revenue grew by 47 %.", 47],
    ["Plover Kites' revenue rose 47% year on year in 2024.", 47],
    ["Plover Kites' gross profit grew by 63.9% in 2024, driven by strong demand.", 63.8796],
    ["Plover Kites saw revenue growth of 47% in 2024.", 47],
    ["In 2024 Plover Kites' revenue was USD 147 million, up 47% from 2023.", 47],
    ["Plover Kites' revenue was USD 147 million in 2024, an increase of 47%.", 47],
    ["In 2024 Plover Kites' revenue rose 47% to USD 147 million.", 47],
    ["Plover Kites' revenue grew 62.6% from 2022 to 2024.", 62.6106],
    ["Plover Kites' revenue grew 62.6% between 2022 and 2024.", 62.6106],
    ["Plover Kites' revenue grew at a CAGR of 27.5% from 2022 to 2024.", 27.5189],
    ["Plover Kites' gross profit fell by 1.3% in 2023.", -1.32013],
    ["Plover Kites' cost of sales was two thirds of revenue in 2024.", 66.6667],
    ["In 2024 Box kites accounted for 67% of Plover Kites' revenue.", 67.0068],
    ["In 2024 Box kites accounted for 67% of revenue.", 67.0068],
    ["In 2024 Plover Kites' revenue was three times its gross profit.", 3],
    ["Plover Kites' revenue in 2024 was 1.47 times that of 2023.", 1.47],
    ["In 2024 Box kites had about twice as much revenue as Stunt kites.", 2.03093],
    ["The difference between Plover Kites' revenue and cost of sales in 2024 is USD 49 million.", 49e6],
    ["Plover Kites' revenue in 2024 was USD 47 million higher than in 2023.", 47e6],
    ["Plover Kites' revenue rose by USD 47 million in 2024.", 47e6],
    ["Plover Kites' net income in 2024 was USD 19.2 million higher than in 2023.", 19.2e6],
    ["In 2024 Plover Kites' revenue exceeded its cost of sales by USD 49 million.", 49e6],
    ["Plover Kites' gross margin improved by 3.4 percentage points in 2024.", 3.4],
    ["Plover Kites' revenue averaged USD 112.5 million from 2022 to 2024.", 112.467e6, 3],
    ["On average, Box kites and Stunt kites had revenue of USD 73.5 million in 2024.", 73.5e6],
  ])("%s", (text, value, count = 2) => {
    const { verdict, computed, evidence = [] } = check(english, text, "en");
    expect(computed?.value).toBeCloseTo(value, value > 1000 ? -4 : 3);
    expect(verdict).toMatch(AGREES);
    expect(evidence).toHaveLength(count);
    expect(evidence.every(({ as, ref, lines = [] }) => as && ref && lines.length > 0)).toBe(true);
  });

  test.each<[string, number]>([
    ["2024年桤木风筝营业收入同比增长47%。", 47],
    ["桤木风筝2024年营业收入为147亿元，同比增长47%。", 47],
    ["桤木风筝2024年营业收入较2022年增长62.6%。", 62.6106],
    ["桤木风筝2024年营业收入是2023年的1.47倍。", 1.47],
    ["桤木风筝2024年营业收入是研发费用的12倍。", 11.9512],
    ["桤木风筝2024年营业成本占营业收入的三分之二。", 66.6667],
    ["2024年桤木风筝研发费用占营业收入的比重为8.4%。", 8.36735],
    ["2024年桤木风筝营业收入与营业成本相差49亿元。", 49e8],
    ["桤木风筝2024年营业收入比2023年多47亿元。", 47e8],
    ["2022年至2024年桤木风筝营业收入平均为112.5亿元。", 112.467e8],
    ["2024年桤木风筝毛利率同比提升3.4个百分点。", 3.4],
  ])("%s", (text, value) => {
    const { verdict, computed } = check(chinese, text, "zh");
    expect(computed?.value).toBeCloseTo(value, value > 1000 ? -6 : 3);
    expect(verdict).toMatch(AGREES);
  });

  test.each<[FigureQuestion, Lang]>([
    [{ subject: "Plover Kites", metric: "revenue growth", value: "47%", period: "2024" }, "en"],
    [{ subject: "Plover Kites", metric: "decline in gross profit", value: "1.3%", period: "2023" }, "en"],
    [
      {
        subject: "Plover Kites",
        metric: "cost of sales as a share of revenue",
        value: "66.7%",
        period: "2024",
      },
      "en",
    ],
    [{ subject: "Plover Kites", metric: "Box kites share of revenue", value: "67%", period: "2024" }, "en"],
    [
      {
        subject: "Plover Kites",
        metric: "revenue as a multiple of gross profit",
        value: "3x",
        period: "2024",
      },
      "en",
    ],
    [
      {
        subject: "Plover Kites",
        metric: "difference between revenue and cost of sales",
        value: "USD 49 million",
        period: "2024",
      },
      "en",
    ],
    [{ subject: "Plover Kites", metric: "average revenue 2022-2024", value: "USD 112.5 million" }, "en"],
    [{ subject: "桤木风筝", metric: "营业收入同比增速", value: "47%", period: "2024" }, "zh"],
    [{ subject: "桤木风筝", metric: "研发费用占营业收入比重", value: "8.4%", period: "2024" }, "zh"],
    [{ subject: "桤木风筝", metric: "2022-2024年平均营业收入", value: "112.5亿元" }, "zh"],
  ])("a claim apart from a sentence: %j", (asked, lang) => {
    const { verdict, computed } = check(lang === "en" ? english : chinese, asked, lang);
    expect(computed).toBeDefined();
    expect(verdict).toMatch(AGREES);
  });

  test.each<[string, string]>([
    ["In 2024 Plover Kites' revenue grew by 57 %.", "differs"],
    ["In 2024 Plover Kites' revenue fell by 47 %.", "differs"],
    ["Plover Kites' revenue doubled in 2024.", "differs"],
    ["Plover Kites' revenue grew by more than 40% in 2024.", "follows"],
    ["Plover Kites' revenue grew by 40-50% in 2024.", "follows"],
    ["Plover Kites' revenue grew by less than 40% in 2024.", "differs"],
    ["Plover Kites' revenue averaged USD 100 million from 2022 to 2024.", "differs"],
    ["Plover Kites' revenue in 2024 was USD 100 million higher than in 2023.", "differs"],
    ["In 2024 Plover Kites' revenue was five times its gross profit.", "differs"],
  ])("%s %s", (text, verdict) => {
    const checked = check(english, text, "en");
    expect(checked.computed).toBeDefined();
    expect(checked.verdict).toBe(verdict);
  });
});

describe("what is not certain stays as it is", () => {
  test.each([
    "In 2024 Plover Kites' net income grew by 384 %.", // of a loss
    "In 2024 Plover Kites' gross margin improved by 3.4 %.", // points, or a share of the margin
    "In 2024 Plover Kites' revenue grew by 20 % in Europe.", // a word that is not understood
    "In the first quarter of 2024 Plover Kites' revenue grew by 20 %.",
    "Plover Kites' revenue grew by 20 % in 2022.", // the year before is not in the report
    "Brisk Ferries' revenue grew by 20 % in 2024.",
    "In 2024 Plover Kites' revenue grew by 3 times.", // to three times, or by
    "Plover Kites' revenue grew by 20 %.", // when?
    "In 2024 Plover Kites' revenue excluding Lines grew by 20 %.",
    "In 2024 Plover Kites' revenue per kite grew by 20 %.",
    "In 2024 Plover Kites' revenue did not grow by 20 %.",
    "In 2024 Plover Kites' average gross margin was 31 %.",
  ])("%s", (text) => {
    expect(check(english, text, "en").computed).toBeUndefined();
  });

  test("a mean of shares may have weights, and a compound rate other ends: it is never refuted", () => {
    for (const text of [
      "Plover Kites' gross margin averaged 40% from 2022 to 2024.",
      "Plover Kites' revenue grew at a CAGR of 40% from 2022 to 2024.",
    ])
      expect(check(english, text, "en")).not.toMatchObject({
        computed: expect.anything(),
        verdict: "differs",
      });
  });

  test("what the year before and the quarter before are is not the same", () => {
    expect(check(chinese, "桤木风筝2024年营业收入环比增长47%。", "zh").computed).toBeUndefined();
  });

  test("a cost in brackets is no loss: what hangs on its sign is never refuted", async () => {
    const bytes = readFileSync("test/fixtures/pdf/english.pdf");
    const { corpus } = await ingest({ name: "english.pdf", bytes });
    const served = serve(openReport(createCorpus(corpus)));
    for (const text of [
      "The difference between Northwind Cycles' net sales and cost of sales in fiscal 2025 was USD 32.9 million.",
      "In fiscal 2025 Northwind Cycles' cost of sales rose by USD 3.43 million.",
    ])
      expect(check(served, text, "en").computed).toBeUndefined();
    expect(check(served, "In fiscal 2025 Northwind Cycles' net sales grew by 10.0%.", "en")).toMatchObject({
      verdict: "agrees", // by the column of changes
      evidence: [{ pages: [1], metric: "revenue-growth", value: 10 }],
    });
  });

  test("what a change comes to is a level, held against nothing", () => {
    const { checks } = checkFigures(
      chinese,
      [{ subject: "桤木风筝2024年毛利率较上年提高3.4个百分点至33.3%。" }],
      "zh",
    );
    expect(checks.map(({ verdict }) => verdict)).toEqual(["agrees", "agrees"]);
  });

  test("what the printed digits leave open is neither confirmed nor refuted", () => {
    const claim = (value: string) =>
      check(english, { subject: "Plover Kites", metric: "revenue growth", value, period: "2024" }, "en");
    expect(claim("47.0%").verdict).toBe("agrees");
    expect(claim("46.9%")).toMatchObject({ computed: expect.anything(), verdict: "agrees after rounding" });
    // The year before is written 100 in the data: to the column's tenth surely not, to the whole perhaps.
    expect(claim("46.5%").computed).toBeUndefined();
    expect(claim("44%")).toMatchObject({ computed: expect.anything(), verdict: "differs" });
  });
});

describe("what the report prints goes first", () => {
  test("a growth that the shipped report prints is judged by that", async () => {
    const served = await servedShipped();
    for (const [value, verdict] of [
      ["42%", "agrees after rounding"],
      ["52%", "differs"],
    ] as const) {
      const checked = check(
        served,
        `Google's 2025 capex of $75 billion is ${value} more than in 2024.`,
        "en",
      );
      expect(checked.computed).toBeUndefined();
      expect(checked).toMatchObject({ verdict, evidence: [{ metric: "capex-growth" }] });
    }
  });

  test("what it does not print is computed of it, in both languages", async () => {
    const served = await servedShipped();
    expect(check(served, "谷歌一季度净利润是Meta的2.07倍。", "zh")).toMatchObject({
      verdict: "agrees after rounding",
      computed: { formula: "a / b", unit: "x" },
      evidence: [{ of: "google" }, { of: "meta" }],
    });
    expect(check(served, "In 2025Q1, Google's net profit was three times that of Meta.", "en")).toMatchObject(
      {
        verdict: "differs",
        computed: { formula: "a / b", unit: "x" },
      },
    );
  });
});

describe("the computation is the evidence", () => {
  test("its formula and figures go into calculate as they are and give its value", async () => {
    const shipped = await servedShipped();
    const both = serve(...shipped.reports, await openKites());
    for (const [served, text, lang] of [
      [shipped, "谷歌一季度净利润是Meta的2.07倍。", "zh"],
      [both, "In 2025Q1, Google's net profit was about twice that of Meta.", "en"],
      [english, "In 2024 Plover Kites' gross profit grew by 63.9 %.", "en"],
      [chinese, "2024年桤木风筝研发费用占营业收入的8.4%。", "zh"],
    ] as const) {
      const { computed, evidence = [] } = check(served, text, lang);
      const inputs = Object.fromEntries(evidence.map(({ as = "", ref }) => [as, ref]));
      const { outputs } = calculate(
        served,
        { formulas: [`x = ${computed?.formula}`], inputs, unit: computed?.unit },
        lang,
      );
      expect(outputs["x"]?.value).toBeCloseTo(computed?.value ?? Number.NaN, 0); // shown with the digits that its figures bear
    }
  });

  test("the text says computed from, never report, in the language of the answer", () => {
    const told = (served: Served, text: string, lang: Lang) =>
      renderChecks(checkFigures(served, [{ subject: text }], lang), lang);
    expect(told(english, "In 2024 Plover Kites' revenue grew by 47 %.", "en")).toMatchInlineSnapshot(`
      "1 figure read, 0 doubtful (first).
      - Plover Kites · revenue growth · 47 % · 2024: **agrees** | computed from to / from - 1 = 47 %: to = revenue 147 × 1M USD 2024 L9; from = revenue 100 × 1M USD 2023 L9
      Plover Kites annual report 2024 (data to 31 December 2024), line 9"
    `);
    expect(told(chinese, "2024年桤木风筝营业收入同比增长57%。", "zh")).toMatchInlineSnapshot(`
      "读到1个数字，1个存疑（列在前面）。
      - 桤木风筝 · 营业收入增速 · 57% · 2024: **不一致** (+10个百分点, 由报告所列数字计算，得到另一数值) | 计算自 本期 / 基期 - 1 = 47 %: 本期 = revenue 147 × 100M CNY 2024 L7; 基期 = revenue 100 × 100M CNY 2023 L7
      桤木风筝股份有限公司2024年年度报告（数据截至2024年12月31日），第7行"
    `);
  });

  test("over several reports each computes of its own figures, with refs that name it", async () => {
    const served = serve(
      await openKites(),
      openAnnual({ company: "brisk", year: 2024, revenue: 80, profit: 9, staff: 40 }),
    );
    const checked = check(served, "In 2024 Plover Kites' revenue grew by 47 %.", "en");
    const [first] = served.reports;
    expect(checked.verdict).toMatch(AGREES);
    expect(checked.evidence?.every(({ ref }) => ref.startsWith(`${first?.card.id}/cell/`))).toBe(true);
    expect(
      check(
        served,
        {
          subject: "Brisk Ferries",
          metric: "net profit as a share of revenue",
          value: "11.3%",
          period: "2024",
        },
        "en",
      ),
    ).toMatchObject({ verdict: "agrees after rounding", computed: { value: 11.25 } });
  });
});
