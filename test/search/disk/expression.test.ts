import { expect, test } from "vitest";
import { expressionOf, withoutCommonKinds } from "../../../src/search/disk/expression.ts";
import type { Filter } from "../../../src/search/index/filter.ts";

const named: Filter = { metrics: ["riders"] };
const rows: Filter = { kinds: ["row"], phrase: { terms: ["bell"], fields: ["zh"] } };

test.each<[title: string, filter: Filter, looked: Filter]>([
  ["kinds that nearly all documents are of", { ...named, kinds: ["claim", "row", "model"] }, named],
  ["such kinds by themselves", { kinds: ["row", "claim"] }, {}],
  [
    "such kinds within others",
    { any: [{ all: [{ ...named, kinds: ["claim", "row"] }] }] },
    { any: [{ all: [named] }] },
  ],
])("%s are not looked up: what is found is looked at", (_, filter, looked) => {
  expect(withoutCommonKinds(filter)).toEqual(looked);
});

test("a kind that tells documents apart is looked up", () => {
  expect(withoutCommonKinds({ any: [rows, named] })).toEqual({ any: [rows, named] });
  expect(expressionOf(withoutCommonKinds(rows))).toBe(expressionOf(rows));
});
