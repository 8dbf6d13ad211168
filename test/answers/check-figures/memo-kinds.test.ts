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
a part of the amount before|Stargate will invest $500 billion over four years, of which $100 billion is to be deployed at once.|agrees, agrees, cannot be read
what a share came to|Meta's revenue rose 16% to $42.3 billion in Q1 2025 and its net income 35% to $16.6 billion.|agrees, agrees after rounding, agrees, agrees after rounding
what a share came to|Meta's revenue rose 16% to $42.3 billion in Q1 2025 and its net income 35% to $42.3 billion.|agrees, agrees after rounding, agrees, differs
a unit's letter before a full stop|The Ascend 910 has a power of 310 W. The Ascend 310 gives 16 TOPS and draws 8 W.|agrees, agrees, agrees
a stretch of days before a name counts nothing|近28天海螺AI海外版日均访问28万次，平均停留16分钟。|agrees, agrees
a place in a sentence that takes up another|DeepSeek's app reached 20 million daily users. It had 16 million downloads on Google Play in the US, and reached 20 million daily users within 20 days.|agrees, agrees, agrees
what is told of two without a second verb|R1-Distill-Qwen-32B scored 94.3 on MATH-500 and R1-Distill-Llama-70B 94.5.|agrees, agrees
what is told of two without a second verb|R1-Distill-Qwen-32B scored 94.3 on MATH-500 and R1-Distill-Llama-70B 95.4.|agrees, differs
what another's is below is no cut|用友网络PS为6.11倍，低于甲骨文的8.54倍。|agrees, agrees
what is counted says what is measured|Maven helped American forces to identify 85 targets.|agrees
what is counted says what is measured|Maven helped American forces to identify 58 targets.|differs
another count|Qwen3 generates output in 119 languages.|not in the report
several cards of one name|DeepSeek-V3 cost only $5.58 million to train on 2,048 H800s.|agrees, agrees
the time of the sentence before, and the year before that|微软2025财年第三财季营收700.66亿美元。智能云收入267.51亿美元，去年同期为221.41亿美元。|agrees, agrees, agrees
another that has to do with it|微软参与的合资企业规模为1000亿美元。|cannot be read
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

test.each(MEMOS)("%s: %s", (_, text = "", verdicts = "") => {
  const { checks } = checkFigures(served, [{ subject: text }], "en");
  expect(checks.map(({ verdict }) => verdict).join(", ")).toBe(verdicts);
});
