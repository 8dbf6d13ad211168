import { expect, test } from "vitest";
import getSection from "../../../src/server/tools/get-section.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();

test.each([
  5,
  "chapter/ai-infrastructure",
  "第五章",
  "AI infrastructure: domestic compute and cloud vendors",
])("%j as a section is the chapter in short", async (ref) => {
  const { structured } = await getSection.call({ ref, lang: "en" }, shipped);
  expect(getSection.output.strict().safeParse(structured).error).toBeUndefined();
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

test("a section is found by its heading as printed, which citations carry", async () =>
  expect((await getSection.call({ ref: "国产芯片核心厂商: 寒武纪" }, shipped)).structured).toMatchObject({
    ref: "section/cambricon",
  }));

test("a heading that several sections share names none of them", () =>
  expect(getSection.call({ ref: "AI应用落地加速: AI编程" }, shipped)).rejects.toThrow(/No section/));

test("the page as printed is not shown of a chapter", () =>
  expect(getSection.call({ ref: "5", printed: true }, shipped)).rejects.toThrow(/name one of the chapter's/));
