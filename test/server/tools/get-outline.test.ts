import { expect, test } from "vitest";
import getOutline from "../../../src/server/tools/get-outline.ts";
import { openTiny, servedShipped, servedTiny } from "../../support/reports.ts";

const tiny = await servedTiny();
const shipped = await servedShipped();

test("the whole outline names every chapter, section, table and model", async () => {
  const { structured } = await getOutline.call({ lang: "en" }, tiny);
  expect(getOutline.output.strict().safeParse(structured).error).toBeUndefined();
  const text = JSON.stringify(structured);
  const { corpus } = await openTiny();
  for (const id of corpus.sections.keys()) expect(text).toContain(`section/${id}`);
  for (const id of corpus.tables.keys()) expect(text).toContain(`table/${id}`);
  for (const id of corpus.models.keys()) expect(text).toContain(`model/${id}`);
});

test.each([5, "5", "chapter 5", "chapter/5", "第5章", "第五章", "ai-infrastructure"])(
  "chapter %j is found as readers and agents write it",
  async (part) => {
    const { text } = await getOutline.call({ part }, shipped);
    expect(text).toContain("chapter/ai-infrastructure");
  },
);

test.each([6, "chapter 9", "第七章"])("chapter %j is not there", (part) =>
  expect(getOutline.call({ part }, shipped)).rejects.toThrow(/No chapter/),
);

test("the id of a report asks for all of it, and a chapter of another name stays one", async () => {
  const { structured } = await getOutline.call({ part: "ai-report-2025", lang: "en" }, shipped);
  expect(structured).toEqual((await getOutline.call({ lang: "en" }, shipped)).structured);
});
