import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Served } from "../../../src/library/served.ts";
import compareEntities from "../../../src/server/tools/compare-entities.ts";
import getTable from "../../../src/server/tools/get-table.ts";
import { servedShipped } from "../../support/reports.ts";
import { CHINESE, ENGLISH, type TableQuestion } from "./table-questions.ts";

let served: Served;
beforeAll(async () => {
  served = await servedShipped();
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

async function checkTable({
  args,
  rows,
  undecided,
  figures,
  missing,
  doubtful,
  cell,
}: TableQuestion): Promise<void> {
  const answer = TableAnswer.parse((await getTable.call(args, served)).structured);
  if (rows) expect(answer.rows.map(([key]) => key)).toEqual(rows);
  expect(answer.undecided.map(({ key }) => key)).toEqual(undecided ?? []);
  if (cell) expect(answer.rows[0]?.[answer.columns.indexOf(cell[0])]).toBeCloseTo(cell[1], 5);
  for (const [name, value] of Object.entries(figures ?? {}))
    expect(answer.summary.find(({ what, group }) => (group ?? what) === name)?.value).toBeCloseTo(value, 6);
  if (figures) expect(answer.summary).toHaveLength(Object.keys(figures).length);
  if (missing) expect(answer.summary[0]?.missing).toEqual(missing);
  if (doubtful) expect(answer.summary[0]?.doubtful).toEqual(doubtful);
}

async function checkComparison({ args, values, places }: TableQuestion): Promise<void> {
  const [metric] = ComparisonAnswer.parse((await compareEntities.call(args, served)).structured).metrics;
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

  test.each(questions.map((question) => [question.ask, question] as const))("%s", async (_ask, question) => {
    if (question.tool === "get_table") await checkTable(question);
    else await checkComparison(question);
  });
});
