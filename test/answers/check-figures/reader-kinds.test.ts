import { expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";
import { openNote } from "../../verdicts/perturbed/machine-notes.ts";

const served = serve(await openShipped());
const note = serve(await openNote("retail-note.md"));
const verdictsOn = (text: string, of = served) =>
  checkFigures(of, [{ subject: text }], "en").checks.map(({ verdict }) =>
    verdict.replace("agrees after rounding", "agrees"),
  );

const CONFIRMED: readonly (readonly [kind: string, text: string])[] = [
  [
    "a year before",
    "Microsoft's Intelligent Cloud had revenue of $26.75 billion in fiscal Q3 2025, compared with $22.14 billion a year before.",
  ],
  [
    "a growth in brackets",
    "China's AI compute market is expected to grow from $19 billion in 2024 to $25.9 billion in 2025 (+36.2%).",
  ],
  ["numbers that share a head", "昇腾310和910的功耗分别为8W和310W。"],
  [
    "names that share a tail",
    "以2025年2月21日股价计，港股、A股、美股计算机板块的平均PS分别为5.61倍、11.04倍和77.43倍。",
  ],
  ["a year for each of a list", "2018年至2020年，申万计算机板块毛利率依次为26.9%、27.8%和26.8%。"],
  [
    "figures before what they measure",
    "小鹏端到端大模型用到了超646万公里的实车测试和超2.16亿公里的仿真测试。",
  ],
  ["what is done every day", "MiniMax的模型每天要处理3万亿文本令牌，并生成图像2000万张、语音7万小时。"],
  [
    "how much two measures grew",
    "Meta2025年一季度营收423.14亿美元，净利润166.44亿美元，两者同比增速分别为16%和35%。",
  ],
  [
    "what is reached after a growth",
    "2025年一季度，谷歌营收902.3亿美元，净利润345亿美元；谷歌云收入同比增长28%至123亿美元。",
  ],
  [
    "what is valued",
    "In August 2024 Avatr agreed to pay RMB 11.5 billion for 10% of Yinwang, valuing it at RMB 115 billion.",
  ],
  ["where, not what", "DeepSeek App自1月28日以来在谷歌Play美国区的下载量达1600万次。"],
];

test.each(CONFIRMED)("all figures of a true sentence are found: %s", (_, text) => {
  const verdicts = verdictsOn(text);
  expect(verdicts.length).toBeGreaterThan(0);
  expect(verdicts.filter((verdict) => !/^(?:agrees|follows)$/.test(verdict))).toEqual([]);
});

const NOTE: readonly (readonly [text: string, verdicts: readonly string[]])[] = [
  ["In 2023 Ostrava Retail turned over €6,120 million.", ["agrees"]],
  [
    "Ostrava Retail had an operating profit of €6,120 million in 2023, while that of Nordvik ASA was €3,344 million.",
    ["not in the report", "not in the report"],
  ],
  [
    "Harlow & Finch had orders of £4,823 million in 2023, while that of Nordvik ASA was €3,344 million.",
    ["not in the report", "not in the report"],
  ],
  ["Harlow & Finch's guidance for 2024 revenue is £5,190 million.", ["not in the report"]],
];

test.each(NOTE)("of a note that a program read: %s", (text, verdicts) => {
  expect(verdictsOn(text, note)).toEqual(verdicts);
});

test("a number that was not understood is left open, though another clause gave it a time", () => {
  const claim = {
    subject: "Harlow & Finch",
    metric: "reported net profit",
    value: "£71.6m",
    period: "Q3 2024",
  };
  expect(checkFigures(note, [claim], "en").checks[0]?.verdict).toBe("cannot be read");
});

test("the growth that a column of changes prints is held, in whatever notation its time is", () => {
  const growth = (value: string) =>
    checkFigures(
      note,
      [{ subject: "Harlow & Finch", metric: "revenue growth", value, period: "Q3 2024" }],
      "en",
    ).checks[0];
  expect(growth("7.4% YoY")).toMatchObject({
    verdict: "agrees",
    evidence: [{ metric: "revenue-growth", value: 7.4, period: "2024Q3" }],
  });
  expect(growth("8.4% YoY")?.verdict).toBe("differs");
});
