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

const read = (text: string) =>
  readDraft(report, text).map(({ subject, metric, words, value, period, carried }) =>
    [subject, metric ?? words, value, period, carried && "carried"].filter(Boolean).join(" · "),
  );
const verdicts = (text: string) =>
  checkFigures(served, [{ subject: text }], "en").checks.map(({ verdict }) => verdict);

describe("whose a figure is", () => {
  test("several subjects of one sentence each get their own figure", () => {
    expect(read("昇腾910的INT8算力为640 TOPS,昇腾310为16 TOPS。")).toEqual([
      "昇腾910 · INT8算力 · 640 TOPS",
      "昇腾310 · INT8算力 · 16 TOPS",
    ]);
    expect(read("Meta spent $65bn in 2025 and Google $75bn.").map((each) => each.split(" · ")[0])).toEqual([
      "Meta",
      "Google",
    ]);
  });

  test("lists in turn: subjects, metrics", () => {
    expect(read("昇腾910和昇腾310的INT8算力分别为640 TOPS和16 TOPS。")).toEqual([
      "昇腾910 · INT8算力 · 640 TOPS",
      "昇腾310 · INT8算力 · 16 TOPS",
    ]);
    expect(read("昇腾910的INT8算力和功耗分别为640 TOPS和310W。")).toEqual([
      "昇腾910 · INT8算力 · 640 TOPS",
      "昇腾910 · 功耗 · 310W",
    ]);
    expect(
      read("The Ascend 910 and the Ascend 310 reach 640 and 16 TOPS of INT8 compute respectively."),
    ).toEqual(["Ascend 910 · INT8 compute · 640", "Ascend 310 · INT8 compute · 16 TOPS"]);
  });

  test("what a name is held against, and what a number counts, own no figure", () => {
    expect(read("DeepSeek-V2相比DeepSeek 67B节省42.5%的训练成本。")).toEqual([
      "DeepSeek-V2 · 训练成本降幅 · 42.5%",
    ]);
    expect(
      read("DeepSeek-V3只动用了2048张H800,训练费用为558万美元。").map((each) => each.split(" · ")[0]),
    ).toEqual(["DeepSeek-V3", "DeepSeek-V3"]);
  });

  test("a name that the report does not know keeps its figure", () => {
    expect(verdicts("DeepSeek-V3 cost $5.58 million to train, while Foobar-X9 cost $5.58 million.")[1]).toBe(
      "not in the report",
    );
    expect(verdicts("昇腾920的INT8算力为640 TOPS。")).toEqual(["not in the report"]);
  });

  test("what is taken up from the sentence before is said, and refutes nothing", () => {
    const text = "阿里云2024年第四季度收入为317.42亿元。其收入为5亿元。";
    expect(read(text)[1]).toContain("carried");
    const [first, second] = checkFigures(served, [{ subject: text }], "en").checks;
    expect(first?.verdict).toBe("agrees");
    expect(second).toMatchObject({ verdict: "cannot be read" });
    expect(second?.why).toMatch(/sentence before/);
  });

  test("a new paragraph takes nothing up", () => {
    expect(read("昇腾910的功耗为310W。\n\n最大功耗为310W。")[1]).not.toMatch(/^昇腾/);
  });
});

describe("what it measures", () => {
  test("a cut is a cut, not the share that is left", () => {
    const text =
      "DeepSeek-V2 trimmed the training bill by 42.5 % against DeepSeek 67B and shrunk the KV cache by 93.3 %.";
    expect(verdicts(text)).toEqual(["agrees", "agrees"]);
  });

  test("the words that touch a metric say which one", () => {
    expect(verdicts("DeepSeek-V3激活的参数为37B。")).toEqual(["agrees"]);
    expect(verdicts("DeepSeek-V3激活的参数为671B。")).toEqual(["differs"]);
  });

  test("a metric that is not known is not another one of its dimension", () => {
    expect(verdicts("Amazon paid USD 25.02 billion in dividends in the first quarter of 2025.")).toEqual([
      "not in the report",
    ]);
  });

  test("a multiple of nothing that is named is not judged", () => {
    expect(verdicts("Meta's capital expenditure was twice that of a year earlier.")).not.toContain("agrees");
  });
});

describe("what is no figure", () => {
  test.each([
    "见第3章和图5,昇腾910是第1款产品。",
    "1. 昇腾910\n2. 昇腾310",
    "## 3.2 昇腾910",
    "As Figure 3 and Chapter 2 show, the Ascend 910 came first.",
    "过去3年,华为推出了昇腾910B和H800。",
    "2024年3月18日,骁龙8 Gen3发布。",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("Markdown", () => {
  test("bold figures, items and rows of tables", () => {
    const text = `# 昇腾
- **昇腾910**:最大功耗**310** W
- 昇腾310:最大功耗 8W

| 芯片 | INT8算力 | 最大功耗(W) |
|---|---|---|
| 昇腾910 | 640 TOPS | 310 |`;
    expect(read(text)).toEqual([
      "昇腾910 · 最大功耗 · 310 W",
      "昇腾310 · 最大功耗 · 8W",
      "昇腾910 · INT8算力 · 640 TOPS",
      "昇腾910 · 最大功耗 · 310 W",
    ]);
  });
});

describe("time", () => {
  test("a quarter by its last month, and a year that only leads", () => {
    expect(read("截至2024年12月底的季度,阿里云收入为317.42亿元。")[0]).toContain("2024Q4");
    expect(read("Microsoft had sales of $70.066bn in the third fiscal quarter of 2025.")[0]).toContain(
      "FY2025Q3",
    );
  });

  test("a time of the sentence before refutes nothing", () => {
    const [, second] = checkFigures(
      served,
      [
        {
          subject:
            "By 19 April 2024 Apollo Go had more than 6 million rides. Apollo Go offers test rides in 11 cities.",
        },
      ],
      "en",
    ).checks;
    expect(second?.verdict).toBe("agrees");
  });
});
