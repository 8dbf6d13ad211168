import { describe, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const served = async (text: string) => serve(openReport(createCorpus((await ingestText(text)).corpus)));

const english = await served(`# Markets

Alder Research | 12 March 2026

Exhibit 1: Tool spending by region (US$ bn)

| Region | 2024 | 2025E |
|---|---|---|
| China | 44.9 | 44.5 |
| US | 11.2 | 13.1 |

The global inverter market reached USD 14.2 billion in 2025, up 6.3% year on year. Global smartphone shipments were 1.24 billion units in 2025.
`);
const chinese = await served(`# 市场

海岳证券 | 2026年4月2日

2024年中国AI服务器市场规模为450亿美元，同比增长21%。2025年国内手机出货量2.8亿部，同比下降1.2%。
`);

const verdict = (text: string) => {
  const [report, lang] = /\p{Script=Han}/u.test(text)
    ? ([chinese, "zh"] as const)
    : ([english, "en"] as const);
  return checkFigures(report, [{ subject: text }], lang).checks[0]?.verdict;
};

describe("markets that a program read own what is told of them", () => {
  test.each([
    ["The global inverter market was worth USD 14.2 billion in 2025.", "agrees"],
    ["In 2025, global smartphone shipments totalled 1.24 billion units.", "agrees"],
    ["The global inverter market was worth USD 15.2 billion in 2025.", "differs"],
    ["Tool spending in China was US$44.9bn in 2024.", "agrees"],
    ["Tool spending in the US was US$44.9bn in 2024.", "differs"],
    ["2024年中国AI服务器市场规模450亿美元", "agrees"],
    ["2024年中国AI服务器行业的市场规模为520亿美元", "differs"],
    ["2025年国内手机出货量为2.8亿部", "agrees"],
    ["2025年国内手机出货量为3.1亿部", "differs"],
  ])("%s %s", (text, expected) => expect(verdict(text)).toBe(expected));

  test.each([
    "The European inverter market reached USD 14.2 billion in 2025.",
    "The global micro-inverter market reached USD 14.2 billion in 2025.",
    "The global inverter services market reached USD 14.2 billion in 2025.",
    "Apple's global smartphone shipments were 1.24 billion units in 2025.",
    "2024年全球AI服务器市场规模为450亿美元",
    "2024年中国AI服务器芯片市场规模为450亿美元",
    "2025年国内5G手机出货量2.8亿部",
    "苹果的国内手机出货量2025年为2.8亿部",
  ])("%s is of another", (text) => expect(verdict(text)).not.toMatch(/agrees|differs/));
});
