import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Served } from "../../../src/library/served.ts";
import getOutline from "../../../src/server/tools/get-outline.ts";
import getSection from "../../../src/server/tools/get-section.ts";
import searchClaims from "../../../src/server/tools/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";

/** What these tests read of an answer. */
const Found = z.looseObject({ total: z.number(), hits: z.array(z.looseObject({ ref: z.string() })) });

let served: Served;
beforeAll(async () => {
  served = await servedShipped();
});

describe("places and times as readers and agents write them", () => {
  test.each([5, "5", "chapter 5", "chapter/5", "第5章", "第五章", "AI infrastructure"])(
    "chapter %j is found where a chapter is taken",
    async (part) => {
      const { text } = await getOutline.call(
        { part: part === "AI infrastructure" ? "ai-infrastructure" : part },
        served,
      );
      expect(text).toContain("chapter/ai-infrastructure");
    },
  );

  test.each([5, "第5章", "chapter 5"])("and narrows a search as %j", async (place) => {
    const total = async (args: Record<string, unknown>) =>
      Found.parse((await searchClaims.call({ kinds: ["forecast"], ...args }, served)).structured).total;
    expect(await total({ in: place })).toBe(await total({ in: "ai-infrastructure" }));
    expect(await total({ in: place })).toBeGreaterThan(0);
  });

  test.each([
    5,
    "chapter/ai-infrastructure",
    "第五章",
    "AI infrastructure: domestic compute and cloud vendors",
  ])("%j as a section is the chapter in short", async (ref) => {
    const { structured } = await getSection.call({ ref, lang: "en" }, served);
    expect(getSection.output?.strict().safeParse(structured).error).toBeUndefined();
    expect(structured).toMatchObject({
      ref: "chapter/ai-infrastructure",
      sections: expect.arrayContaining([
        expect.objectContaining({
          ref: "section/huawei-ascend",
          summary: expect.stringContaining("16 AI chips"),
        }),
      ]),
      tables: expect.arrayContaining([expect.objectContaining({ ref: "table/ai-chip-specs" })]),
      findings: expect.arrayContaining([expect.objectContaining({ ref: "finding/ascend-910-two-places" })]),
    });
    expect(structured).not.toHaveProperty("claims");
  });

  test.each([6, "chapter 9", "第七章"])(
    "chapter %j is none",
    async (part) => await expect(getOutline.call({ part }, served)).rejects.toThrow(/No chapter/),
  );

  test.each(["Q1 2025", "2025 Q1", "2025年一季度", "2025年第一季度", "first quarter of 2025"])(
    "a search takes the time %j",
    async (period) => {
      const refs = async (when: unknown) =>
        Found.parse(
          (await searchClaims.call({ query: "Amazon capex", period: when }, served)).structured,
        ).hits.map(({ ref }) => ref);
      expect(await refs(period)).toEqual(await refs("2025Q1"));
      expect((await refs(period))[0]).toContain("amazon");
    },
  );

  test("a section is found by its heading as printed, which citations carry", async () =>
    expect((await getSection.call({ ref: "国产芯片核心厂商: 寒武纪" }, served)).structured).toMatchObject({
      ref: "section/cambricon",
    }));

  test("a heading that several sections share is none's name", async () =>
    await expect(getSection.call({ ref: "AI应用落地加速: AI编程" }, served)).rejects.toThrow(/No section/));

  test("the page as printed is not shown of a chapter", async () =>
    await expect(getSection.call({ ref: "5", printed: true }, served)).rejects.toThrow(
      /name one of the chapter's/,
    ));
});
