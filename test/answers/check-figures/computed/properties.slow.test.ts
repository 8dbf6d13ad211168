import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFigures } from "../../../../src/answers/check-figures/check-figures.ts";
import { serve } from "../../../../src/library/served.ts";
import { kitesWith } from "./kites.ts";

let open: Awaited<ReturnType<typeof kitesWith>>;
beforeAll(async () => {
  open = await kitesWith();
});

/** An amount in tenths, the last of them printed. */
const amount = fc
  .integer({ min: 200, max: 9999 })
  .filter((tenths) => tenths % 10 > 0)
  .map((tenths) => tenths / 10);
const row = fc.tuple(amount, amount, amount);
const tables = fc.record({ revenue: row, "cost-of-sales": row });
type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

interface Claimed {
  /** The operands in the order in which the plain computation takes them. */
  readonly of: (table: Table) => readonly number[];
  readonly plain: (numbers: readonly number[]) => number;
  /** The claim as a sentence, of a value with its digits; a fall has no sign. */
  readonly say: (digits: string, falls: boolean) => string;
  readonly signed?: boolean;
}

const CLAIMS: Readonly<Record<string, Claimed>> = {
  growth: {
    of: ({ revenue }) => [revenue[0], revenue[1]],
    plain: ([a = 0, b = 0]) => 100 * (a / b - 1),
    say: (digits, falls) => `In 2024 Plover Kites' revenue ${falls ? "fell" : "grew"} by ${digits}%.`,
    signed: true,
  },
  "growth since": {
    of: ({ revenue }) => [revenue[0], revenue[2]],
    plain: ([a = 0, b = 0]) => 100 * (a / b - 1),
    say: (digits, falls) =>
      `Plover Kites' revenue ${falls ? "dropped" : "rose"} ${digits}% from 2022 to 2024.`,
    signed: true,
  },
  share: {
    of: (table) => [table["cost-of-sales"][0], table.revenue[0]],
    plain: ([a = 0, b = 0]) => (100 * a) / b,
    say: (digits) => `Plover Kites' cost of sales was ${digits}% of revenue in 2024.`,
  },
  gap: {
    of: (table) => [table["cost-of-sales"][0], table.revenue[0]],
    plain: ([a = 0, b = 0]) => Math.abs(a - b),
    say: (digits) =>
      `The difference between Plover Kites' revenue and cost of sales in 2024 was USD ${digits} million.`,
  },
  mean: {
    of: ({ revenue }) => revenue,
    plain: (all) => all.reduce((sum, each) => sum + each, 0) / all.length,
    say: (digits) => `Plover Kites' revenue averaged USD ${digits} million from 2022 to 2024.`,
  },
};

/** Least and most that numbers printed in tenths allow: every corner is tried. */
function allowed(numbers: readonly number[], plain: Claimed["plain"]): readonly [number, number] {
  const corners = numbers.reduce<number[][]>(
    (all, each) => all.flatMap((before) => [-0.05, 0.05].map((off) => [...before, each + off])),
    [[]],
  );
  const values = corners.map(plain);
  return [Math.min(...values), Math.max(...values)];
}

const verdictOf = (table: Table, text: string) => {
  const [check] = checkFigures(serve(open(table)), [{ subject: text }], "en").checks;
  return { verdict: check?.verdict, computed: check?.computed };
};

describe.each(Object.entries(CLAIMS))("a computed %s over tables of random numbers", (_, claimed) => {
  test("agrees with a plain computation: confirmed if the printed digits allow the claim, else refuted", () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: -6, max: 6, noNaN: true }),
        (table, places, off) => {
          const numbers = claimed.of(table);
          const value = claimed.plain(numbers);
          const step = 10 ** -places;
          const said = Number((value + off * step).toFixed(places));
          fc.pre(claimed.signed ? said !== 0 : said > 0);
          const [low, high] = allowed(numbers, claimed.plain);
          const meets = said - step / 2 <= high && low <= said + step / 2;
          const edge = Math.min(Math.abs(said - step / 2 - high), Math.abs(low - said - step / 2));
          fc.pre(edge > 1e-6); // binary noise decides at the very edge
          const text = claimed.say(Math.abs(said).toFixed(places), said < 0);
          const { verdict, computed } = verdictOf(table, text);
          expect(computed).toBeDefined();
          expect(
            Math.abs((computed?.value ?? 0) / (computed?.unit === "USD" ? 1e6 : 1) - value),
          ).toBeLessThan(0.01);
          expect(verdict).toMatch(meets ? /^agrees/ : /^differs$/);
        },
      ),
      { numRuns: 30 },
    );
  });
});

test("a multiple is confirmed only near it, and refuted only off it", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 40 }), (table, times) => {
      const [a, b] = [table.revenue[0], table["cost-of-sales"][0]];
      const value = a / b;
      const { verdict } = verdictOf(
        table,
        `In 2024 Plover Kites' revenue was ${times} times its cost of sales.`,
      );
      if (verdict?.startsWith("agrees")) expect(Math.abs(value - times)).toBeLessThan(0.06 * times);
      if (verdict === "differs") expect(Math.abs(value - times)).toBeGreaterThan(0.45);
    }),
    { numRuns: 50 },
  );
});

test("nothing is computed of a base below zero", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 900 }), ({ revenue, ...table }, percent) => {
      const lost = { ...table, revenue: [revenue[0], -revenue[1], revenue[2]] as [number, number, number] };
      const { computed } = verdictOf(lost, `In 2024 Plover Kites' revenue grew by ${percent}%.`);
      expect(computed).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});
