import { beforeAll, describe, expect, test } from "vitest";
import { type HitsView, searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { openSource } from "../../../src/corpus/reading/source.ts";
import { ReportError } from "../../../src/errors.ts";
import { openReport } from "../../../src/library/report.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import tool from "../../../src/server/tools/search-claims.ts";
import { openShipped, openTiny } from "../../support/reports.ts";

let tiny: Served;
beforeAll(async () => {
  tiny = serve(await openTiny());
});

const ask = (query: string, more: object = {}): Promise<HitsView> =>
  searchClaims(tiny, { query, ...more }, "en");
const refs = (view: HitsView): string[] => view.hits.map(({ ref }) => ref);

describe("a question", () => {
  test("finds the claim in either language and answers in the asked one", async () => {
    expect((await ask("daily riders of Lakeside in 2023")).hits[0]).toMatchObject({
      ref: "claim/lakeside-riders-2023",
      statement: "Lakeside had 12,500 daily riders in 2023, up 25% from 2022.",
      lines: [5],
      cite: "ch. 1 1 Riders, line 5",
    });
    const { structured, text } = await tool.call({ query: "2023年湖滨市骑行人数" }, tiny);
    expect(structured["hits"]).toMatchObject([{ ref: "claim/lakeside-riders-2023" }, {}, {}, {}, {}]);
    expect(text).toContain("2023年湖滨市日骑行人数为12,500人");
  });

  test("finds a value in any notation", async () => {
    for (const query of ["cost 2 million euros", "造价200万欧元", "2,000,000 EUR", "２００万"])
      expect(refs(await ask(query))[0]).toBe("claim/lane-cost-10km");
  });

  test("finds names in traditional characters, full width and with a slip", async () => {
    expect(refs(await ask("湖濱市 2023年騎行人數"))).toEqual(refs(await ask("湖滨市 2023年骑行人数")));
    expect(refs(await ask("ＳＷＩＦＴ　ｗｅｉｇｈｔ"))).toEqual(refs(await ask("Swift weight")));
    expect(refs(await ask("Lakesdie target riders 2030"))[0]).toBe("claim/lakeside-riders-target-2030");
  });

  test("gives the row with the asked cells, and the findings that touch it once", async () => {
    const view = await ask("weight of the Swift");
    expect(view.hits.find(({ kind }) => kind === "row")).toMatchObject({
      ref: "row/bicycles.swift",
      statement: "Swift (Bicycles compared): weight 12 kg; …",
      quantities: [{ of: "swift", metric: "weight", value: 12, unit: "kg" }],
    });
    const said = [...refs(view), ...(view.findings ?? []).map(({ ref }) => ref)];
    expect(said.filter((ref) => ref === "finding/swift-weight-two-places")).toHaveLength(1);
  });

  test("puts the finding that the figure was lost before lookalikes", async () => {
    expect(refs(await ask("Folder weight"))[0]).toBe("finding/folder-weight-lost");
  });

  test("puts the row with the largest value first", async () => {
    expect(refs(await ask("which bicycle has the highest price?"))[0]).toBe("row/bicycles.cargo");
    expect(refs(await ask("哪款车续航最短?"))[0]).toBe("row/bicycles.folder");
  });

  test("brings the model for a what-if", async () => {
    expect(refs(await ask("If a lane had 20,000 riders, when would it pay back?")).slice(0, 2)).toContain(
      "model/lane-payback",
    );
  });
});

describe("with the reader's own copy", () => {
  test("hits are quoted, and lines that no claim or row holds are found", async () => {
    const { corpus } = await openTiny();
    const copied = serve(openReport(corpus, openSource("test/fixtures/tiny-report.md", corpus)));
    expect((await searchClaims(copied, { query: "weight of the Swift" }, "en")).hits).toContainEqual(
      expect.objectContaining({ ref: "claim/swift-weight", quote: "The Swift weighs 13 kg." }),
    );
    const { hits: found } = await searchClaims(
      copied,
      { query: "Model Price Weight Range Use", limit: 50 },
      "en",
    );
    expect(found).toContainEqual(
      expect.objectContaining({ ref: "passage/11", kind: "passage", lines: [11] }),
    );
    const lines = found.filter(({ kind }) => kind === "passage").flatMap((hit) => hit.lines);
    expect(lines).not.toContain(16);
  });
});

describe("what the report does not have", () => {
  test.each([
    ["H20 price", ["H20 is not in the report."]],
    ["Waymo riders", ["Waymo is not in the report."]],
    ["蔚来的价格", ["蔚来 is not in the report."]],
    ["riders of Lakeside in 2019", ["Lakeside: riders: only for 2023, 2030."]],
    ["riders of the Swift", ["Swift: riders: no figure is given."]],
    ["riders of Lakeside in 2023", undefined],
  ])("%s", async (query, absent) => {
    expect((await ask(query)).absent).toEqual(absent);
  });

  test("things that are listed side by side are told apart", async () => {
    const query = "Swift和Folder的weight";
    const said = "only in a part that is lost or misplaced (finding/folder-weight-lost).";
    expect((await ask("weight of the Swift and the Folder")).absent).toEqual([`Folder: weight: ${said}`]);
    expect((await searchClaims(tiny, { query }, "zh")).absent).toEqual([
      "Folder的weight：只在已缺失或错位的部分里（finding/folder-weight-lost）。",
    ]);
  });

  test.each([
    ["昇腾920", ["报告没有提到“昇腾920”。"]],
    ["海光四号性能", ["报告没有提到“海光四号”。"]],
    ["联发科天玑9400算力", ["报告没有提到“天玑9400”。"]],
    ["寒武纪MLU590的INT8", ["报告没有提到“MLU590”。"]],
    ["DeepSeek-V4训练成本", ["报告没有提到“DeepSeek-V4”。"]],
    ["Google Gemini 2.5 context window", ["报告没有提到“Google Gemini 2.5”。"]],
    ["AWS revenue in Q1 2025", ["报告没有提到“AWS”。"]],
    ["海光三号性能", undefined],
    ["腾讯的市盈率", ["腾讯的市盈率：没有给出。"]],
    ["盘古5.0哪天发布的", undefined],
    ["DeepSeek-R1 训练成本", ["DeepSeek-R1的训练成本：没有给出。"]],
    ["How much does GitHub Copilot cost per seat?", ["GitHub Copilot：没有给出。"]],
    ["Total Apollo Go rides by the end of 2024", ["Apollo Go的rides：只有2024年4月19日的。"]],
    ["2024年底DeepSeek-V3训练成本", undefined],
    ["GPT-4.5 price", ["GPT-4.5的price：没有给出。"]],
    ["计算机板块2024年净利率", ["计算机板块的净利率：没有2024年的数字。"]],
    ["computer sector attributable margin in the first nine months of 2024", undefined],
    ["the startup that makes US$70m revenue", undefined],
    ["微软2025年一季度的资本支出", undefined],
    ["Microsoft capex in Q1 2025", undefined],
    ["Microsoft capex in fiscal Q3 2025", undefined],
    ["Is Baidu's PS below Tencent's?", ["Baidu的PS：没有给出。"]],
    ["昇腾610的单价", ["昇腾610的单价：没有给出。"]],
    ["昇腾910的单价", undefined],
    ["Cloud revenue of Amazon and Google", ["Amazon的Cloud revenue：没有给出。"]],
    ["Microsoft cloud revenue", undefined],
    ["first-quarter 2025 capex at Meta and Amazon", ["Meta的capex：只有2025年的。"]],
    ["Which chip leads in memory? Give the figure.", undefined],
    ["豆包和MiniMax每天各处理多少token?", undefined],
    ["哪些芯片的功耗低于100W", undefined],
    ["Imagine a third carmaker took 10% of Yinwang", undefined],
  ])("near misses of the shipped report: %s", async (query, absent) => {
    const view = await searchClaims(serve(await openShipped()), { query }, "zh");
    expect(view.absent).toEqual(absent);
  });

  test.each(["Microsoft capex in Q3 2025", "微软2024财年第一财季净利润"])(
    "a fiscal quarter is the calendar's if the report tells when it ends: %s",
    async (query) => {
      const { absent = [] } = await searchClaims(serve(await openShipped()), { query }, "en");
      expect(absent).toEqual([expect.stringMatching(/: only for |: no figure for /)]);
    },
  );

  test("says so first in the text", async () => {
    expect((await tool.call({ query: "H20 price" }, tiny)).text).toMatch(/^⚠ H20 is not in the report\.\n/);
  });
});

test("in the text a section is said once for neighbouring hits", async () => {
  const { text } = await tool.call({ in: "lanes", kinds: ["claim"] }, tiny);
  expect(text).toContain("(ch. 1 3 What a lane pays, line 20 · `claim/lane-cost-10km`)");
  expect(text).toContain("(estimate · line 21 · `claim/lane-payback`)");
});

describe("filters", () => {
  test("work without a query, in the order of the report", async () => {
    const view = await searchClaims(tiny, { kinds: ["claim"], limit: 50 }, "en");
    const lines = view.hits.map(({ lines: [line = 0] = [] }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(view.hits).toHaveLength(6);
    expect(refs(await searchClaims(tiny, { kinds: ["target"] }, "en"))).toEqual([
      "claim/lakeside-riders-target-2030",
    ]);
    expect(refs(await searchClaims(tiny, { period: "2030" }, "en"))).toEqual([
      "claim/lakeside-riders-target-2030",
    ]);
    expect(refs(await searchClaims(tiny, { in: "lanes", kinds: ["claim"] }, "en"))).toEqual([
      "claim/lane-cost-10km",
      "claim/lane-payback",
    ]);
    expect((await searchClaims(tiny, { in: "1", limit: 50 }, "en")).total).toBe(
      (await searchClaims(tiny, { in: "cycling" }, "en")).total,
    );
  });

  test("take an ambiguous alias for all that it may mean", async () => {
    const view = await searchClaims(tiny, { about: "city bike", kinds: ["row"] }, "en");
    expect(refs(view)).toEqual(["row/bicycles.swift", "row/bicycles.cargo"]);
  });

  test.each([
    [{}, "Give a query, or one of the filters"],
    [{ query: "  " }, "Give a query"],
    [{ query: "x", in: "nowhere" }, 'No section "nowhere"'],
    [{ query: "x", about: "Kimi" }, 'names no "Kimi"'],
    [{ query: "x", period: "some day" }, '"some day" is no period. Write 2024'],
    [{ query: "x", kinds: "poems" }, "Argument kinds"],
    [{ query: "x".repeat(10_000) }, "Argument query"],
    [{ query: "riders", cursor: "5.abc" }, "belongs to another question"],
    [{ query: "riders", cursor: "<script>" }, "is no cursor"],
  ])("%j is refused with what to do", async (args, message) => {
    await expect(tool.call(args, tiny)).rejects.toThrow(ReportError);
    await expect(tool.call(args, tiny)).rejects.toThrow(message);
  });

  test("a cursor goes on where the page ended, in another process too", async () => {
    const all = refs(await ask("riders", { limit: 50 }));
    const first = await ask("riders", { limit: 2 });
    expect(refs(first)).toEqual(all.slice(0, 2));
    const again = serve(openReport((await openTiny()).corpus));
    const second = await searchClaims(again, { query: "riders", limit: 2, cursor: first.nextCursor }, "en");
    expect(refs(second)).toEqual(all.slice(2, 4));
  });
});

describe("the report of the package", () => {
  let shipped: Served;
  beforeAll(async () => {
    shipped = serve(await openShipped());
  }, 30_000);

  test.each(["昇腾910 INT8 算力", "Ascend 910 INT8 TOPS"])(
    "%s brings both values and the finding",
    async (query) => {
      const view = await searchClaims(shipped, { query }, "en");
      expect(refs(view)).toEqual(
        expect.arrayContaining(["claim/ascend-910-int8", "row/ai-chip-specs.ascend-910"]),
      );
      const values = view.hits.flatMap(({ quantities = [] }) => quantities);
      expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining([600, 640]));
      expect(view.hits.flatMap(({ lines }) => lines)).toEqual(expect.arrayContaining([1044, 1061]));
      expect([...refs(view), ...(view.findings ?? []).map(({ ref }) => ref)]).toContain(
        "finding/ascend-910-two-places",
      );
    },
  );

  test("at most two rows of one table among the first hits, unless they are named", async () => {
    const { hits } = await searchClaims(shipped, { query: "AI芯片 INT8算力 功耗", limit: 10 }, "zh");
    const rows = hits.filter(({ ref }) => ref.startsWith("row/ai-chip-specs."));
    expect(rows).toHaveLength(2);
    const named = await searchClaims(shipped, { query: "compare INT8 of A100, MI250X and TPUv4i" }, "en");
    expect(refs(named)).toEqual(
      expect.arrayContaining([
        "row/ai-chip-specs.a100-pcie",
        "row/ai-chip-specs.mi250x",
        "row/ai-chip-specs.tpuv4i",
      ]),
    );
  });
});
