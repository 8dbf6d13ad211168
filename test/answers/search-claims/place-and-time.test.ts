import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();

test.each([5, "第5章", "chapter 5"])("a search is narrowed to chapter %j", async (place) => {
  const total = async (chapter: string) =>
    (await searchClaims(shipped, { kinds: ["forecast"], in: chapter }, "en")).total;
  expect(await total(String(place))).toBe(await total("ai-infrastructure"));
  expect(await total(String(place))).toBeGreaterThan(0);
});

test.each(["Q1 2025", "2025 Q1", "2025年一季度", "2025年第一季度", "first quarter of 2025"])(
  "a search takes the time %j",
  async (asked) => {
    const refs = async (period: string) =>
      (await searchClaims(shipped, { query: "Amazon capex", period }, "en")).hits.map(({ ref }) => ref);
    expect(await refs(asked)).toEqual(await refs("2025Q1"));
    expect((await refs(asked))[0]).toContain("amazon");
  },
);
