import { afterAll, beforeAll, expect, test } from "vitest";
import { isRecord } from "../../src/corpus/is-record.ts";
import { tools } from "../../src/server/tools/index.ts";
import { connect, type TestClient } from "../support/client.ts";
import { TINY } from "../support/places.ts";
import { TOOL_CALLS } from "../support/tour.ts";

let client: TestClient;
beforeAll(async () => {
  client = await connect(undefined, ["--no-sample", "--corpus", TINY]);
});
afterAll(() => client.close());

test.each(tools.map(({ name }) => name))("%s answers for any report", async (name) => {
  const { args, holds, refused = false } = callOf(name);
  const { isError, structured, text } = await client.call(name, args);
  expect(isError, text).toBe(refused);
  expect(structured ? JSON.stringify(structured) : text).toContain(holds);
  if (structured) expect(structured["report"]).toBe("tiny-report@1.0.0");
});

test.each(tools.map(({ name }) => name))("%s sends no nulls and no empty lists or objects", async (name) => {
  const { structured } = await client.call(name, callOf(name).args);
  expect(empties(structured ?? {}, "")).toEqual([]);
});

function callOf(name: string) {
  const call = TOOL_CALLS[name];
  if (!call) throw new Error(`test/support/tour.ts has no call of ${name}.`);
  return { ...call, args: { ...call.args } };
}

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
