import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/notation/figures/read-figures.ts";
import { UNITS } from "../../support/units.ts";

/** A figure in short: value or low..high, unit, and bound and relation where they say something. */
function read(text: string, names: readonly string[] = []): string[] {
  return readFigures(text, UNITS, { names }).map(({ value, low, high, unit, bound, relation }) =>
    [value ?? `${low}..${high}`, unit, bound === "exact" ? "" : bound, relation === "level" ? "" : relation]
      .filter((part) => part !== "" && part !== undefined)
      .join(" "),
  );
}

describe("one figure", () => {
  test.each([
    ["公司亏损8亿元", "-800000000 CNY"],
    ["公司有8家亏损", "8"],
    ["打通最后一公里的2家网点", "2"],
    ["亏损的子公司有8家", "8"],
    ["行业亏损8家公司", "8 companies"],
    ["a loss of $5 million", "-5000000 USD"],
    ["8 loss-making companies", "8"],
    ["8 negative reviews", "8"],
    ["it was $5 million negative in all", "-5000000 USD"],
    ["训练费用为558万美元", "5580000 USD"],
    ["it cost 5.58 million US dollars", "5580000 USD"],
    ["it cost $5.58M", "5580000 USD"],
    ["USD 5.58 million", "5580000 USD"],
    ["revenue of US$70m", "70000000 USD"],
    ["70m dollars", "70000000 USD"],
    ["HK$5bn", "5000000000 HKD"],
    ["RMB 20k", "20000 CNY"],
    ["¥ 16", "16 CNY"],
    ["10亿元人民币", "1000000000 CNY"],
    ["14.8 万亿 token", "14800000000000 tokens"],
    ["671B总参数", "671000000000 params"],
    ["0.6 P. 最大", "0.6 POPS"],
    ["300w", "300 W"],
    ["２０％", "20 %"],
    ["36萬臺", "360000 units"],
    ["3个百分点", "3 pp"],
    ["百分之五十", "50 %"],
    ["三成", "30 %"],
    ["-31.55%", "-31.55 %"],
    ["MAU7816万", "78160000"],
    ["4元 / 百万 tokens", "4 CNY/1M tokens"],
    ["\\$59.00 / 1M output** tokens", "59 USD/1M tokens"],
    ["每秒20tokens", "20 tokens/s"],
    ["每天50条消息", "50 messages/day"],
    ["50 messages per day", "50 messages/day"],
    ["1,037.3 EFLOPS", "1037.3 EFLOPS"],
    ["three years", "3 years"],
    ["3.1742亿", "317420000"],
    ["a price target of 560p", "560 pence"],
    ["a dividend of 9.4p", "9.4 pence"],
    ["GBp 462", "462 pence"],
    ["up 3pp", "3 pp increase"],
    ["a screen of 1080p", "1080"],
    ["a price target of 540p", "540 pence"],
    ["video at 540p", "540"],
  ])("%s: %s", (text, figure) => {
    expect(read(text)).toEqual([figure]);
  });
});

describe("spaces that OCR put into numbers", () => {
  test.each([
    ["26. 9%", ["26.9 %"]],
    ["a\t12, 114. 38\tb", ["12114.38"]],
    ["<i>72. 2%</i>", ["72.2 %"]],
    ["5分 钟, 3 天", ["5 minutes", "3 days"]],
    ["it has 3. 5 of them are new", ["3", "5"]],
  ])("%j", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("bounds", () => {
  test.each([
    ["超过 73TOPS", "73 TOPS over"],
    ["超过了100万用户", "1000000 users over"],
    ["more than 100 million users", "100000000 users over"],
    ["10亿+公里", "1000000000 km over"],
    ["50多个", "50 over"],
    ["50余个", "50 over"],
    ["30多亿元", "3000000000 CNY over"],
    ["近10亿用户", "1000000000 users about"],
    ["nearly 53%", "53 % about"],
    ["约为44%", "44 % about"],
    ["40%左右", "40 % about"],
    ["~3x", "3 x about multiple"],
    ["2%以内", "2 % at-most"],
    ["20万以下", "200000 at-most"],
    ["不超过5天", "5 days at-most"],
    ["up to 4 times", "4 x at-most multiple"],
    ["4万亿以上", "4000000000000 at-least"],
    ["at least 3 minutes", "3 minutes at-least"],
    ["不足8个月", "8 months under"],
    ["数万亿美元", "1000000000000 USD order"],
    ["十亿级参数", "1000000000 params order"],
    ["上千万用户", "10000000 users order"],
    ["近28天", "28 days"],
  ])("%s: %s", (text, figure) => {
    expect(read(text)).toEqual([figure]);
  });
});

describe("numbers of a list take scale, unit and relation of its last", () => {
  test.each([
    ["10/18/40 核", ["10 cores", "18 cores", "40 cores"]],
    ["营收为6.1、7.0、8.2亿元", ["610000000 CNY", "700000000 CNY", "820000000 CNY"]],
    ["营收为6.1、7.0和8.2亿元", ["610000000 CNY", "700000000 CNY", "820000000 CNY"]],
    ["revenue of 6.1, 7.0 and 8.2 billion dollars", ["6100000000 USD", "7000000000 USD", "8200000000 USD"]],
    ["revenue of 6.1, 7.0, and 8.2 billion dollars", ["6100000000 USD", "7000000000 USD", "8200000000 USD"]],
    ["6.1 or more, 8.2 billion dollars", ["6.1 at-least", "8200000000 USD"]],
    ["in step 3, 8.2 billion dollars", ["3", "8200000000 USD"]],
    ["超过6、8亿元", ["6 over", "800000000 CNY"]],
    ["3亿和8亿元", ["300000000", "800000000 CNY"]],
    ["3 firms and 8.2 billion dollars", ["3 companies", "8200000000 USD"]],
  ])("%s: %j", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("the first of a list says that all are changes", () => {
  test.each([
    ["营收分别同比增长12%、15%和18%。", ["12 % increase", "15 % increase", "18 % increase"]],
    [
      "sales grew 12%, 15% and 18% in 2022, 2023 and 2024",
      ["12 % increase", "15 % increase", "18 % increase"],
    ],
    ["营收下降3%和5%", ["3 % decrease", "5 % decrease"]],
    ["营收增长12%、15%的毛利率", ["12 % increase", "15 %"]],
    ["sales grew 12% and 15% of them came from abroad", ["12 % increase", "15 %"]],
    ["毛利率为12%、15%和18%", ["12 %", "15 %", "18 %"]],
  ])("%s: %j", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("ranges take scale and unit from their end", () => {
  test.each([
    ["8-9", "8..9"],
    ["640亿至720亿美元", "64000000000..72000000000 USD"],
    ["6.98-24.98万元", "69800..249800 CNY"],
    ["$640–720 billion", "640000000000..720000000000 USD"],
    ["between 640 and 720 billion dollars", "640000000000..720000000000 USD"],
    ["约为15分钟至20分钟", "15..20 minutes about"],
    ["5到10倍", "5..10 x multiple"],
    ["三到五年", "3..5 years"],
  ])("%s: %s", (text, figure) => {
    expect(read(text)).toEqual([figure]);
  });

  test("a percentage and a level are no range", () => {
    expect(read("grew 43% to 1,037.3 EFLOPS")).toEqual(["43 % increase", "1037.3 EFLOPS"]);
    expect(read("decreased $8.6 million to $24.9 million")).toEqual(["8600000 USD decrease", "24900000 USD"]);
    expect(read("costs of $8.6 million to $24.9 million")).toEqual(["8600000..24900000 USD"]);
  });
});

describe("Chinese numerals and words count only what is counted", () => {
  test.each([
    ["成立两年半的公司", ["2.5 years"]],
    ["为2024年的两倍", ["2 x multiple"]],
    ["突破两千万", ["20000000 over"]],
    ["近半数", ["50 % about"]],
    ["性能翻倍", ["2 x multiple"]],
    ["it doubled", ["2 x multiple"]],
    ["fivefold", ["5 x multiple"]],
    ["half of them", ["50 %"]],
    ["two and a half years", ["2.5 years"]],
    ["第七名和第1个阶段", ["7 ordinal", "1 ordinal"]],
    ["the 7th", ["7 ordinal"]],
    ["一个新模型由百度、三星、第三方十分千万不要一分为二", []],
    ["one of two things", []],
    ["double-digit", []],
  ])("%s: %j", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("increase, decrease, multiple and level", () => {
  test.each([
    ["增长超过33倍", "33 x over increase"],
    ["同比增长约67.6%", "67.6 % about increase"],
    ["up 43%", "43 % increase"],
    ["a 43% increase", "43 % increase"],
    ["同比下降31.55%", "31.55 % decrease"],
    ["为去年的1.77倍", "1.77 x multiple"],
    ["提升至6%", "6 %"],
    ["增加到3倍", "3 x multiple"],
    ["占比为8%", "8 %"],
  ])("%s: %s", (text, figure) => {
    expect(read(text)).toEqual([figure]);
  });
});

describe("digits that are no figures", () => {
  test.each([
    "GPT-4o、A100、三元锂、iOS 18、FP8、INT8、INT4/8、3D、Qwen2.5-Max、DeepSeek-V3、v12.5.2、o1、M3/M4、9988.HK、1-X",
    "2024年12月18日, Q1 2025, 2025.1.20, FY2025Q3",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("names that are given are passed over, with or without a space", () => {
    expect(read("昇腾910和昇腾 310B功耗310W", ["昇腾910", "昇腾310B"])).toEqual(["310 W"]);
    expect(read("昇腾9100", ["昇腾910"])).toEqual(["9100"]);
  });

  test("a size ends a name where the space behind it was lost", () => {
    expect(read("Llama2-7B30tokens/秒")).toEqual(["30 tokens/s"]);
  });
});

test("places and printed numbers are those of the text as given", () => {
  const text = "费用 <b>超过5.58</b>万美元。";
  const [figure] = readFigures("约¥１６,费用", UNITS);
  expect(figure).toEqual({
    raw: "约¥１６",
    start: 0,
    end: 4,
    digits: [16],
    value: 16,
    unit: "CNY",
    bound: "about",
    relation: "level",
  });
  expect(readFigures(text, UNITS)[0]?.digits).toEqual([5.58]);
});
