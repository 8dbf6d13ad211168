import { afterAll, beforeAll, expect, test } from "vitest";
import { tools } from "../../src/server/tools/index.ts";
import { connect, isRecord, type TestClient, TINY } from "../support/client.ts";

/** One good call of every tool on a report that nobody had in mind; a tool without one fails below. */
const CALLS: Readonly<Record<string, Record<string, unknown>>> = {
  get_outline: {},
  search_claims: { query: "daily riders of Lakeside in 2023" },
  get_section: { ref: "车道的收益" },
  get_table: { table: "bicycles", where: ["price_eur < 1000"] },
  compare_entities: { names: ["Swift", "Cargo"] },
  run_model: { model: "lane-payback", inputs: { riders: 25000 } },
  check_figures: {
    figures: [{ subject: "Hillside", metric: "daily riders", value: "8,000", period: "2023" }],
  },
  list_findings: {},
  draw_chart: { of: "lane-payback", inputs: { riders: [10000, 20000] } },
};

/** What the answer must hold, so that an empty one does not pass. */
const HOLDS: Readonly<Record<string, string>> = {
  get_outline: "section/riders",
  search_claims: "claim/lakeside-riders-2023",
  get_section: "200万欧元",
  get_table: "swift",
  compare_entities: "31",
  run_model: "160",
  check_figures: "agrees",
  list_findings: "finding/swift-weight-two-places",
};

let client: TestClient;
beforeAll(async () => {
  client = await connect(undefined, ["--corpus", TINY]);
});
afterAll(() => client.close());

test.each(tools.map(({ name }) => name))("%s answers for any report", async (name) => {
  const { isError, structured, text } = await client.call(name, CALLS[name] ?? {});
  expect(isError, text).toBe(false);
  const held = HOLDS[name];
  if (held === undefined) return;
  expect(JSON.stringify(structured)).toContain(held);
  expect(structured?.["report"]).toBe("tiny-report@1.0.0");
});

test.each(tools.map(({ name }) => name))("%s sends no nulls and no empty lists or objects", async (name) => {
  const { structured } = await client.call(name, CALLS[name] ?? {});
  expect(empties(structured ?? {}, "")).toEqual([]);
});

/** Paths of what should have been left out. Cells of a row may be null: their place says which column is empty. */
function empties(value: unknown, path: string): string[] {
  if (value === null) return /\.rows\.\d+\.\d+$/.test(path) ? [] : [path];
  if (Array.isArray(value))
    return value.length === 0 && !path.endsWith(".rows") && !path.endsWith(".hits")
      ? [path]
      : value.flatMap((each, index) => empties(each, `${path}.${index}`));
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  return entries.length === 0 && path !== ""
    ? [path]
    : entries.flatMap(([key, each]) => empties(each, `${path}.${key}`));
}
