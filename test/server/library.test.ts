import { beforeAll, describe, expect, test } from "vitest";
import { ReportError } from "../../src/errors.ts";
import type { Report } from "../../src/library/report.ts";
import { type Served, serve } from "../../src/library/served.ts";
import { tools } from "../../src/server/tools/index.ts";
import { openLibrary } from "../support/fixture-library.ts";
import type { TourCall } from "../support/tour.ts";

/** A call of every tool on each report; what a report has nothing for is refused, in words that say so. */
const CALLS: Readonly<
  Record<string, Readonly<Record<string, TourCall | { readonly args: object; readonly refused: string }>>>
> = {
  "bakery-en": {
    get_outline: { args: {}, holds: "section/sales" },
    search_claims: { args: { query: "Sales of Harrow in 2024" }, holds: "claim/sales-2024" },
    get_section: { args: { ref: "sales" }, holds: "GBP 52 million" },
    get_table: { args: { table: "regions", where: ["sales > 23"] }, holds: "25.8" },
    compare_entities: { args: { names: ["Harrow"] }, holds: "48200000" },
    run_model: { args: { model: "sales" }, refused: "model" },
    check_figures: {
      args: { figures: [{ subject: "Harrow", metric: "sales", value: "GBP 48.2 million", period: "2024" }] },
      holds: "agrees",
    },
    calculate: {
      args: { formulas: "per = sales / shops", inputs: { sales: "cell/regions.total.sales", shops: "58" } },
      holds: "0.83",
    },
    list_findings: { args: { all: true }, holds: "finding/target-below-trend" },
    draw_chart: { args: { of: "regions" }, holds: "Regions in 2024" },
    show_place: { args: { ref: "table/regions" }, refused: "bakery-en has no pages to show" },
  },
  "bakery-en-2025": {
    get_outline: { args: {}, holds: "section/others" },
    search_claims: { args: { query: "net profit of Harrow in 2025" }, holds: "claim/net-profit-2025" },
    get_section: { args: { ref: "Other makers" }, holds: "USD 90 million" },
    get_table: { args: { table: "sales" }, refused: "table" },
    compare_entities: { args: { names: ["Harrow", "Norvane Foods"] }, holds: "90000000" },
    run_model: { args: { model: "sales" }, refused: "model" },
    check_figures: {
      args: { figures: [{ subject: "Norvane Foods", metric: "sales", value: "USD 80 million" }] },
      holds: "differs",
    },
    calculate: {
      args: {
        formulas: "m = profit / sales",
        inputs: { profit: "claim/net-profit-2025#net-profit+2025", sales: "claim/sales-2025#revenue+2025" },
        unit: "%",
      },
      holds: "6.2",
    },
    list_findings: { args: { all: true }, holds: "bakery-en-2025@1.0.0" },
    draw_chart: { args: { of: "sales" }, refused: "sales" },
    show_place: { args: { ref: "claim/sales-2025" }, refused: "bakery-en-2025 has no pages" },
  },
  "teahouse-zh": {
    get_outline: { args: { lang: "zh" }, holds: "section/yingshou" },
    search_claims: { args: { query: "云岭茶馆2024年营业收入" }, holds: "claim/revenue-2024" },
    get_section: { args: { ref: "mendian", lang: "en" }, holds: "各区门店" },
    get_table: { args: { table: "diqu", where: ["门店数 > 40"] }, holds: "45" },
    compare_entities: { args: { names: ["云岭"] }, holds: "360000000" },
    run_model: { args: { model: "回本" }, refused: "model" },
    check_figures: {
      args: { figures: [{ subject: "云岭茶馆", metric: "营业收入", value: "3.6亿元", period: "2024" }] },
      holds: "agrees",
    },
    calculate: {
      args: {
        formulas: "r = a / b",
        inputs: { a: "cell/diqu.east.shops", b: "cell/diqu.total.shops" },
        unit: "%",
      },
      holds: "54.2",
    },
    list_findings: { args: { all: true }, holds: "teahouse-zh@1.0.0" },
    draw_chart: { args: { of: "diqu" }, holds: "2024" },
    show_place: { args: { ref: "cell/diqu.east.shops" }, refused: "teahouse-zh has no pages" },
  },
  snacks: {
    get_outline: { args: {}, holds: "section/companies" },
    search_claims: { args: { query: "诺万食品2025财年收入" }, holds: "claim/norvane-2025" },
    get_section: { args: { ref: "判断" }, holds: "9000万美元" },
    get_table: { args: { table: "shops" }, holds: "83" },
    compare_entities: { args: { names: ["Harrow Bakeries", "云岭茶馆"] }, holds: "48200000" },
    run_model: { args: { model: "revenue" }, refused: "model" },
    check_figures: {
      args: {
        figures: [
          { subject: "Yunling Teahouse", metric: "revenue", value: "CNY 360 million", period: "2024" },
        ],
      },
      holds: "agrees",
    },
    calculate: {
      args: {
        formulas: "d = a - b",
        inputs: { a: "cell/shops.yunling.shops", b: "cell/shops.harrow.shops" },
      },
      holds: "23",
    },
    list_findings: { args: { all: true }, holds: "snacks@1.0.0" },
    draw_chart: { args: { of: "shops" }, holds: "Shops in 2024" },
    show_place: { args: { ref: "section/views" }, refused: "snacks has no pages" },
  },
};

let reports: readonly Report[];
beforeAll(async () => {
  reports = await openLibrary();
});

async function ask(name: string, args: object, served: Served): Promise<string | ReportError> {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  try {
    const answer = await tool.call(args, served);
    return "structured" in answer ? JSON.stringify(answer.structured) : answer.text;
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
}

describe.each(Object.keys(CALLS))("%s", (id) => {
  test.each(tools.map(({ name }) => name))("%s, alone and as one of all", async (name) => {
    const report = reports.find(({ card }) => card.id === id);
    const call = CALLS[id]?.[name];
    if (!report || !call) throw new Error(`There is no call of ${name} on ${id}.`);
    for (const answer of [
      await ask(name, call.args, serve(report)),
      await ask(name, { ...call.args, report: id }, serve(...reports)),
    ])
      if (typeof call.refused === "string")
        expect(answer).toMatchObject({ message: expect.stringContaining(call.refused) });
      else expect(answer).toContain(call.holds);
  });
});

/** A call of every tool on all reports together, which names none of them. */
const ON_ALL: Readonly<Record<string, TourCall>> = {
  get_outline: { args: {}, holds: "bakery-en-2025" },
  search_claims: { args: { query: "云岭茶馆2024年营业收入" }, holds: "teahouse-zh/claim/revenue-2024" },
  get_section: { args: { ref: "snacks/section/views" }, holds: "GBP 53 million" },
  get_table: { args: { table: "diqu" }, holds: "teahouse-zh" },
  compare_entities: { args: { names: ["哈罗面包", "云岭茶馆"] }, holds: "restated" },
  check_figures: {
    args: {
      figures: [{ subject: "Harrow Bakeries", metric: "number of shops", value: "58", period: "2024" }],
    },
    holds: "reports disagree",
  },
  calculate: {
    args: {
      formulas: "growth = growth(a, b)",
      inputs: { a: "bakery-en/cell/regions.total.shops", b: "snacks/cell/shops.harrow.shops" },
      unit: "%",
    },
    holds: "3.4",
  },
  list_findings: { args: { all: true }, holds: "bakery-en/finding/target-below-trend" },
  draw_chart: { args: { of: "bakery-en/table/regions" }, holds: "Regions in 2024" },
};

test.each(Object.keys(ON_ALL))("%s on all of them", async (name) => {
  const call = ON_ALL[name];
  expect(await ask(name, call?.args ?? {}, serve(...reports))).toContain(call?.holds);
});

test("no report has a model, and that is said of all", async () => {
  expect(await ask("run_model", { model: "payback" }, serve(...reports))).toMatchObject({
    message: expect.stringContaining("None of 4 reports has it"),
  });
});
