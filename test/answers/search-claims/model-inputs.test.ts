import { expect, test } from "vitest";
import { runModel } from "../../../src/answers/run-model/run-model.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { servedShipped, servedTiny } from "../../support/reports.ts";

const tiny = await servedTiny();
const shipped = await servedShipped();

test("a what-if's model tells the inputs that the question changes, with the report's value and range", async () => {
  const query = "What if the efficiency gain from AI coding were 15 % and the former net margin 2 %?";
  const { hits } = await searchClaims(shipped, { query }, "en");
  const [gain, margin] = hits.find(({ kind }) => kind === "model")?.inputs ?? [];
  expect([gain, margin].sort()).toEqual([
    "baseline_net_margin_pct = 3.4 % (0.1 to 40)",
    "gain_pct = 10 % (0 to 100)",
  ]);
});

test("another question's model tells none", async () => {
  const { hits } = await searchClaims(shipped, { query: "AI coding net margin model", limit: 20 }, "en");
  expect(hits.filter(({ kind }) => kind === "model").every(({ inputs }) => inputs === undefined)).toBe(true);
});

test("an input is also taken by the name of the metric that it holds, if it is the only one", () => {
  const riders = runModel(tiny, { model: "lane-payback", inputs: { "daily riders": 20_000 } }, "en");
  expect(riders).toEqual(runModel(tiny, { model: "lane-payback", inputs: { riders: 20_000 } }, "en"));
  expect(() => runModel(tiny, { model: "lane-payback", inputs: { ridders: 1 } }, "en")).toThrow(/"riders"/);
});
