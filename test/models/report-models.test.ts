import { describe, expect, test } from "vitest";
import { modelAsker, refusal } from "../support/ask.ts";
import { servedShipped } from "../support/reports.ts";

const ask = modelAsker(await servedShipped());

/** Outputs of one run by name. */
async function outputs(
  model: string,
  inputs: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, number | undefined>> {
  const isMoved = Object.keys(inputs).length > 0;
  const { outputs: found } = await ask({ model, inputs: isMoved ? inputs : "all" });
  return Object.fromEntries(Object.entries(found).map(([name, { value }]) => [name, value]));
}

describe("AI coding and the net margin", () => {
  const model = "ai-coding-net-margin";

  test("a gain of 10 % gives 7.8 %, printed as 8 %, and the finding on the printed 3 % baseline comes along", async () => {
    const answer = await ask({ model, inputs: { gain_pct: 10 } });
    expect(answer.outputs["net_margin_pct"]).toMatchObject({
      value: 7.8,
      unit: "%",
      printed: 8,
      agrees: "exact",
      lines: [628],
    });
    expect(answer.findings?.[0]).toMatchObject({ ref: "finding/ai-coding-baseline-3-percent" });
    expect(answer.text).toContain("7.8%");
  });

  test("the five cases give the ten printed values", async () => {
    const answer = await ask({ model, inputs: { gain_pct: [5, 10, 20, 25, 30] } });
    expect(answer.mode).toBe("sweep");
    expect(answer.rows?.map((row) => row.slice(0, 3))).toEqual([
      [5, 5.6, 2.2],
      [10, 7.8, 4.4],
      [20, 12.2, 8.8],
      [25, 14.4, 11],
      [30, 16.6, 13.2],
    ]);
    const printed = answer.printed?.rows.filter((row) => row.includes("exact")) ?? [];
    expect(printed.map((row) => row[2])).toEqual([6, 2, 8, 4, 12, 9, 14, 11, 17, 13]);
  });

  test("from the printed 3 % three of the five printed margins do not follow", async () => {
    const answer = await ask({
      model,
      inputs: { gain_pct: [5, 10, 20, 25, 30], baseline_net_margin_pct: 3 },
      output: "net_margin_pct",
    });
    expect(answer.rows?.map((row) => row[1])).toEqual([5.2, 7.4, 11.8, 14, 16.2]);
    expect(answer.printed?.rows.map((row) => row[3])).toEqual([
      "differs",
      "differs",
      "exact",
      "exact",
      "differs",
    ]);
  });

  test("doubling needs a gain of 7.73 %", async () => {
    const answer = await ask({ model, solve: "gain_pct", target: 2, output: "margin_multiple" });
    expect(answer.solved).toMatchObject({ found: "one", values: [7.72727] });
    expect(answer.say).toContain("7.73%");
    expect(answer.say).toContain("5% gives 1.65x");
  });

  test("hidden assumptions move the result", async () => {
    expect((await outputs(model, { labour_share_pct: 30, pass_through_pct: 50 }))["net_margin_pct"]).toBe(5);
    expect((await outputs(model, { gain_pct: 25, saving_as_productivity: 1 }))["net_margin_pct"]).toBe(12.2);
    expect((await outputs(model, { tax_pct: "25%", tool_cost_pct: 1 }))["net_margin_pct"]).toBe(6);
    expect((await outputs(model, { affected_share_pct: 50 }))["net_margin_pct"]).toBe(5.6);
  });

  test("the payroll share is computed from its parts as soon as one is given", async () => {
    const answer = await ask({ model, inputs: { rd_payroll: "700亿元" } });
    const share = 0.73 * 39.88 + ((597.22 + 365.74 + 700) / 12114.38) * 100;
    expect(answer.inputs["labour_share_pct"]).toMatchObject({ from: "computed" });
    expect(answer.inputs["labour_share_pct"]?.value).toBeCloseTo(share, 6);
    expect(answer.outputs["net_margin_pct"]?.value).toBeCloseTo(3.4 + share / 10, 1);
    expect(answer.outputs["net_margin_pct"]?.printed).toBeUndefined();
    expect(answer.explain.map(({ name }) => name)).toContain("total_share_pct");
    expect(await refusal(() => ask({ model, inputs: { rd_payroll: 700, labour_share_pct: 30 } }))).toContain(
      "labour-cost-share",
    );
  });

  test.each([
    "abc",
    -5,
    1e9,
    0.05,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    true,
    "NaN",
    "0.05",
    "10 GB",
    "",
    "≥10",
    [],
    [5, "x"],
    { low: 5 },
    { low: 9, high: 2 },
  ])("a gain of %j is refused with input, range and unit", async (gain_pct) => {
    const message = await refusal(() => ask({ model, inputs: { gain_pct } }));
    expect(message).toContain("gain_pct");
    if (!/above high/.test(message)) expect(message).toMatch(/0 to 100 %/);
  });

  test("an unknown input lists those that there are, with range and unit", async () => {
    const message = await refusal(() => ask({ model, inputs: { gains_pct: 10 } }));
    expect(message).toContain('"gains_pct"');
    expect(message).toContain('Did you mean "gain_pct"?');
    expect(message).toContain("tax_pct (0 to 50 %)");
  });

  test.each([
    ["10%", 7.8],
    ["10", 7.8],
    ["百分之十", 7.8],
    ["０.5%", 3.6],
    ["10 percent", 7.8],
  ])("a gain written as %s is read", async (gain_pct, margin) => {
    expect((await outputs(model, { gain_pct }))["net_margin_pct"]).toBe(margin);
  });
});

test.each([
  [
    "labour-cost-share",
    {},
    { total_share_pct: 44.09, expense_share_pct: 14.98, payroll_in_expenses: 1814.88 },
  ],
  [
    "china-compute-growth",
    {},
    { multiple_2026: 2.01, cagr_pct: 41.9, compute_2023: 416.6, growth_ratio_2024: 3.6 },
  ],
  [
    "china-compute-growth",
    { year: 2028, growth_later_pct: 25 },
    { compute_in_year: 2281.5, multiple_in_year: 3.15 },
  ],
  [
    "china-ai-compute-market",
    {},
    { usd_per_eflops_2024: 26200000, usd_per_eflops_2026: 23100000, cagr_pct: 33.1 },
  ],
  [
    "api-price-compare",
    { cny_per_usd: 7.2 },
    { cost_ratio: 27, r1_cost_usd: 2.78, other_cost_usd: 75, saving_pct: 96.3 },
  ],
  ["training-cost-per-gpu-hour", {}, { usd_per_gpu_hour: 1.89, gpu_hours: 2949120 }],
  ["training-cost-per-gpu-hour", { days_per_month: 30.5 }, { usd_per_gpu_hour: 1.86, gpu_hours: 2998272 }],
  [
    "ps-rerating",
    {},
    {
      upside_pct: 58.1,
      us_mean: 17.09,
      us_median: 11.06,
      us_count: 18,
      hk_mean: 7.05,
      hk_median: 7.26,
      a_share_mean: 9.58,
      a_share_median: 6.63,
    },
  ],
  [
    "ps-rerating",
    { outlier_above: 50, company: "阿里巴巴", peer: "AMZN" },
    { upside_pct: 45.2, us_mean: 13.22, us_median: 10.53, us_count: 17 },
  ],
  [
    "huawei-chip-price-output",
    { cny_per_price_unit: "1万元" },
    {
      value_low_cny: 1_360_000_000,
      value_high_cny: 1_530_000_000,
      price_per_tflops_low: 1067,
      price_per_tflops_high: 1200,
    },
  ],
  ["hyperscaler-capex", {}, { capex_2025: 750, capex_growth_2025_pct: 41.5 }],
  ["hyperscaler-capex", { company: "Meta" }, { capex_2025: 680, guidance_raise_pct: 8.8 }],
  [
    "hyperscaler-capex",
    { company: "微软" },
    { quarter_capex_year_before: 109.5, capex_to_revenue_pct: 23.9 },
  ],
  [
    "hyperscaler-capex",
    { company: "Amazon" },
    { quarter_capex_year_before: 149.3, capex_to_revenue_pct: 16.1 },
  ],
  [
    "robotaxi-fleet-cost",
    {},
    { old_vehicle_price: 50, vehicle_saving: 30, fleet_outlay: 2, old_fleet_outlay: 5 },
  ],
  ["chip-efficiency", {}, { int8_tops_per_w: 2.06, cards: 157 }],
  ["chip-efficiency", { chip: "壁砺100P" }, { int8_tops_per_w: 3.49, fp32_tflops_per_w: 0.436 }],
  ["doubao-token-growth", {}, { monthly_growth_pct: 64.8, tokens_2024_05: 121_000_000_000 }],
  ["doubao-token-growth", { growth_is_added: 1 }, { tokens_2024_05: 118_000_000_000 }],
])("%s with %j", async (model, inputs, expected) => {
  expect(await outputs(model, inputs)).toMatchObject(expected);
});

describe("what the report does not give", () => {
  test.each([
    ["api-price-compare", { cache_hit_pct: 50 }, ["cny_per_usd", "no exchange rate", "1 to 20 CNY/USD"]],
    ["api-price-compare", { cny_per_usd: 7, other_model: "o3-mini" }, ["other_output_price", "lost"]],
    ["huawei-chip-price-output", { chip: "ascend-910b" }, ["cny_per_price_unit", "without a unit"]],
    [
      "huawei-chip-price-output",
      { chip: "鲲鹏920", cny_per_price_unit: 10000 },
      ["price_low", "monthly_output"],
    ],
  ])("%s with %j says which input is needed and why", async (model, inputs, parts) => {
    const message = await refusal(() => ask({ model, inputs }));
    for (const part of parts) expect(message).toContain(part);
  });

  test("o3-mini is computed once the reader gives the lost prices", async () => {
    const inputs = {
      cny_per_usd: 7.2,
      other_model: "o3-mini",
      other_output_price: 4.4,
      other_cached_price: 0.55,
    };
    expect(await outputs("api-price-compare", inputs)).toMatchObject({ other_cost_usd: 5.5, cost_ratio: 2 });
  });

  test("a call without inputs lists what is needed instead", async () => {
    const short = await ask({ model: "api-price-compare" });
    expect(short.inputs["cny_per_usd"]).toMatchObject({ from: "needed", range: [1, 20], unit: "CNY/USD" });
    expect(short.say).toContain("no exchange rate");
    const answer = await ask({ model: "api-price-compare", inputs: "all" });
    expect(answer.inputs["cny_per_usd"]?.why).toContain("no exchange rate");
    expect(answer.outputs["cost_ratio"]?.value).toBeUndefined();
    expect(answer.outputs["r1_cost_cny"]?.value).toBe(20);
  });

  test("a gap of a chosen row leaves out what depends on it, and says so", async () => {
    const answer = await ask({ model: "chip-efficiency", inputs: { chip: "all" } });
    expect(answer.rows).toHaveLength(13);
    expect(answer.undecided?.map(({ at }) => at)).toEqual(
      ["v100-pcie", "tpuv4i", "tpuv4", "ascend-310", "ascend-910"].map((chip) => [chip]),
    );
    expect(answer.say).toContain("3.49");
  });
});

const MODELS = [
  "ai-coding-net-margin",
  "labour-cost-share",
  "china-compute-growth",
  "china-ai-compute-market",
  "api-price-compare",
  "training-cost-per-gpu-hour",
  "ps-rerating",
  "huawei-chip-price-output",
  "hyperscaler-capex",
  "robotaxi-fleet-cost",
  "chip-efficiency",
  "doubao-token-growth",
];

test.each(MODELS)(
  "%s runs with all inputs as the report has them, each with range, unit and lines",
  async (model) => {
    const { inputs, findings: _, question, cite } = await ask({ model, inputs: "all" });
    expect(question).toBeTruthy();
    expect(cite).toMatch(/lines? \d/);
    for (const [name, input] of Object.entries(inputs)) {
      expect(input.title, name).toBeTruthy();
      if (input.from === "report") expect(input.lines, name).toBeDefined();
      if (typeof input.value === "number") expect(input.range, name).toHaveLength(2);
    }
  },
);

test.each(MODELS)("%s stands being moved over its whole ranges", async (model) => {
  const given: Readonly<Record<string, Record<string, unknown>>> = {
    "api-price-compare": { cny_per_usd: { low: 6, high: 8 }, cache_hit_pct: "range", output_mtok: "range" },
    "huawei-chip-price-output": { cny_per_price_unit: "range", sold_pct: "range", months: "range" },
  };
  const answer = await ask({ model, inputs: given[model] ?? "range" });
  expect(answer.mode).toBe("tornado");
  const swings = answer.rows?.map((row) => Math.abs(Number(row[5]))) ?? [];
  expect(swings.length).toBeGreaterThan(2);
  expect(swings).toEqual([...swings].sort((a, b) => b - a));
});

test("the findings on every chosen row come along", async () => {
  const refs = async (chip: unknown) =>
    (await ask({ model: "chip-efficiency", inputs: { chip } })).findings?.map(({ ref }) => ref) ?? [];
  expect(await refs(["a100-pcie", "bili-104p"])).toContain("finding/bili-104p-fp32");
  expect(await refs("昇腾910")).toContain("finding/ascend-910-two-places");
  expect(await refs("a100-pcie")).not.toContain("finding/ascend-910-two-places");
});

describe("whose numbers a result rests on", () => {
  test("growth that the report implies but does not print is derived", async () =>
    expect((await ask({ model: "china-compute-growth" })).inputs).toMatchObject({
      growth_2025_pct: { value: 43, from: "report" },
      growth_2026_pct: { value: 40.78, from: "derived" },
    }));

  test("a result that rests on an assumption of ours is not called the report's case", async () => {
    expect((await ask({ model: "training-cost-per-gpu-hour" })).say).toMatch(
      /^With the report's figures and neutral assumptions, /,
    );
    expect((await ask({ model: "ai-coding-net-margin" })).say).toMatch(/^In the report's case, /);
  });
});
