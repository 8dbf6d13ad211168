import { expect, test } from "vitest";
import { namesInBrackets } from "../../../src/ingest/names/names-in-brackets.ts";
import { ingestText } from "../support.ts";

const KNOWN = new Set(["青禾机器人", "Calder Robotics"]);

test.each([
  ["其中青禾机器人（Greenfield Robotics）收入增长", [{ name: "青禾机器人", other: "Greenfield Robotics" }]],
  ["Calder Robotics（卡尔德机器人）", [{ name: "Calder Robotics", other: "卡尔德机器人" }]],
  ["大语言模型（Large Language Model）", []], // nobody that is known
  ["青禾机器人（以下简称青禾）", []], // the same script
  ["青禾机器人（2024年）", []],
])("%s", (text, names) => {
  expect(namesInBrackets([text], (name) => KNOWN.has(name))).toEqual(names);
});

test("a bracket that calls a company by its other name or its symbol stands between it and no figure", async () => {
  const { corpus } = await ingestText(
    [
      "# 仓储机器人：两家公司",
      "北岸证券研究所 | 2025年5月12日",
      "Calder Robotics（CLDR.L）2024年营业收入7.98亿欧元；青禾机器人（Greenfield Robotics）2024年营业收入6.45亿欧元。",
      "| 公司 | 2024年员工数（人） |\n|---|---|\n| Calder Robotics | 4310 |\n| 青禾机器人 | 3120 |",
    ].join("\n\n"),
  );
  const quantities = corpus.claims.flatMap((claim) => claim.quantities ?? []);
  const entityOf = (id: string) => corpus.entities.find((each) => each.id === id);
  expect(quantities.map(({ of, value }) => [entityOf(of)?.zh, value])).toEqual([
    ["Calder Robotics", 798_000_000],
    ["青禾机器人", 645_000_000],
  ]);
  const [, greenfield] = quantities;
  expect(entityOf(greenfield?.of ?? "")?.aliases).toEqual(["Greenfield Robotics", "Greenfield"]);
});
