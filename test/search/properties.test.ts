import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { ReportError } from "../../src/errors.ts";
import type { Report } from "../../src/library/report.ts";
import tool from "../../src/server/tools/search-claims.ts";
import { openTiny } from "../support/reports.ts";

let tiny: Report;
beforeAll(async () => {
  tiny = await openTiny();
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
const refsOf = (query: string, more: object = {}): string[] =>
  searchClaims(tiny, { query, limit: 50, ...more }, "en").hits.map(({ ref }) => ref);

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
  test("answers anything, or refuses it as input, in bounded time", () => {
    const start = performance.now();
    for (const query of HOSTILE) {
      const { structured } = tool.call({ query, limit: 50 }, tiny);
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
    fc.assert(
      fc.property(anything, (query) => {
        try {
          const { structured } = tool.call({ query }, tiny);
          return tool.output.safeParse(structured).success;
        } catch (error) {
          return error instanceof ReportError && query.trim() === "";
        }
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same for the same", () => {
    fc.assert(
      fc.property(question, (query) => {
        expect(refsOf(query)).toEqual(refsOf(query));
      }),
      { numRuns: 50 },
    );
  });

  test("limit and cursor cut the list into pages without loss or repeat", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 7 }), (query, limit) => {
        const all = refsOf(query);
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page = searchClaims(tiny, { query, limit, cursor }, "en");
          expect(page.total).toBe(all.length);
          paged.push(...page.hits.map(({ ref }) => ref));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(paged).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });

  test("filters only remove", () => {
    fc.assert(
      fc.property(question, filters, filters, (query, some, more) => {
        const few = refsOf(query, { ...some, ...more });
        const one = refsOf(query, more);
        expect(refsOf(query)).toEqual(expect.arrayContaining(one));
        if (Object.keys(some).every((key) => !(key in more)))
          expect(one).toEqual(expect.arrayContaining(few));
      }),
      { numRuns: 80 },
    );
  });
});
