import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Report } from "../../../src/library/report.ts";
import compareEntities from "../../../src/server/tools/compare-entities.ts";
import getTable from "../../../src/server/tools/get-table.ts";
import { openShipped } from "../../support/reports.ts";
import { CHINESE, ENGLISH, type TableQuestion } from "./table-questions.ts";

let report: Report;
beforeAll(async () => {
  report = await openShipped();
});

const TableAnswer = z.object({
  columns: z.array(z.string()).default([]),
  rows: z.array(z.array(z.unknown())).default([]),
  undecided: z
    .array(z.object({ key: z.string(), why: z.string().min(5), lines: z.array(z.int()).min(1) }))
    .default([]),
  summary: z
    .array(
      z.object({
        what: z.string(),
        group: z.string().optional(),
        value: z.number(),
        missing: z.array(z.string()).optional(),
        doubtful: z.array(z.string()).optional(),
      }),
    )
    .default([]),
});

const ComparisonAnswer = z.object({
  metrics: z
    .array(
      z.object({
        unit: z.string(),
        values: z.array(
          z.object({ of: z.string().default(""), value: z.number(), lines: z.array(z.int()).min(1) }),
        ),
        places: z.string().optional(),
      }),
    )
    .length(1),
});

function checkTable({ args, rows, undecided, figures, missing, doubtful, cell }: TableQuestion): void {
  const answer = TableAnswer.parse(getTable.call(args, report).structured);
  if (rows) expect(answer.rows.map(([key]) => key)).toEqual(rows);
  expect(answer.undecided.map(({ key }) => key)).toEqual(undecided ?? []);
  if (cell) expect(answer.rows[0]?.[answer.columns.indexOf(cell[0])]).toBeCloseTo(cell[1], 5);
  for (const [name, value] of Object.entries(figures ?? {}))
    expect(answer.summary.find(({ what, group }) => (group ?? what) === name)?.value).toBeCloseTo(value, 6);
  if (figures) expect(answer.summary).toHaveLength(Object.keys(figures).length);
  if (missing) expect(answer.summary[0]?.missing).toEqual(missing);
  if (doubtful) expect(answer.summary[0]?.doubtful).toEqual(doubtful);
}

function checkComparison({ args, values, places }: TableQuestion): void {
  const [metric] = ComparisonAnswer.parse(compareEntities.call(args, report).structured).metrics;
  const given: Record<string, number[]> = {};
  for (const { of, value } of metric?.values ?? [])
    given[of] = [...(given[of] ?? []), value].sort((a, b) => a - b);
  expect(given).toEqual(values);
  expect(metric?.places).toBe(places);
}

describe.each([
  ["English", ENGLISH],
  ["Chinese", CHINESE],
])("questions in %s", (_, questions) => {
  test("there are thirty or more", () => expect(questions.length).toBeGreaterThanOrEqual(30));

  test.each(questions.map((question) => [question.ask, question] as const))("%s", (_ask, question) => {
    if (question.tool === "get_table") checkTable(question);
    else checkComparison(question);
  });
});
