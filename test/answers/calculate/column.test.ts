import { expect, test } from "vitest";
import { calculate } from "../../../src/answers/calculate/calculate.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { FERRY } from "../../support/machine.ts";

const ferry = serve(openReport(createCorpus(FERRY)));
const sumOf = (column: string) =>
  calculate(ferry, { formulas: ["all = sum(a)"], inputs: { a: column } }, "en");

test("a column's total is left out beside its parts, and said", () => {
  const { outputs, caveats } = sumOf("table/segments.fy2024");
  expect(outputs["all"]).toMatchObject({ value: 120e6, unit: "USD" });
  expect(caveats).toContain("Left out of a: totals (1).");
});

test("a total that a condition leaves alone is the number that was asked for", () => {
  const { outputs, caveats } = sumOf("table/segments.fy2024 where segment = Total");
  expect(outputs["all"]).toMatchObject({ value: 120e6, unit: "USD" });
  expect(caveats).toBeUndefined();
});
