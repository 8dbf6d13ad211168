import { expect, test } from "vitest";
import * as z from "zod";
import { listOf, numberArg } from "../../src/server/arguments.ts";
import { jsonSchema } from "../../src/server/schema.ts";

const names = listOf(z.string(), /\s*,\s*/, { min: 1, max: 3 });
const conditions = listOf(z.string());

test.each<[string, unknown, unknown]>([
  ["a list", ["a", "b"], ["a", "b"]],
  ["one string", "a", ["a"]],
  ["a string with commas", "a, b", ["a", "b"]],
  ["a list whose item has commas", ["a,b", "c"], ["a", "b", "c"]],
  ["a list as JSON", '["a","b"]', ["a", "b"]],
])("a list is taken from %s", (_, given, expected) => expect(names.parse(given)).toEqual(expected));

test("without a separator a string with commas is one item", () => {
  expect(conditions.parse("vendor in A, B")).toEqual(["vendor in A, B"]);
  expect(conditions.parse("[not json")).toEqual(["[not json"]);
});

test.each([[], "", "a,b,c,d", 5, null, [1]])("%j is no list of one to three names", (given) =>
  expect(names.safeParse(given).success).toBe(false),
);

test("a number may be digits in a string, and nothing else", () => {
  const limit = numberArg(z.int().min(1).max(10));
  expect(limit.parse("7")).toBe(7);
  for (const given of ["seven", "7 rows", "", "11", "1e1", null])
    expect(limit.safeParse(given).success).toBe(false);
});

test("both are plain in JSON Schema", () => {
  expect(jsonSchema(z.strictObject({ names, limit: numberArg(z.int()).optional() }), "input")).toMatchObject({
    properties: {
      names: { type: "array", items: { type: "string" }, minItems: 1 },
      limit: { type: "integer" },
    },
    required: ["names"],
  });
});
