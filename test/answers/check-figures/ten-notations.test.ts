import { beforeAll, describe, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import type { Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { readNumber } from "../../../src/models/read-number.ts";
import { queryTable } from "../../../src/tables/query.ts";
import { openShipped } from "../../support/reports.ts";

let report: Report;
beforeAll(async () => {
  report = await openShipped();
});

/** USD 5.58 million, as it is written. */
const WRITTEN = [
  "558万美元",
  "5.58百万美元",
  "$5.58M",
  "$5.58 M",
  "US$5,580,000",
  "USD 5.58 million",
  "5.58 million dollars",
  "五百五十八万美元",
  "0.0558亿美元",
  "$5.58mm",
  "5580千美元",
  "USD5.58m",
  "558万(美元)",
];

const TARGET = { name: "cost", unit: "USD", takes: "a number" };

describe.each(WRITTEN)("%s", (value) => {
  test("agrees with the held figure", () => {
    const [check] = checkFigures(
      serve(report),
      [{ subject: "DeepSeek-V3", metric: "training cost", value }],
      "en",
    ).checks;
    expect(check?.verdict).toBe("agrees");
  });

  test("is 5,580,000 USD to a model", () => {
    expect(readNumber(value, TARGET, report.corpus.units)).toBe(5_580_000);
  });

  test("is 558 of the column's 10k USD", () => {
    const rows = rowsWhere("deepseek-timeline", `training_cost_10k_usd = ${value}`);
    expect(rows).toEqual(["deepseek-v3"]);
  });
});

function rowsWhere(id: string, where: string): string[] {
  const table = report.corpus.tables.get(id);
  if (!table) throw new Error(id);
  return queryTable(report.corpus, report.names, table, { where: [where] }, "en").rows.map(({ key }) => key);
}

describe("a scale", () => {
  test("130亿 is in the unit that a column of 100M params stands for", () => {
    expect(rowsWhere("edge-chips", "max_params_100m = 130亿")).toHaveLength(2);
  });

  test("600T beside compute is tera", () => {
    expect(rowsWhere("ai-chip-specs", "int8_tops >= 600T")).toHaveLength(5);
    expect(readNumber("600T", { ...TARGET, unit: "TOPS" }, report.corpus.units)).toBe(600);
  });

  test("that does not fit its column asks back", () => {
    expect(() => rowsWhere("ai-chip-specs", "power_w >= 3万")).toThrow(/unit/);
    expect(() => readNumber("3k", { ...TARGET, unit: "W" }, report.corpus.units)).toThrow(/unit/);
  });

  test.each(["5.58M€", "558万欧元", "$5.58M/年", "约558万美元", "5-6 million dollars", "fell by 5%"])(
    "%s is no plain amount of USD",
    (value) => {
      expect(() => readNumber(value, TARGET, report.corpus.units)).toThrow();
    },
  );

  test("一万五千亿 is 1.5 trillion", () => {
    expect(readNumber("一万五千亿", { ...TARGET, unit: "tokens" }, report.corpus.units)).toBe(
      1_500_000_000_000,
    );
  });
});
