import { beforeAll, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";

let served: Served;
beforeAll(async () => {
  served = serve(await openShipped());
});

/** Kinds of sentences of memos that were judged wrong, each with the verdicts of its figures. */
const MEMOS = `
another value of the only thing named before|DeepSeek-V3 has 671 billion parameters. Its training cost was $8.55 million.|agrees, differs
another value of the only thing named before|DeepSeek-V3总参数6710亿。该模型激活参数为47B。|agrees, differs
another plan of the only thing named before|Alphabet earned $34.5 billion in the first quarter of 2025. It kept its capex plan of $57 billion for 2025.|agrees, differs
of two things named before either may be meant|Meta had revenue of $42.314 billion and Amazon $155.667 billion in the first quarter of 2025. Net profit was $16.644 billion.|agrees, agrees, cannot be read
a time that only the sentence before says|Alibaba Cloud's revenue was RMB 31.742 billion in the fourth quarter of 2024. Its revenue was RMB 5 billion.|agrees, cannot be read
what is as high as another value|o1的输出价高达80美元。|differs
what is as high as the end of a range|Meta's capex will be as much as $72 billion in 2025.|follows
a metric that the report begins with a capital|Meta's capex would be $64-72 billion in 2025.|agrees
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

test.each(MEMOS)("%s: %s", (_, text = "", verdicts = "") => {
  const { checks } = checkFigures(served, [{ subject: text }], "en");
  expect(checks.map(({ verdict }) => verdict).join(", ")).toBe(verdicts);
});
