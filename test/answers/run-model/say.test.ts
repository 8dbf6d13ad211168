import { expect, test } from "vitest";
import { modelAsker } from "../../support/ask.ts";
import { servedShipped } from "../../support/reports.ts";

const ask = modelAsker(await servedShipped());
const MARGIN = "ai-coding-net-margin";

/** The case that a sentence compares with, by its values of what is moved, and what the report prints there. */
const CASE = {
  en: (at: string) => `The report's case${at && ` (${at})`} gives 7.8% (printed 8%: agrees).`,
  zh: (at: string) => `报告的情形${at && `（${at}）`}为7.8%（印作8%，一致）。`,
};
const GAIN = { en: "gain in staff efficiency 10%", zh: "人员效率提升10%" };
const TAX = { en: "tax rate on the added profit 0%", zh: "新增利润的税率0%" };

test.each([
  ["a point", { inputs: { tax_pct: 25 } }, TAX],
  ["a sweep", { inputs: { gain_pct: [5, 15] } }, GAIN],
  [
    "a grid",
    { inputs: { gain_pct: [5, 15], tax_pct: [0, 25] } },
    { en: `${GAIN.en}, ${TAX.en}`, zh: `${GAIN.zh}、${TAX.zh}` },
  ],
  ["a tornado of some", { inputs: { gain_pct: { low: 5, high: 15 } } }, GAIN],
  ["a tornado of all", { inputs: "range" }, { en: "", zh: "" }],
  ["a target out of reach", { solve: "tax_pct", target: 20 }, TAX],
])("%s names the report's case and what is printed for it", async (_, question, at) => {
  for (const lang of ["en", "zh"] as const)
    expect((await ask({ model: MARGIN, output: "net_margin_pct", ...question, lang })).say).toContain(
      CASE[lang](at[lang]),
    );
});

test("a target names the report's own cases beside the solution, each with what is printed", async () => {
  const question = { model: MARGIN, solve: "gain_pct", target: 10 };
  expect((await ask({ ...question, lang: "en" })).say).toContain(
    "The report's 10% gives 7.8% (printed 8%: agrees), 20% gives 12.2% (printed 12%: agrees).",
  );
  expect((await ask({ ...question, lang: "zh" })).say).toContain("报告的10%得7.8%（印作8%，一致）");
});

test("where nothing is printed, what it compares with is called what it is", async () => {
  const { say } = await ask({ model: "training-cost-per-gpu-hour", inputs: { gpus: 4096 }, lang: "en" });
  expect(say).toContain(
    "The report's figures and neutral assumptions (GPUs used 2,048 chips) give USD 1.89/GPU-hour.",
  );
});

test("a run that meets a printed case of the report compares with nothing else", async () => {
  const { say } = await ask({ model: MARGIN, inputs: { gain_pct: 20 }, lang: "en" });
  expect(say).toBe(
    "With gain in staff efficiency 20%, net margin with AI coding is 12.2% (printed 12%: agrees).",
  );
});

test("other rows than the report's are compared with nothing", async () => {
  for (const chip of ["a100-pcie", "all"])
    expect((await ask({ model: "chip-efficiency", inputs: { chip }, lang: "en" })).say).not.toContain(
      "The report's",
    );
});
