import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Served } from "../../../src/library/served.ts";
import listFindings from "../../../src/server/tools/list-findings.ts";
import { openShipped, servedShipped, servedTiny } from "../../support/reports.ts";

let tiny: Served;
let shipped: Served;
beforeAll(async () => {
  [tiny, shipped] = await Promise.all([servedTiny(), servedShipped()]);
});

const Answer = z.object({
  findings: z
    .array(
      z.object({
        ref: z.string(),
        kind: z.string(),
        weight: z.string(),
        say: z.string(),
        lines: z.array(z.int()).min(1),
      }),
    )
    .default([]),
  total: z.int(),
  unmatched: z.array(z.string()).optional(),
  hidden: z.int().default(0),
  nextCursor: z.string().optional(),
});
const ask = async (args: Record<string, unknown>, served = tiny) => {
  const { structured } = await listFindings.call(args, served);
  expect(listFindings.output.strict().safeParse(structured).error).toBeUndefined();
  expect(JSON.stringify(structured)).not.toMatch(/:null|,null|:\[\]|:\{\}/);
  return Answer.parse(structured);
};
const refs = async (args: Record<string, unknown>, served = tiny) =>
  (await ask(args, served)).findings.map(({ ref }) => ref.slice("finding/".length));

describe("list_findings on the fixture", () => {
  test("material ones first, OCR repairs only counted", async () => {
    expect(await refs({})).toEqual(["swift-weight-two-places", "folder-weight-lost"]);
    expect((await ask({})).hidden).toBe(1);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["all", { all: true }, ["swift-weight-two-places", "folder-ocr", "folder-weight-lost"]],
    ["by kind", { kinds: "ocr" }, ["folder-ocr"]],
    ["by kinds", { kinds: "lost, contradiction" }, ["swift-weight-two-places", "folder-weight-lost"]],
    ["by entity", { about: "折叠车" }, ["folder-weight-lost"]],
    ["by an alias of two", { about: "city bike" }, ["swift-weight-two-places"]],
    ["by section", { about: "section/bicycles" }, ["swift-weight-two-places", "folder-weight-lost"]],
    ["by a section's title", { about: "自行车" }, ["swift-weight-two-places", "folder-weight-lost"]],
    ["by table", { about: "table/bicycles", all: true }, ["swift-weight-two-places", "folder-ocr"]],
    ["by row", { about: "row/bicycles.swift" }, ["swift-weight-two-places"]],
    ["by claim", { about: "claim/swift-weight" }, ["swift-weight-two-places"]],
    ["by its own ref", { about: "finding/folder-ocr", all: true }, ["folder-ocr"]],
    ["by a chapter's number", { about: 1 }, ["swift-weight-two-places", "folder-weight-lost"]],
    [
      "by a chapter as readers write it",
      { about: "第1章" },
      ["swift-weight-two-places", "folder-weight-lost"],
    ],
    ["by a place without any", { about: "section/riders" }, []],
  ])("%s", async (_, args, expected) => expect(await refs(args)).toEqual(expected));

  test("a name that nothing has is a normal answer with the nearest", async () => {
    expect((await listFindings.call({ about: "Swiftt" }, tiny)).structured).toEqual({
      report: "tiny-report@1.0.0",
      unmatched: ["Swiftt"],
      near: ["entity/swift"],
      total: 0,
    });
  });

  test.each(["Nokia", "finding/no-such", "section/no-such", "row/bicycles.no-such"])(
    "%s is said to be nowhere, so that no findings does not read as no defects",
    async (about) => expect(await ask({ about })).toMatchObject({ unmatched: [about], total: 0 }),
  );

  test("as Markdown", async () => {
    expect((await listFindings.call({ lang: "en" }, tiny)).text).toMatchInlineSnapshot(`
      "**2 findings**
      - ⚠ contradiction L12, 16: The Swift weighs 12 kg in the table and 13 kg in the text. \`finding/swift-weight-two-places\`
      - lost L14: The weight of the Folder is not printed. \`finding/folder-weight-lost\`
      1 OCR repairs left out; all shows them."
    `);
  });
});

describe("list_findings on the shipped report", () => {
  test("pages give every finding once, material ones before minor ones", async () => {
    const seen: { ref: string; weight: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({ all: true, limit: 20, ...(cursor !== undefined && { cursor }) }, shipped);
      seen.push(...page.findings);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const { findings } = (await openShipped()).corpus;
    expect(new Set(seen.map(({ ref }) => ref)).size).toBe(findings.size);
    expect(seen).toHaveLength(findings.size);
    expect(seen.map(({ weight }) => weight)).toEqual([...seen.map(({ weight }) => weight)].sort());
  });

  test("a finding is found by every entity that it is about and every place that it touches", async () => {
    for (const { id, about = [], touches = [] } of (await openShipped()).corpus.findings.values())
      for (const place of [...about.map((entity) => `entity/${entity}`), ...touches])
        expect([place, (await refs({ about: place, all: true, limit: 100 }, shipped)).includes(id)]).toEqual([
          place,
          true,
        ]);
  });

  test("what concerns a maker's product concerns the maker", async () => {
    expect(await refs({ about: "Huawei", limit: 100 }, shipped)).toContain("ascend-910-two-places");
  });
});
