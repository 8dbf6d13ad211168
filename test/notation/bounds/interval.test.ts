import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  all,
  any,
  equals,
  flipped,
  type Interval,
  intervalOf,
  isAbove,
  isBeyond,
  not,
} from "../../../src/notation/bounds/interval.ts";

const BOUNDS = ["exact", "about", "order", "over", "at-least", "under", "at-most"] as const;
const bounded = fc.record({ value: fc.integer({ min: 1, max: 1000 }), bound: fc.constantFrom(...BOUNDS) });

/** Numbers that an interval holds: its ends where they belong to it, and some inside. */
function members({ low, high, lowOpen, highOpen }: Interval): number[] {
  const [from, to] = [Number.isFinite(low) ? low : high - 5000, Number.isFinite(high) ? high : low + 5000];
  const inside = [0.000001, 0.25, 0.5, 0.75, 0.999999].map((share) => from + (to - from) * share);
  return [
    ...(lowOpen ? [] : [low]),
    ...(low === high ? [] : inside),
    ...(highOpen || low === high ? [] : [high]),
  ];
}

describe("a bound is judged as all the numbers that it may stand for", () => {
  test("what is judged true holds for each, what is judged false for none, and what is open for some", () => {
    fc.assert(
      fc.property(
        bounded,
        fc.integer({ min: 1, max: 1000 }),
        fc.boolean(),
        ({ value, bound }, limit, strictly) => {
          const interval = intervalOf(value, bound);
          const holds = members(interval).map((each) => (strictly ? each > limit : each >= limit));
          const verdict = isAbove(interval, limit, strictly);
          if (verdict !== undefined) expect(holds.every((each) => each === verdict)).toBe(true);
          const farBelow = Number.isFinite(interval.low) || limit < interval.high - 5000;
          if (verdict === undefined && farBelow && interval.high < value + 5000)
            expect(new Set(holds).size).toBe(2);
        },
      ),
    );
  });

  test("equal means the one number; a bound never does", () => {
    fc.assert(
      fc.property(bounded, fc.integer({ min: 1, max: 1000 }), ({ value, bound }, asked) => {
        const verdict = equals(intervalOf(value, bound), asked);
        if (bound === "exact") expect(verdict).toBe(value === asked);
        else expect(verdict).not.toBe(true);
      }),
    );
  });

  test.each([
    ["over 73 is at least 73", isAbove(intervalOf(73, "over"), 73, false), true],
    ["over 73 is above 73", isAbove(intervalOf(73, "over"), 73, true), true],
    ["at least 73 may be 73", isAbove(intervalOf(73, "at-least"), 73, true), undefined],
    ["over 73 may be 80", isAbove(intervalOf(73, "over"), 80, false), undefined],
    ["at most 2 is not above 2", isAbove(intervalOf(2, "at-most"), 2, true), false],
    ["under 8 is not 8", equals(intervalOf(8, "under"), 8), false],
    ["about 600 may be 610", isAbove(intervalOf(600, "about"), 610, false), undefined],
    ["about 600 is above 500", isAbove(intervalOf(600, "about"), 500, false), true],
    ["some billions are not ten billions", isAbove(intervalOf(1e9, "order"), 1e10, false), false],
  ])("%s", (_, verdict, expected) => expect(verdict).toBe(expected));
});

test("and, or and not of three values follow de Morgan", () => {
  const verdict = fc.constantFrom(true, false, undefined);
  fc.assert(
    fc.property(fc.array(verdict, { maxLength: 5 }), (verdicts) => {
      expect(not(all(verdicts))).toBe(any(verdicts.map(not)));
      expect(all(verdicts)).toBe(
        verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true,
      );
    }),
  );
});

test("a number beyond a printed one is where its bound has the truth, and flipping the bound turns the side", () => {
  fc.assert(
    fc.property(bounded, fc.integer({ min: 0, max: 1001 }), ({ value, bound }, number) => {
      const beyond = isBeyond(number, value, bound);
      if (beyond) expect(isAbove(intervalOf(value, bound), number, true)).toBe(undefined);
      expect(beyond && isBeyond(number, value, flipped(bound))).toBe(false);
      expect(flipped(flipped(bound))).toBe(bound);
    }),
  );
});
