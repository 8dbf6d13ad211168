import fc from "fast-check";
import { expect, test } from "vitest";
import { unpaired } from "../../src/verify/one-to-one.ts";

/** The most wants that can have a partner of their own, by trying everything. */
function most(wants: readonly number[][], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = wants;
  if (first === undefined) return 0;
  const options = first.filter((have) => !taken.has(have));
  const paired = options.map((have) => 1 + most(rest, new Set([...taken, have])));
  return Math.max(most(rest, taken), ...paired);
}

test("as many as possible get a partner of their own", () => {
  const wants = fc.array(fc.uniqueArray(fc.nat({ max: 4 })), { maxLength: 6 });
  fc.assert(
    fc.property(wants, (all) => {
      const left = unpaired(all, [0, 1, 2, 3, 4], (want, have) => want.includes(have));
      expect(all.length - left.length).toBe(most(all));
    }),
  );
});

test("two equal wants need two haves", () => {
  expect(unpaired([5, 5], [5], (a, b) => a === b)).toEqual([5]);
  expect(unpaired([5, 5], [5, 5], (a, b) => a === b)).toEqual([]);
});
