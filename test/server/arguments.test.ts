import { expect, test } from "vitest";
import * as z from "zod";
import { atCommas, atConditions, atNames } from "../../src/server/arguments/split-list.ts";
import { flagArg, listOf, numberArg, textArg, withoutEmpty } from "../../src/server/arguments.ts";
import { jsonSchema } from "../../src/server/schema.ts";
import { LangArg } from "../../src/server/shapes.ts";

const names = listOf(z.string(), atCommas, { min: 1, max: 3 });
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

test("a text may be a bare number, a yes or no its word, and nothing else", () => {
  expect(textArg(z.string().min(4)).parse(2025)).toBe("2025");
  expect(textArg(z.string()).safeParse({}).success).toBe(false);
  expect(flagArg().parse("true")).toBe(true);
  expect(flagArg().parse("false")).toBe(false);
  for (const given of ["yes", 1, null, ""]) expect(flagArg().safeParse(given).success).toBe(false);
});

test("all are plain in JSON Schema", () => {
  const input = z.strictObject({
    names,
    limit: numberArg(z.int()).optional(),
    part: textArg(z.string()),
    all: flagArg().optional(),
  });
  expect(jsonSchema(input, "input")).toMatchObject({
    properties: {
      names: { type: "array", items: { type: "string" }, minItems: 1 },
      limit: { type: "integer" },
      part: { type: "string" },
      all: { type: "boolean" },
    },
    required: ["names", "part"],
  });
});

test.each([
  [atCommas, "寒武纪、海光, power (W, max)，x", ["寒武纪", "海光", " power (W, max)", "x"]],
  [atCommas, "a (b, c", ["a (b", " c"]],
  [atNames, "A100 vs H100；昇腾910 vs. B", ["A100", "H100", "昇腾910", " B"]],
  [atConditions, "a >= 1 && b in x, y\nc", ["a >= 1 ", " b in x, y", "c"]],
])("a text is taken apart where its items end", (split, text, parts) => {
  expect(split(text).map((part) => part.trim())).toEqual(parts.map((part) => part.trim()));
});

test("what may be left out and holds nothing is left out; what is needed stays and is asked for", () => {
  const schema = z.strictObject({
    a: z.string(),
    b: z.string().optional(),
    c: listOf(z.string()).optional(),
  });
  for (const nothing of [null, "", "  ", []])
    expect(withoutEmpty(schema, { a: nothing, b: nothing, c: nothing })).toEqual({ a: nothing });
  expect(withoutEmpty(schema, { a: "x", b: 0, other: null })).toEqual({ a: "x", b: 0, other: null });
});

test.each(["zh-CN", "zh_Hans", "ZH", "zh"])("%s is Chinese", (tag) => expect(LangArg.parse(tag)).toBe("zh"));
test.each(["EN", "en-US", " en "])("%s is English", (tag) => expect(LangArg.parse(tag)).toBe("en"));
test.each(["fr", "", 5, {}])("%j is no language of the corpus", (tag) =>
  expect(LangArg.safeParse(tag).success).toBe(false),
);

test("what may be text or number is published as one type, and is read as either", () => {
  const schema = z.object({ value: z.union([z.string(), z.number()]) });
  expect(jsonSchema(schema, "input")).toMatchObject({ properties: { value: { type: "string" } } });
  expect(jsonSchema(schema, "output")).toMatchObject({
    properties: { value: { anyOf: [{ type: "string" }, { type: "number" }] } },
  });
});
