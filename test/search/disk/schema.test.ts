import { expect, test } from "vitest";
import { PLACES, rangesOf } from "../../../src/search/disk/schema.ts";

test.each<[reports: number[], ranges: [number, number][]]>([
  [[], []],
  [[3], [[3, 3]]],
  [[4, 2, 3, 2], [[2, 4]]],
  [
    [1, 5, 6, 9, 20],
    [
      [1, 1],
      [5, 6],
      [9, 9],
      [20, 20],
    ],
  ],
  [[1, 3, 5, 7, 9, 11], [[1, 11]]],
])("reports %j are the ranges %j", (reports, ranges) => {
  expect(rangesOf(reports)).toEqual(
    ranges.map(([from, to]) => ({ first: from * PLACES, last: (to + 1) * PLACES - 1 })),
  );
});
