import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Report } from "../../../src/library/report.ts";
import getOutline from "../../../src/server/tools/get-outline.ts";
import getSection from "../../../src/server/tools/get-section.ts";
import searchClaims from "../../../src/server/tools/search-claims.ts";
import { openShipped } from "../../support/reports.ts";

/** What these tests read of an answer. */
const Found = z.looseObject({ total: z.number(), hits: z.array(z.looseObject({ ref: z.string() })) });

let report: Report;
beforeAll(async () => {
  report = await openShipped();
});

describe("places and times as readers and agents write them", () => {
  test.each([5, "5", "chapter 5", "chapter/5", "第5章", "第五章", "AI infrastructure"])(
    "chapter %j is found where a chapter is taken",
    (part) => {
      const { text } = getOutline.call(
        { part: part === "AI infrastructure" ? "ai-infrastructure" : part },
        report,
      );
      expect(text).toContain("chapter/ai-infrastructure");
    },
  );

  test.each([5, "第5章", "chapter 5"])("and narrows a search as %j", (place) => {
    const total = (args: Record<string, unknown>) =>
      Found.parse(searchClaims.call({ kinds: ["forecast"], ...args }, report).structured).total;
    expect(total({ in: place })).toBe(total({ in: "ai-infrastructure" }));
    expect(total({ in: place })).toBeGreaterThan(0);
  });

  test.each([
    5,
    "chapter/ai-infrastructure",
    "第五章",
    "AI infrastructure: domestic compute and cloud vendors",
  ])("%j as a section is the chapter in short", (ref) => {
    const { structured } = getSection.call({ ref, lang: "en" }, report);
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

  test.each([6, "chapter 9", "第七章"])("chapter %j is none", (part) =>
    expect(() => getOutline.call({ part }, report)).toThrow(/No chapter/),
  );

  test.each(["Q1 2025", "2025 Q1", "2025年一季度", "2025年第一季度", "first quarter of 2025"])(
    "a search takes the time %j",
    (period) => {
      const refs = (when: unknown) =>
        Found.parse(searchClaims.call({ query: "Amazon capex", period: when }, report).structured).hits.map(
          ({ ref }) => ref,
        );
      expect(refs(period)).toEqual(refs("2025Q1"));
      expect(refs(period)[0]).toContain("amazon");
    },
  );

  test("a section is found by its heading as printed, which citations carry", () =>
    expect(getSection.call({ ref: "国产芯片核心厂商: 寒武纪" }, report).structured).toMatchObject({
      ref: "section/cambricon",
    }));

  test("a heading that several sections share is none's name", () =>
    expect(() => getSection.call({ ref: "AI应用落地加速: AI编程" }, report)).toThrow(/No section/));

  test("the page as printed is not shown of a chapter", () =>
    expect(() => getSection.call({ ref: "5", printed: true }, report)).toThrow(/name one of the chapter's/));
});
