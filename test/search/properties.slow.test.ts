import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type HitsView, searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { ReportError } from "../../src/errors.ts";
import { type Served, serve } from "../../src/library/served.ts";
import tool from "../../src/server/tools/search-claims.ts";
import { openTiny } from "../support/reports.ts";

let tiny: Served;
beforeAll(async () => {
  tiny = serve(await openTiny());
});

const WORDS = [
  "Lakeside",
  "湖滨市",
  "riders",
  "重量",
  "Swift",
  "2023",
  "12,500",
  "price",
  "自行车",
  "the",
  "最高",
  "？",
];
const question = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));
const filters = fc.record(
  {
    kinds: fc.subarray(["claim", "row", "section", "model", "finding", "fact", "target"], { minLength: 1 }),
    in: fc.constantFrom("riders", "bicycles", "cycling"),
    about: fc.constantFrom("lakeside", "雨燕", "city bike"),
    period: fc.constantFrom("2023", "2030", "2019"),
  },
  { requiredKeys: [] },
);
const refsOf = async (query: string, more: object = {}): Promise<string[]> =>
  (await searchClaims(tiny, { query, limit: 50, ...more }, "en")).hits.map(({ ref }) => ref);

const HOSTILE = [
  "a",
  "。",
  "!?;:,.",
  "🙂🙃",
  "\u0000\u0007\u001b[31m",
  "\u202eevil\u202c",
  "\ud800 lone",
  "lone \udfff",
  "'; DROP TABLE claims; --",
  "(a+)+$ [\\w]{1,999} .*?",
  "__proto__ constructor toString hasOwnProperty",
  "昇".repeat(1000),
  "a-".repeat(500),
  "1,".repeat(500),
  "９".repeat(1000),
  "\u0301".repeat(1000),
  "ﷺ".repeat(200),
  "===% ~~~",
];

describe("search", { timeout: 60_000 }, () => {
  test("answers anything, or refuses it as input, in bounded time", async () => {
    const start = performance.now();
    for (const query of HOSTILE) {
      const { structured } = await tool.call({ query, limit: 50 }, tiny);
      expect(tool.output.safeParse(structured).success).toBe(true);
    }
    expect((performance.now() - start) / HOSTILE.length).toBeLessThan(250);
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (query) => {
        try {
          const { structured } = await tool.call({ query }, tiny);
          return tool.output.safeParse(structured).success;
        } catch (error) {
          return error instanceof ReportError && query.trim() === "";
        }
      }),
      { numRuns: 150 },
    );
  });

  test("gives the same for the same", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        expect(await refsOf(query)).toEqual(await refsOf(query));
      }),
      { numRuns: 50 },
    );
  });

  test("limit and cursor cut the list into pages without loss or repeat", async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 7 }), async (query, limit) => {
        const all = await refsOf(query);
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page: HitsView = await searchClaims(tiny, { query, limit, cursor }, "en");
          expect(page.total).toBe(all.length);
          paged.push(...page.hits.map(({ ref }) => ref));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(paged).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });

  test("filters only remove", async () => {
    await fc.assert(
      fc.asyncProperty(question, filters, filters, async (query, some, more) => {
        const few = await refsOf(query, { ...some, ...more });
        const one = await refsOf(query, more);
        expect(await refsOf(query)).toEqual(expect.arrayContaining(one));
        if (Object.keys(some).every((key) => !(key in more)))
          expect(one).toEqual(expect.arrayContaining(few));
      }),
      { numRuns: 80 },
    );
  });
});
