import { describe, expect, test } from "vitest";
import { allOf, firstOf, lookUp } from "../../src/corpus/naming/look-up.ts";
import { notFound } from "../../src/corpus/naming/not-found.ts";

const shelf = [
  { thing: 1, id: "red-bike", names: ["Red Bike", "红车"], aliases: ["racer"] },
  { thing: 2, id: "racer", names: ["Racing machine"] },
  { thing: 3, id: "cargo", names: ["Loads"], aliases: ["Truck"] },
  { thing: 4, id: "long-john", names: ["loads"], aliases: ["truck"] },
];

describe("a name is looked up one way", () => {
  test.each([
    ["the id as written", "cargo", { found: 3 }],
    ["a name, whatever its width, case and hyphens", "ＲＥＤ bike", { found: 1 }],
    ["an id before another's alias", "Racer", { found: 2 }],
    ["a name of several", "LOADS", { several: [3, 4] }],
    ["an alias of several", "truck", { several: [3, 4] }],
    ["a misspelt name", "red bikke", { near: ["red-bike"] }],
    ["nothing alike", "zeppelin", { near: [] }],
    ["nothing", " ", { near: [] }],
  ])("%s", (_, asked, match) => expect(lookUp(asked, shelf)).toEqual(match));

  test("of several the first, or all", () => {
    expect(firstOf(lookUp("loads", shelf))).toBe(3);
    expect(allOf(lookUp("loads", shelf))).toEqual([3, 4]);
    expect(firstOf(lookUp("zeppelin", shelf))).toBeUndefined();
  });
});

test("what is not found is worded once, and points to another question by its command", () => {
  const see = { command: "outline", says: "lists all bikes" };
  const error = notFound("No bike", "recer", { near: ["racer", "cargo"], there: "Bikes: 4.", see });
  expect(error.code).toBe("NOT_FOUND");
  expect(error.told((command) => `bikes ${command}`)).toBe(
    'No bike "recer". Did you mean racer or cargo? Bikes: 4. bikes outline lists all bikes.',
  );
});
