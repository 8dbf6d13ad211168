import { beforeAll, describe, expect, test } from "vitest";
import type { Served } from "../../../src/library/served.ts";
import compareEntities from "../../../src/server/tools/compare-entities.ts";
import { compact } from "../../support/compact.ts";
import { openShipped, servedShipped, servedTiny } from "../../support/reports.ts";

let tiny: Served;
let shipped: Served;
beforeAll(async () => {
  [tiny, shipped] = await Promise.all([servedTiny(), servedShipped()]);
});

const ask = async (args: Record<string, unknown>, served = tiny) => {
  const answer = await compareEntities.call(args, served);
  expect(compareEntities.output.strict().safeParse(answer.structured).error).toBeUndefined();
  expect(JSON.stringify(answer.structured)).not.toMatch(/:null|,null|:\[\]|:\{\}/);
  return answer;
};

describe("compare_entities on the fixture", () => {
  test("one name is a dossier: its figures by metric with period and speaker, and what disagrees", async () => {
    expect(compact((await ask({ names: "Swift" })).structured)).toMatchInlineSnapshot(`
      "report: "tiny-report@1.0.0"
      entities:
        {"ref":"entity/swift","name":"Swift","kind":"product"}
      metrics:
        {"metric":"weight","name":"weight","unit":"kg","values":[{"value":13,"ref":"claim/swift-weight","lines":[16]},{"value":12,"period":"2023","ref":"cell/bicycles.swift.weight_kg","lines":[12]}],"places":"differ","findings":["finding/swift-weight-two-places"]}
        {"metric":"price","name":"price","unit":"EUR","values":[{"value":900,"period":"2023","ref":"cell/bicycles.swift.price_eur","lines":[12]}]}
        {"metric":"range","name":"range","unit":"km","values":[{"value":40,"period":"2023","ref":"cell/bicycles.swift.range_low_km","lines":[12]}]}
        {"metric":"use","name":"use","values":[{"value":"commuting","ref":"cell/bicycles.swift.use","lines":[12]}]}
      findings:
        {"ref":"finding/swift-weight-two-places","kind":"contradiction","weight":"material","say":"The Swift weighs 12 kg in the table and 13 kg in the text."}
      cite: "Bicycle report (data to 2023), lines 12, 16""
    `);
  });

  test("a claim of the future names who says it", async () => {
    expect((await ask({ names: ["湖滨市"] })).structured["metrics"]).toMatchObject([
      {
        metric: "daily-riders",
        unit: "riders",
        values: [
          { value: 12500, period: "2023" },
          { value: 20000, period: "2030", says: "艾达·布鲁克" },
        ],
      },
      { metric: "riders-growth", values: [{ value: 25, period: "2023", vs: "2022" }] },
    ]);
  });

  test("several names: one metric a row, gaps as gaps, in Markdown too", async () => {
    const { structured, text } = await ask({ names: "Cargo, Folder", lang: "en" });
    expect(structured["metrics"]).toEqual(
      expect.arrayContaining([expect.objectContaining({ metric: "weight", unit: "kg", gaps: ["folder"] })]),
    );
    expect(text).toMatchInlineSnapshot(`
      "**Cargo | Folder**

      metric|cargo|folder
      -|-|-
      price (EUR)|>2,400 (2023, L13)|700 (2023, L14)
      weight (kg)|31 (2023, L13)|–
      range (km)|55 (2023, L13)|30–35 (2023, L14)
      use|loads (L13)|–

      Bicycle report (data to 2023), lines 13-14"
    `);
  });

  test("an ambiguous name brings the candidates, an unknown one the nearest, as a normal answer", async () => {
    expect((await ask({ names: ["city bike", "Swiftt"] })).structured).toEqual({
      report: "tiny-report@1.0.0",
      ambiguous: [{ name: "city bike", candidates: ["entity/swift", "entity/cargo"] }],
      absent: ["Swiftt is not in the report; near: entity/swift."],
    });
  });

  test("a metric that does not exist is named with the nearest", async () => {
    expect((await ask({ names: "Swift", metrics: "wieght" })).structured["absent"]).toEqual([
      "wieght is not in the report; near: metric weight.",
    ]);
  });

  test("what no value gives is said in words, or said to be absent, with the finding if it was lost", async () => {
    const { structured } = await ask({ names: "Swift, Folder, Lakeside", metrics: "weight" });
    expect(structured["absent"]).toEqual([
      "Folder: weight: only in a part that is lost or misplaced (finding/folder-weight-lost).",
      "Lakeside: weight: no figure is given.",
    ]);
    const names = ["DeepSeek-R1", "Qwen3", "Qwen2.5-Max"];
    const dated = await ask({ names, metrics: ["release date"] }, shipped);
    expect(dated.structured["absent"]).toBeUndefined();
    const said = JSON.stringify(dated.structured["statements"]);
    for (const day of ["2025-04-29", "2025-01-29"]) expect(said).toContain(day);
  });

  test("one period, or a series from one on; undated values are of neither", async () => {
    const valuesOf = async (args: Record<string, unknown>) => {
      const { structured } = await ask({ names: "Lakeside", metrics: "daily riders", ...args });
      return structured["metrics"];
    };
    expect(await valuesOf({ period: "2030" })).toMatchObject([
      { values: [{ value: 20000, period: "2030" }] },
    ]);
    expect(await valuesOf({ period: "2023年" })).toMatchObject([{ values: [{ value: 12500 }] }]);
    expect(await valuesOf({ since: 2023 })).toMatchObject([{ values: [{ value: 12500 }, { value: 20000 }] }]);
    expect(await valuesOf({ since: "2024" })).toMatchObject([{ values: [{ value: 20000 }] }]);
    const { structured } = await ask({ names: "Swift", period: "2023" });
    expect(structured["metrics"]).toContainEqual(
      expect.objectContaining({ metric: "weight", values: [expect.objectContaining({ value: 12 })] }),
    );
    expect(structured["statements"]).toBeUndefined();
    expect((await ask({ names: "Lakeside", period: "1999" })).structured["absent"]).toEqual([
      "Lakeside: only for 2023, 2030.",
    ]);
    expect((await ask({ names: "Lakeside", since: "2031" })).structured["absent"]).toEqual([
      "Lakeside: no figure since 2031.",
    ]);
    await expect(ask({ names: "Lakeside", period: "soon" })).rejects.toThrow("no period");
  });

  test("nine names are too many, none too few", async () => {
    await expect(ask({ names: [] })).rejects.toThrow();
    await expect(ask({ names: Array(9).fill("Swift") })).rejects.toThrow();
  });
});

describe("compare_entities on the shipped report", () => {
  test("the Ascend 910: 640 TOPS and 0.6 POPS agree after rounding, 310 W and 300 W do not", async () => {
    const { structured } = await ask({ names: ["昇腾910"], metrics: ["INT8算力", "功耗"] }, shipped);
    expect(structured["metrics"]).toMatchObject([
      {
        metric: "int8-compute",
        unit: "TOPS",
        values: [
          { value: 600, bound: "about", lines: [1044] },
          { value: 640, lines: [1061] },
        ],
        places: "agree after rounding",
      },
      {
        metric: "max-power",
        unit: "W",
        values: [
          { value: 300, lines: [1044] },
          { value: 310, lines: [1061] },
        ],
        places: "differ",
        findings: ["finding/ascend-910-two-places"],
      },
    ]);
    expect(structured["findings"]).toContainEqual(
      expect.objectContaining({ ref: "finding/ascend-910-two-places", kind: "contradiction" }),
    );
  });

  test.each([
    ["Copilot", ["entity/github-copilot", "entity/microsoft-copilot"]],
    ["思元370", ["entity/mlu370-s4", "entity/mlu370-x4"]],
    ["M4", ["entity/m4"]],
  ])("%s may be several things", async (name, least) => {
    const { structured } = await ask({ names: name }, shipped);
    const named = JSON.stringify(structured["ambiguous"] ?? structured["entities"]);
    for (const ref of least) expect(named).toContain(ref);
  });

  test("the H20 is not in the report", async () => {
    expect((await ask({ names: ["H20", "A100"] }, shipped)).structured).toMatchObject({
      absent: [expect.stringMatching(/^H20 is not in the report; near: .*entity\/t20/)],
      entities: [{ ref: "entity/a100" }],
    });
  });

  test.each(["≥", "-", "—", "(", "[x", "\\", "/", "：", "c++", "$"])(
    "a name nobody knows may have the sign %j",
    async (sign) => {
      const name = `Volcengine ${sign} 40`;
      expect((await ask({ names: [name, "A100"] }, shipped)).structured).toMatchObject({
        absent: [expect.stringContaining("Volcengine")],
        entities: [{ ref: "entity/a100" }],
      });
    },
  );

  test.each([
    [["寒武纪", "海光信息"], undefined, "finding/cambricon-page-hygon-text"],
    [["Cambricon"], undefined, "finding/cambricon-page-hygon-text"],
    [["DeepSeek-R1", "o1-mini"], ["AIME"], "finding/deepseek-r1-o1-benchmarks-lost"],
    [["o3-mini", "OpenAI o1"], ["output price"], "finding/o3-mini-prices-lost"],
  ])(
    "%j: what was lost or stands under the wrong name is said beside the gap",
    async (names, metrics, finding) =>
      expect((await compareEntities.call({ names, metrics }, shipped)).structured).toMatchObject({
        findings: expect.arrayContaining([expect.objectContaining({ ref: finding })]),
      }),
  );

  test("every entity has a dossier, whose every value stands on lines", async () => {
    for (const { id } of (await openShipped()).corpus.entities.values()) {
      const { structured } = await ask({ names: id }, shipped);
      expect([id, JSON.stringify(structured)]).toEqual([id, expect.not.stringMatching(/"lines":\[\]/)]);
    }
  });
});
