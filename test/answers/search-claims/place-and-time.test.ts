import { expect, test } from "vitest";
import * as z from "zod";
import searchClaims from "../../../src/server/tools/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();

/** What these tests read of an answer. */
const Found = z.looseObject({ total: z.int(), hits: z.array(z.looseObject({ ref: z.string() })) });
const ask = async (args: Readonly<Record<string, unknown>>) =>
  Found.parse((await searchClaims.call(args, shipped)).structured);

test.each([5, "第5章", "chapter 5"])("a search is narrowed to chapter %j", async (place) => {
  const { total } = await ask({ kinds: ["forecast"], in: place });
  expect(total).toBe((await ask({ kinds: ["forecast"], in: "ai-infrastructure" })).total);
  expect(total).toBeGreaterThan(0);
});

test.each(["Q1 2025", "2025 Q1", "2025年一季度", "2025年第一季度", "first quarter of 2025"])(
  "a search takes the time %j",
  async (period) => {
    const refs = (await ask({ query: "Amazon capex", period })).hits.map(({ ref }) => ref);
    expect(refs).toEqual((await ask({ query: "Amazon capex", period: "2025Q1" })).hits.map(({ ref }) => ref));
    expect(refs[0]).toContain("amazon");
  },
);
