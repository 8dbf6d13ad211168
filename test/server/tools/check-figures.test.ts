import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Served } from "../../../src/library/served.ts";
import { jsonSchema } from "../../../src/server/schema.ts";
import checkFigures from "../../../src/server/tools/check-figures.ts";
import { compact } from "../../support/compact.ts";
import { servedShipped, servedTiny } from "../../support/reports.ts";

let tiny: Served;
let shipped: Served;
beforeAll(async () => {
  [tiny, shipped] = await Promise.all([servedTiny(), servedShipped()]);
});

/** What these tests read of an answer. */
const Checks = z.looseObject({
  checks: z.array(z.looseObject({ verdict: z.string(), by: z.string().optional() })),
});

const ask = async (figures: unknown, served = tiny, lang = "en") => {
  const answer = await checkFigures.call({ figures, lang }, served);
  expect(checkFigures.output.strict().safeParse(answer.structured).error).toBeUndefined();
  expect(JSON.stringify(answer.structured)).not.toMatch(/:null|,null|:\[\]|:\{\}/);
  return answer;
};
const checks = async (figures: unknown, served = tiny) =>
  Checks.parse((await ask(figures, served)).structured).checks;
const verdicts = async (figures: unknown, served = tiny) =>
  (await checks(figures, served)).map(({ verdict }) => verdict);

describe("check_figures on the fixture", () => {
  test("a verdict with what bears on it, and the findings that touch it once", async () => {
    const { structured } = await ask([
      { subject: "Swift", metric: "weight", value: "12 kg" },
      { subject: "雨燕", metric: "重量", value: "13000克" },
      { subject: "Lakeside", metric: "daily riders", value: "12,600", period: "2023" },
      { subject: "Hillside", metric: "daily riders", value: 12500, period: "2023" },
    ]);
    expect(compact(structured)).toMatchInlineSnapshot(`
      "report: "tiny-report@1.0.0"
      checks:
        {"figure":"Swift · weight · 12 kg","verdict":"agrees","evidence":[{"ref":"cell/bicycles.swift.weight_kg","metric":"weight","value":12,"unit":"kg","period":"2023","lines":[12]},{"ref":"claim/swift-weight","metric":"weight","value":13,"unit":"kg","printed":"13 kg","lines":[16]}],"findings":["finding/swift-weight-two-places"]}
        {"figure":"雨燕 · 重量 · 13000克","verdict":"agrees","evidence":[{"ref":"claim/swift-weight","metric":"weight","value":13,"unit":"kg","printed":"13 kg","lines":[16]},{"ref":"cell/bicycles.swift.weight_kg","metric":"weight","value":12,"unit":"kg","period":"2023","lines":[12]}],"findings":["finding/swift-weight-two-places"]}
        {"figure":"Lakeside · daily riders · 12,600 · 2023","verdict":"differs","by":"+100 riders","why":"another value","evidence":[{"ref":"claim/lakeside-riders-2023","metric":"daily-riders","value":12500,"unit":"riders","period":"2023","printed":"12,500","lines":[5]}]}
        {"figure":"Hillside · daily riders · 12500 · 2023","verdict":"differs","by":"+4,500 riders","why":"another value","evidence":[{"ref":"claim/hillside-riders-2023","metric":"daily-riders","value":8000,"bound":"about","unit":"riders","period":"2023","printed":"8,000","lines":[6]}],"elsewhere":[{"ref":"claim/lakeside-riders-2023","of":"lakeside","metric":"daily-riders","value":12500,"unit":"riders","period":"2023","printed":"12,500","lines":[5]}]}
      findings:
        {"ref":"finding/swift-weight-two-places","kind":"contradiction","weight":"material","say":"The Swift weighs 12 kg in the table and 13 kg in the text."}
      cite: "Bicycle report (data to 2023), lines 5-6, 12, 16""
    `);
  });

  test("it agrees only where subject, metric and period do", async () => {
    const claim = { subject: "Lakeside", metric: "daily riders", value: "12500", period: "2023" };
    expect(await verdicts([claim])).toEqual(["agrees"]);
    expect(await verdicts([{ ...claim, period: "2022" }])).toEqual(["belongs elsewhere"]);
    expect(await verdicts([{ ...claim, period: "2030" }])).toEqual(["differs"]);
    expect(await verdicts([{ ...claim, subject: "Hillside" }])).toEqual(["differs"]);
    expect(await verdicts([{ ...claim, subject: "Ada Brook" }])).toEqual(["belongs elsewhere"]);
    expect(await verdicts([{ ...claim, subject: "Nowhere" }])).toEqual(["not in the report"]);
    expect(await verdicts([{ ...claim, metric: "weather" }])).toEqual(["not in the report"]);
  });

  test("a name of two things agrees only if both do", async () => {
    expect(await verdicts([{ subject: "city bike", metric: "weight", value: "31 kg" }])).toEqual(["differs"]);
  });

  test("a sentence is read for its figures", async () => {
    expect(
      await verdicts("In 2023 Lakeside had 12,500 daily riders and Hillside 9,000 daily riders."),
    ).toEqual(["agrees", "differs"]);
  });

  test("a list may come as JSON text, one figure without a list", async () => {
    expect(await verdicts('[{"subject":"Swift","metric":"price","value":"900 EUR"}]')).toEqual(["agrees"]);
    expect(await verdicts({ subject: "Swift", metric: "price", value: "900 EUR" })).toEqual(["agrees"]);
  });

  test.each<[unknown, RegExp]>([
    [{ subject: "Swift", value: "heavy" }, /it has no number/],
    [{ subject: "Swift", value: "12 kg", period: "some day" }, /"some day" is no period\. Write 2024/],
  ])("what cannot be read says how to write it: %j", async (figure, why) =>
    expect(await checks([figure])).toMatchObject([
      { verdict: "cannot be read", why: expect.stringMatching(why) },
    ]),
  );

  test("a text without a figure is an error that says how to ask", async () =>
    await expect(ask("Nothing is said here.")).rejects.toThrow(/No figure of a named subject is in/));

  test("its arguments are plain JSON Schema", () => {
    expect(JSON.stringify(jsonSchema(checkFigures.input, "input"))).not.toMatch(/\$ref|oneOf|allOf/);
  });
});

describe("check_figures on the shipped report", () => {
  test("both places of a contradiction are shown, whichever is claimed", async () => {
    for (const value of ["300W", "310W"])
      expect(
        (await ask([{ subject: "昇腾910", metric: "功耗", value }], shipped, "zh")).structured,
      ).toMatchObject({
        checks: [
          {
            verdict: "agrees",
            evidence: [expect.anything(), expect.anything()],
            findings: expect.arrayContaining(["finding/ascend-910-two-places"]),
          },
        ],
      });
  });

  test("a computed figure is evidence too, where the report prints none that says otherwise", async () => {
    const claim = { subject: "Lunar Lake", metric: "multiple of NPU compute", value: "4.36x" };
    expect((await ask([claim], shipped)).structured).toMatchObject({
      checks: [{ verdict: "agrees", evidence: [{ ref: "derived/lunar-lake-npu-vs-meteor-lake" }] }],
    });
    expect(await verdicts([{ ...claim, value: "4.63x" }], shipped)).toEqual(["differs"]);
  });

  test("a figure printed under the wrong subject belongs elsewhere", async () => {
    expect(
      (await ask([{ subject: "寒武纪", metric: "兼容软件数", value: "数百万款" }], shipped)).structured,
    ).toMatchObject({
      checks: [
        {
          verdict: "belongs elsewhere",
          why: "the report prints it under the wrong subject",
          elsewhere: [{ of: "hygon-cpu" }],
          findings: ["finding/cambricon-page-hygon-text"],
        },
      ],
    });
  });

  test.each([
    ["谷歌和Meta一季度净利润分别为345亿美元和166.44亿美元", ["agrees", "agrees"]],
    ["谷歌和Meta一季度净利润分别为166.44亿美元和345亿美元", ["differs", "differs"]],
    ["A股SW计算机平均PS为77.43,美股为11.04", ["differs", "cannot be read"]],
    ["A股SW计算机平均PS为11.04,日股为11.04", ["agrees", "cannot be read"]],
    ["昇腾910与昇腾910B FP32均为75 TFLOPS", ["belongs elsewhere", "agrees"]],
    [
      "微软2025财年第三财季营收700.66亿美元,同比增长13%,净利润258.24亿美元,同比增长18%",
      ["agrees", "agrees", "agrees", "agrees"],
    ],
    ["2025年中国人工智能算力市场规模259亿美元,较2024年增长36.2%", ["agrees", "agrees"]],
    ["Google's 2025 capex will be $75 billion, against $53 billion in 2024", ["agrees", "agrees"]],
    ["A100 interconnect 600 Gb/s", ["differs"]],
    ["A100 interconnect 4800 Gb/s", ["agrees"]],
    ["DeepSeek-V2的训练成本降至42.5%", ["differs"]],
    ["DeepSeek-V2's training cost fell to 42.5%.", ["differs"]],
    ["DeepSeek-V2的训练成本降低了42.5%", ["agrees"]],
  ])("a sentence: %s", async (sentence, expected) =>
    expect(await verdicts([{ subject: sentence }], shipped)).toEqual(expected),
  );

  test("one figure that cannot be read leaves the others their verdicts", async () => {
    const figures = [
      { subject: "A100", metric: "power", value: "300 W" },
      { subject: "A17 Pro", metric: "compute", value: "0.7 XFLOPS" },
    ];
    expect(await verdicts(figures, shipped)).toEqual(["agrees", "cannot be read"]);
  });

  test("a bare number agrees only if the metric shown is meant, and says so", async () => {
    const [bare, united] = await checks(
      [
        { subject: "A100", value: 300 },
        { subject: "A100", value: "300 W" },
      ],
      shipped,
    );
    expect(bare).toMatchObject({
      verdict: "agrees",
      why: expect.stringContaining("neither metric nor unit"),
      evidence: [{ metric: "max-power" }],
    });
    expect(united).not.toHaveProperty("why");
  });

  test("a subject may have its metric in its name", async () => {
    const figures = [{ subject: "中国人工智能算力市场规模", value: "259亿美元", period: "2025" }];
    expect(await verdicts(figures, shipped)).toEqual(["agrees"]);
  });

  test("a value under a name that no metric has is shown where it stands, and does not agree", async () => {
    const [check] = await checks([{ subject: "Google", metric: "patents of AI", value: "25%" }], shipped);
    expect(check).toMatchObject({
      verdict: "not in the report",
      why: expect.stringContaining("nothing under that name"),
      elsewhere: [{ metric: "code-share", lines: [554] }],
    });
  });

  test("a part that stands in for its owner is named", async () => {
    const figure = { subject: "DeepSeek", metric: "daily active users", value: "20 million" };
    expect(await checks([figure], shipped)).toMatchObject([
      { verdict: "agrees", evidence: [{ of: "deepseek-app" }] },
    ]);
  });

  test("shares are percentage points apart, and a difference has no rest of floating point", async () => {
    const [share, multiple] = await checks(
      [
        { subject: "Meta", metric: "revenue growth", value: "35%", period: "2025Q1" },
        { subject: "鼎捷数智", metric: "PS", value: "4.86" },
      ],
      shipped,
    );
    expect(share?.by).toBe("+19 pp");
    expect(multiple?.by).toBe("+0.18x");
  });

  test.each([
    ["昇腾910的INT8算力为640 TOPS,最大功耗310 W。", ["agrees", "agrees"]],
    ["2025年1月豆包月活跃用户为7861万。", ["differs"]],
    ["2025年一季度谷歌收入902.3亿美元,净利润345亿美元。", ["agrees", "agrees"]],
    ["Microsoft's net profit was USD 25.824 billion in FY2025Q3.", ["agrees"]],
    ["The training cost of DeepSeek-V3 was $5.85 million.", ["differs"]],
    [
      "2024年中国智能算力规模725.3 EFLOPS,同比增长74.1%,2026年将达1460.3 EFLOPS。",
      ["agrees", "agrees", "agrees"],
    ],
    [
      "微软25财年第三季度资本开支167.5亿美元,同比增长近53%;智能云收入267.51亿美元。",
      ["agrees", "agrees", "agrees"],
    ],
    ["2024年前三季度申万计算机板块归母净利润163.79亿元,同比增长31.55%。", ["agrees", "differs"]],
    [
      "MLU370-X4在150W功耗下提供256 TOPS INT8算力,而A100为624 TOPS、310 W。",
      ["agrees", "agrees", "agrees", "differs"],
    ],
  ])("%s", async (sentence, expected) => expect(await verdicts([sentence], shipped)).toEqual(expected));
});
