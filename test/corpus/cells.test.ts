import { describe, expect, test } from "vitest";
import { checkFigures } from "../../src/answers/check-figures/check-figures.ts";
import { getOutline } from "../../src/answers/get-outline/get-outline.ts";
import { getTable } from "../../src/answers/get-table/get-table.ts";
import { type Corpus, createCorpus } from "../../src/corpus/corpus.ts";
import type { CorpusData, TableData } from "../../src/corpus/data.ts";
import { rowQuantities } from "../../src/corpus/row.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import type { Lang } from "../../src/notation/lang.ts";
import { FERRY } from "../support/machine.ts";

const [SEGMENTS] = FERRY.tables;
if (!SEGMENTS) throw new Error("the ferry has a table");

const withTable = (table: Partial<TableData>): CorpusData => ({
  ...FERRY,
  tables: [{ ...SEGMENTS, ...table }],
});
const quantities = (data: CorpusData, key: string) => {
  const table = createCorpus(data).tables.get("segments");
  const row = table?.rowsByKey.get(key);
  return table && row ? rowQuantities(table, row) : [];
};

describe("a cell with a unit and a period of its own", () => {
  const data = withTable({
    roles: {},
    columns: SEGMENTS.columns.map((column) => ({ ...column, metric: undefined })),
    cells: [{ rows: ["total"], column: "fy2024", unit: "%", period: "2023" }],
    rows: [...SEGMENTS.rows.slice(0, 2), { key: "total", cells: ["Total", 12], lines: [7] }],
  });
  const ask = (question: object) =>
    getTable(serve(openReport(createCorpus(data))), { table: "segments", ...question }, "en");

  test("is shown with them", () => {
    expect(ask({})).toMatchObject({
      units: { fy2024: "USD", "total.fy2024": "%" },
      periods: { fy2024: "FY2024", "total.fy2024": "2023" },
    });
  });

  test("is compared in its own unit and in no other", () => {
    const keys = (where: string) => ask({ where: [where] }).rows?.map(([key]) => key);
    expect(keys("fy2024 > USD 5")).toEqual(["cargo", "passengers"]);
    expect(keys("fy2024 > 10%")).toEqual(["total"]);
    expect(() => ask({ where: ["fy2024 > 10"] })).toThrow("different units (USD, %)");
    expect(() => ask({ summary: ["sum(fy2024)"] })).toThrow("would mix USD and %");
  });

  test("is a quantity of them", () => {
    const measured = withTable({
      roles: {},
      cells: [{ rows: ["total"], column: "fy2024", unit: "CNY", period: "2023", checked: "sum" }],
    });
    expect(quantities(measured, "total")).toMatchObject([{ unit: "CNY", period: "2023", checked: "sum" }]);
    expect(quantities(measured, "cargo")).toMatchObject([{ unit: "USD", period: "FY2024" }]);
  });

  test("has a unit that there is", () => {
    const wrong = withTable({ cells: [{ rows: ["total"], column: "fy2024", unit: "doubloon" }] });
    expect(() => checkCorpus(wrong)).toThrow('tables/segments.yaml: fy2024: no unit "doubloon"');
  });
});

test("a cell without what its row or column says is not shown, searched or compared with it", () => {
  const data = withTable({
    roles: {},
    cells: [{ rows: ["cargo"], column: "fy2024", lacks: ["unit", "metric"] }],
  });
  expect(quantities(data, "cargo")).toEqual([]);
  expect(quantities(data, "total")).toMatchObject([{ metric: "revenue", unit: "USD" }]);
  const view = getTable(serve(openReport(createCorpus(data))), { table: "segments" }, "en");
  expect(view.units).toEqual({ fy2024: "USD", "cargo.fy2024": "?" });
  expect(view.notes).toEqual([
    "fy2024: cells here are not of the metric of their row or column; what they measure is not understood.",
  ]);
});

test("the part of a total is no figure of the company; the total is, with what proves it and its footing", () => {
  const data = withTable({
    columns: SEGMENTS.columns.map((column): TableData["columns"][number] => ({
      ...column,
      basis: ["actual"],
    })),
  });
  expect(quantities(data, "cargo")).toEqual([]);
  expect(quantities(data, "total")).toMatchObject([{ value: 120e6, checked: "sum", basis: ["actual"] }]);
  const verdictOf = (value: string) =>
    checkFigures(
      serve(openReport(createCorpus(data))),
      [{ subject: "Tern Ferries", metric: "revenue", value, period: "FY2024" }],
      "en",
    ).checks[0];
  expect(verdictOf("USD 70 million")?.verdict).toBe("differs");
  const { verdict, evidence = [] } = verdictOf("USD 120 million") ?? {};
  expect(verdict).toBe("agrees");
  expect(evidence.map(({ basis }) => basis)).toEqual(["actual", "actual"]);
});

test("a row that says itself what it is keeps its figure, whether a total sums it or not", () => {
  const named = withTable({
    header: ["segment", "item", "fy2024"],
    columns: [
      { name: "segment", type: "string", title: { zh: "分部", en: "Segment" } },
      { name: "item", type: "metric", title: { zh: "指标", en: "Item" } },
      { name: "fy2024", type: "number", title: { zh: "2024", en: "2024" }, unit: "USD" },
    ],
    rows: SEGMENTS.rows.map(({ cells: [label = null, value = null], ...row }) => ({
      ...row,
      cells: [label, "revenue", value],
    })),
  });
  expect(quantities(named, "cargo")).toMatchObject([{ metric: "revenue", value: 70e6 }]);
});

test("a fiscal period of the report's company ends with the report's year", () => {
  const corpus = createCorpus(FERRY);
  expect(corpus.calendarOf("FY2024", "tern-ferries")).toBe("2023-07..2024-06");
  expect(corpus.calendarOf("FY2024", "another")).toBe("FY2024");
});

test("what the report says of itself stands in its outline", () => {
  const aboutOf = (corpus: Corpus, lang: Lang) => {
    const outline = getOutline(serve(openReport(corpus)), {}, lang);
    return "about" in outline ? outline.about : undefined;
  };
  expect(aboutOf(createCorpus(FERRY), "en")).toBe(
    "kind: annual; company: Tern Ferries; ticker: TERN; fiscalYearEnds: --06; currency: USD",
  );
  const note = {
    rating: "Buy",
    price: { value: 12.5, unit: "USD", period: "2024-06-28" },
    targetPrice: { value: 15, unit: "USD" },
  };
  const broker = createCorpus({ ...FERRY, report: { ...FERRY.report, ...note } });
  expect(aboutOf(broker, "zh")).toContain("rating: Buy; targetPrice: 15美元; price: 12.5美元，2024-06-28");
});

test("a company or a currency that is not there is a mistake of report.yaml", () => {
  const wrong = { ...FERRY, report: { ...FERRY.report, company: "gull-ferries", currency: "shell" } };
  expect(() => checkCorpus(wrong)).toThrow(/no entity "gull-ferries"[\s\S]*no unit "shell"/);
});
