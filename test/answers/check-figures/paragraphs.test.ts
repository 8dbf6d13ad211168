import { beforeAll, describe, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { readDraft } from "../../../src/answers/check-figures/reading/read-draft.ts";
import type { Report } from "../../../src/library/report.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";

let report: Report;
let served: Served;
beforeAll(async () => {
  report = await openShipped();
  served = serve(report);
});

const verdicts = (text: string) =>
  checkFigures(served, [{ subject: text }], "en").checks.map(({ verdict }) => verdict);
const agrees = (count: number) => Array<string>(count).fill("agrees");
const read = (text: string) =>
  readDraft(report, text).map(({ subject, period }) => [subject, period].filter(Boolean).join(" · "));

describe("what was named before is found again", () => {
  test.each([
    [
      "a plural takes up a list, each in turn",
      "In the first quarter of 2025 Amazon, Google and Meta had revenue of $155.667bn, $90.23bn and $42.314bn respectively. Their net profits were $17.127bn, $34.5bn and $16.644bn.",
    ],
    [
      "the group above a part",
      "Alibaba Cloud's revenue was RMB 31.742bn in the quarter to December 2024, while group capex was RMB 31.775bn.",
    ],
    [
      "a unit by what it does",
      "Alibaba reported on 20 February 2025. Its cloud unit's revenue was RMB 31.742bn in the December quarter.",
    ],
    [
      "the first and the last",
      "AMD's MI250X offers 47.9 TFLOPS in FP64 and the MI100 11.5 TFLOPS. The first draws 560 W, the last 300 W.",
    ],
    ["a name without its maker's", "壁砺100P与104P的INT8算力分别为1920和1024TOPS。"],
    [
      "a forerunner of the same family",
      "DeepSeek-V3 was trained for $5.58 million; its forerunner V2 had cut training cost by 42.5%.",
    ],
    [
      "a word put for another in a name",
      "中国智能算力2024年为725.3EFLOPS，同比增长74.1%，同期通用算力增速仅为20.6%。",
    ],
    [
      "a clause without a verb that goes through what the one before did",
      "Google earned $34.5 billion on revenue of $90.23 billion in the first quarter of 2025, Meta $16.644 billion on $42.314 billion.",
    ],
    [
      "the metric of the figure before, if only a joint stands between",
      "For the full year Google sticks to capital expenditure of $75 billion, after $53 billion in 2024.",
    ],
    ["what stands before a name", "昇腾910的INT8算力为640TOPS；同样是国产的天垓100为295TOPS。"],
    [
      "times that the clause before went through",
      "预计中国智能算力2025年为1037.3 EFLOPS、2026年为1460.3 EFLOPS，市场规模则分别为259亿美元和337亿美元。",
    ],
    [
      "that of another",
      "AMD MI100 had an INT8 compute of 184.6 TOPS, while that of NVIDIA A800 PCIe was 624 TOPS.",
    ],
    ["what a figure before it is said to be", "82.95倍，这是Palantir2025年2月21日的市销率（TTM）。"],
    ["what a maker does with its product", "OpenAI reaches a GPQA Diamond pass@1 of 49.9% with GPT-4o."],
    ["what a maker brings its product to", "OpenAI让GPT-4o的Codeforces评分达到了759分。"],
    ["a price of what the one before is", "R1每输出一百万token收16元，OpenAI的o1则要收60美元。"],
    ["what a score is out of is no figure", "豆包实时语音大模型整体满意度4.36分（满分5分）。"],
  ])("%s", (_, text) => {
    const found = verdicts(text);
    expect(found).toEqual(agrees(found.length));
    expect(found).not.toEqual([]);
  });

  test("a plural that stands for several gives no single one a figure", () => {
    expect(
      verdicts(
        "R1-Distill-Qwen-32B and R1-Distill-Llama-70B score 94.3% and 94.5% on MATH-500 respectively. Their Codeforces ratings are 1,633 and 1,691.",
      ),
    ).toEqual(["agrees", "agrees", "cannot be read", "cannot be read"]);
  });

  test("another of its kind in the sentence confirms no figure", () => {
    expect(
      verdicts(
        "The Biren 100P draws 550 W and carries 64 GB of memory; the Biren 104P makes do with 300 W and 64 GB of memory.",
      ).at(-1),
    ).not.toBe("agrees");
  });
});

describe("when a figure holds", () => {
  test.each([
    [
      "what it is held against dates the figure behind it",
      "谷歌2025年资本支出计划为750亿美元，高于2024年的530亿美元。",
      ["2025", "2024"],
    ],
    ["a release dates nothing surely", "2025年4月底开源的Qwen3支持119种语言。", [undefined]],
    [
      "the same quarter is no first quarter",
      "2024年第四季度阿里云收入为317.42亿元；同一季度阿里资本开支为317.75亿元。",
      ["2024Q4", "2024Q4"],
    ],
    [
      "the whole year after a quarter",
      "Meta 2025年一季度营收423.14亿美元，公司预计全年资本支出640亿至720亿美元。",
      ["2025Q1", "2025"],
    ],
    [
      "the quarter that follows",
      "Ray-Ban Meta shipments were 360,000 in the fourth quarter of 2023 and 100,000 in the following quarter.",
      ["2023Q4", "2024Q1"],
    ],
    ["a year in brackets", "谷歌一季度（2025年）收入902.3亿美元。", ["2025Q1"]],
    [
      "the years between",
      "Between 2018 and 2023 the computer sector's gross margin averaged 26.6%.",
      ["2018..2023"],
    ],
  ])("%s", (_, text, periods) => {
    expect(readDraft(report, text).map(({ period }) => period)).toEqual(periods);
  });

  test("a quarter of another year that a sentence takes up confirms nothing", () => {
    const text = (year: number) => `${year}年第一季度亚马逊收入很高。同期Meta收入423.14亿美元。`;
    expect(verdicts(text(2025))).toEqual(["agrees"]);
    expect(verdicts(text(2023))).toEqual(["cannot be read"]);
  });
});

describe("what a figure measures", () => {
  test.each([
    [
      "a change that leads to a level",
      "The Shenwan computer sector's attributable net profit fell 31.55% to RMB 16.379bn in the first three quarters of 2024.",
    ],
    [
      "a change beside a year before",
      "Amazon's capital expenditure reached $25.02bn in the first quarter of 2025, 67.6% higher than a year before.",
    ],
    ["what came before", "Meta lifted its 2025 capex guidance from $60-65 billion to $64-72 billion."],
    [
      "a second list of a second measure",
      "2025年一季度，谷歌、Meta和亚马逊的营收分别为902.3亿美元、423.14亿美元和1556.67亿美元；净利润则分别为345亿美元、166.44亿美元和171.27亿美元。",
    ],
    ["a market's worth", "The market for intelligent compute in China was worth $19bn in 2024, up 86.9%."],
    ["a sum beside its part", "骁龙8 Gen 3的NPU算力34TOPS，总算力超过73TOPS。"],
    [
      "what a clause leaves to the owner of its subject",
      "智能云2025财年第三财季收入267.51亿美元，不含财务租赁的资本支出167.5亿美元。",
    ],
  ])("%s", (_, text) => {
    const found = verdicts(text);
    expect(found).toEqual(agrees(found.length));
  });

  test("what makes up a share is no rise", () => {
    expect(
      readDraft(report, "Payroll makes up some 44% of the revenue of the computer sector.")[0]?.read
        ?.relation,
    ).toBe("level");
  });

  test("another range and a bound of another order do not follow", () => {
    expect(verdicts("Meta guides to capital expenditure of $64bn to $75bn for 2025.")).toEqual(["differs"]);
    expect(verdicts("到2027年，上海智算云产业规模将突破2000万元。")).toEqual(["differs"]);
  });

  test.each([
    "Amazon spent $25.02bn a month on capex in the first quarter of 2025.",
    "Microsoft's capex including finance leases was $16.75bn in the fiscal third quarter of 2025.",
    "Mainland China's cloud infrastructure spending grew 11% on the quarter in the third quarter of 2024.",
    "The vehicle cost of Apollo Go's sixth-generation robotaxi is 60% of that of the fifth generation.",
    "谷歌2024年资本支出750亿美元。",
    "第六代无人车的整车成本是第五代的60%。",
  ])("%s never agrees", (text) => {
    expect(verdicts(text)).not.toContain("agrees");
  });

  test("a name and its number may touch", () => {
    expect(read("2025年2月21日，SAP9.23倍的PS不低。")).toEqual(["SAP · 2025-02-21"]);
  });
});
