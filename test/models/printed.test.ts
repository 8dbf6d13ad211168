import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

/**
 * Every printed number of every model, computed by hand from the figures of the report: no engine, no corpus value.
 * Key: model, output, and what the check changes.
 */
const BY_HAND: Readonly<Record<string, number>> = {
  "ai-coding-net-margin profit_gain_pct gain_pct=5": 44 * 0.05,
  "ai-coding-net-margin profit_gain_pct gain_pct=10": 44 * 0.1,
  "ai-coding-net-margin profit_gain_pct gain_pct=20": 44 * 0.2,
  "ai-coding-net-margin profit_gain_pct gain_pct=25": 44 * 0.25,
  "ai-coding-net-margin profit_gain_pct gain_pct=30": 44 * 0.3,
  "ai-coding-net-margin net_margin_pct gain_pct=5": 3.4 + 44 * 0.05,
  "ai-coding-net-margin net_margin_pct gain_pct=10": 3.4 + 44 * 0.1,
  "ai-coding-net-margin net_margin_pct gain_pct=20": 3.4 + 44 * 0.2,
  "ai-coding-net-margin net_margin_pct gain_pct=25": 3.4 + 44 * 0.25,
  "ai-coding-net-margin net_margin_pct gain_pct=30": 3.4 + 44 * 0.3,
  "ai-coding-net-margin net_margin_pct gain_pct=5 baseline_net_margin_pct=3": 3 + 44 * 0.05,
  "ai-coding-net-margin net_margin_pct gain_pct=10 baseline_net_margin_pct=3": 3 + 44 * 0.1,
  "ai-coding-net-margin net_margin_pct gain_pct=20 baseline_net_margin_pct=3": 3 + 44 * 0.2,
  "ai-coding-net-margin net_margin_pct gain_pct=25 baseline_net_margin_pct=3": 3 + 44 * 0.25,
  "ai-coding-net-margin net_margin_pct gain_pct=30 baseline_net_margin_pct=3": 3 + 44 * 0.3,
  "ai-coding-net-margin margin_increase_pct gain_pct=5": ((44 * 0.05) / 3.4) * 100,
  "labour-cost-share expense_share_pct": ((597.22 + 365.74 + 851.92) / 12114.38) * 100,
  "labour-cost-share cost_share_pct": 0.73 * 39.88,
  "labour-cost-share cost_share_pct cogs_ratio_pct=73.4": 0.734 * 39.88,
  "labour-cost-share cost_share_pct cogs_ratio_pct=73.4 labour_share_of_cogs_pct=40": 0.734 * 40,
  "labour-cost-share total_share_pct": 0.73 * 39.88 + (1814.88 / 12114.38) * 100,
  "labour-cost-share total_share_pct cogs_ratio_pct=73.4": 0.734 * 39.88 + (1814.88 / 12114.38) * 100,
  "yinwang-stakes valuation": 115 / 0.1,
  "yinwang-stakes huawei_pct": 100 - 10 - 10,
  "china-compute-growth multiple_2026": 1.43 * 1.4078,
  "china-compute-growth compute_2025": 725.3 * 1.43,
  "china-compute-growth compute_2026": 725.3 * 1.43 * 1.4078,
  "china-compute-growth growth_ratio_2024": 74.1 / 20.6,
  "china-ai-compute-market market_2025": 190 * 1.362,
  "china-ai-compute-market market_2026": 190 * 1.362 * 1.3012,
  "china-ai-compute-market multiple_2026": 1.362 * 1.3012,
  "api-price-compare r1_cost_cny output_mtok=0": 4,
  "api-price-compare r1_cost_cny output_mtok=0 cache_hit_pct=100": 1,
  "api-price-compare r1_cost_cny input_mtok=0": 16,
  "api-price-compare other_cost_usd output_mtok=0": 15,
  "api-price-compare other_cost_usd output_mtok=0 cache_hit_pct=100": 7.5,
  "api-price-compare other_cost_usd input_mtok=0": 60,
  "api-price-compare other_cost_usd output_mtok=0 other_discount_pct=50": 15 / 2,
  "api-price-compare other_cost_usd input_mtok=0 other_discount_pct=50": 60 / 2,
  "hyperscaler-capex revenue_growth_pct company=microsoft-intelligent-cloud": (267.51 / 221.41 - 1) * 100,
};

interface RawCheck {
  readonly inputs?: Readonly<Record<string, number | string>>;
  readonly output: string;
  readonly printed: number;
  readonly bound?: string;
  readonly decimals: number;
  readonly agrees: "exact" | "rounding" | "differs";
  readonly finding?: string;
}

const FOLDER = "corpus/ai-report-2025/models";
const checks = readdirSync(FOLDER).flatMap((file) => {
  const model: { checks?: RawCheck[] } = parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
  return (model.checks ?? []).map((check) => {
    const changed = Object.entries(check.inputs ?? {}).map(([name, value]) => `${name}=${value}`);
    return [[file.replace(".yaml", ""), check.output, ...changed].join(" "), check] as const;
  });
});

test.each(checks)("%s", (key, { printed, decimals, bound, agrees, finding }) => {
  const computed = BY_HAND[key] ?? Number.NaN;
  const half = 0.5 * 10 ** -decimals;
  const off = Math.abs(computed - printed);
  if (agrees === "exact")
    expect(off <= half + 1e-9 || (bound === "at-least" && computed >= printed)).toBe(true);
  if (agrees === "rounding") {
    expect(off).toBeGreaterThan(half);
    expect(off / printed).toBeLessThan(0.0035); // 43 % stands for 42.5 to 43.5 %: half a point on a factor of 1.43
  }
  if (agrees === "differs") {
    expect(off).toBeGreaterThan(half);
    expect(finding).toBeDefined();
  }
});

test("every number that was computed by hand is a check of a model", () => {
  expect(Object.keys(BY_HAND).filter((key) => !checks.some(([own]) => own === key))).toEqual([]);
});
