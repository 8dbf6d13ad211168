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

test.each([
  [
    "model/ai-coding-net-margin",
    "With a 15% gain in staff efficiency, where does the sector's net margin land?",
  ],
  ["model/ai-coding-net-margin", "净利率要达到8%需要多大的提效"],
  ["model/hyperscaler-capex", "Microsoft's capex at the same quarterly pace for a full year?"],
  ["model/china-compute-growth", "中国智能算力每年增40%,2026年多少EFLOPS?"],
  ["model/ps-rerating", "Re-rate Kingsoft Cloud to Microsoft's PS: upside?"],
])("a number that the reader gives is a what-if without a word that says so: %s", async (ref, query) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  const { hits } = await searchClaims(shipped, { query }, lang);
  const model = hits.slice(0, 3).find((hit) => hit.ref === ref);
  expect(model?.inputs?.length).toBeGreaterThan(1);
});

test.each([
  ["reckons with the reader's own figures", "model", "要是A股计算机板块市销率涨到20倍，对应多大涨幅？"],
  [
    "has its answer printed",
    "row",
    "What would the software sector's net margin become if staff got 30% more efficient?",
  ],
])("a what-if that %s opens with a %s", async (_, kind, query) => {
  const { hits } = await searchClaims(shipped, { query }, /\p{Script=Han}/u.test(query) ? "zh" : "en");
  expect(hits[0]?.kind).toBe(kind);
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
