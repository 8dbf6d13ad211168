import { describe, expect, test } from "vitest";
import { hasRef } from "../../src/corpus/has-ref.ts";
import { isRecord } from "../../src/corpus/is-record.ts";
import { parseRef } from "../../src/corpus/ref.ts";
import { ReportError } from "../../src/errors.ts";
import { lazyReport, type Report } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { tools } from "../../src/server/tools/index.ts";
import { openAnnual } from "../support/annual.ts";
import { refusal } from "../support/ask.ts";
import { openShipped, openTiny } from "../support/reports.ts";
import { TOOL_CALLS } from "../support/tour.ts";

const alder2023 = openAnnual({ company: "alder", year: 2023, revenue: 120, profit: 12, staff: 800 });
const alder2024 = openAnnual({ company: "alder", year: 2024, revenue: 150, profit: 18, staff: 900 });
const brisk = openAnnual({ company: "brisk", year: 2024, revenue: 40, profit: 2, staff: 300 });
const tiny = await openTiny();
const shipped = await openShipped();
const all = serve(tiny, alder2023, alder2024, brisk, shipped);

async function ask(name: string, args: Readonly<Record<string, unknown>>, served = all) {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  const answer = await tool.call(args, served);
  return { structured: "structured" in answer ? answer.structured : undefined, text: answer.text };
}

/** Texts of an answer that are refs. */
function refsIn(value: unknown): string[] {
  if (typeof value === "string") {
    const [text = ""] = value.split(": ");
    return parseRef(text) ? [text] : [];
  }
  if (Array.isArray(value)) return value.flatMap(refsIn);
  return isRecord(value) ? Object.values(value).flatMap(refsIn) : [];
}

const isOf = (text: string, report: Report): boolean => {
  const ref = parseRef(text);
  return ref?.report === report.card.id && hasRef(report.corpus, ref);
};

/** A good call of every tool on a report of a company. */
const CALLS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  get_outline: {},
  search_claims: { query: "revenue and employees" },
  get_section: { ref: "Results" },
  get_table: { table: "accounts" },
  compare_entities: { names: ["Alder Kites"] },
  run_model: { model: "margin", inputs: { profit: 20000000 } },
  check_figures: { figures: [{ subject: "Alder Kites", metric: "revenue", value: "EUR 150 million" }] },
  calculate: {
    formulas: ["margin = profit / revenue"],
    inputs: { profit: "cell/accounts.profit.amount", revenue: "cell/accounts.revenue.amount" },
  },
  list_findings: { about: "Alder Kites" },
  draw_chart: { of: "table/accounts", columns: ["amount"], format: "svg" },
};

/** They answer with images; show_place has a test of its own, as these reports have no pages. */
const OF_FACTS = tools.filter(({ output, name }) => output || name === "draw_chart").map(({ name }) => name);

describe.each(OF_FACTS)("%s, with several reports", (name) => {
  test("answers from the one that is asked, and says so in every ref", async () => {
    const [tour, annual] = [TOOL_CALLS[name], CALLS[name]];
    for (const [args, report] of [
      [tour?.args, tiny],
      [annual, alder2024],
    ] as const) {
      const { structured } = await ask(name, { ...args, report: report.card.id });
      if (name === "draw_chart") continue;
      expect(structured?.["report"]).toBe(report.version);
      const refs = refsIn(structured);
      expect(refs.length).toBeGreaterThan(0);
      expect(refs.filter((ref) => !isOf(ref, report))).toEqual([]);
    }
  });

  test("answers the same as if that report were alone, but for the refs", async () => {
    const args = CALLS[name] ?? {};
    const alone = await ask(name, args, serve(alder2024));
    const among = await ask(name, { ...args, report: "alder-2024" });
    const bare = (value: unknown) =>
      JSON.stringify(value ?? {})
        .replaceAll("alder-2024/", "")
        .replace(/"nextCursor":"[^"]*"/, "");
    expect(bare(among.structured)).toBe(bare(alone.structured));
  });

  test("refuses a report that does not exist with what there is", async () => {
    const said = await refusal(() => ask(name, { ...CALLS[name], report: "alder-2031" }));
    expect(said).toMatch(/No report "alder-2031".*alder-2024/);
  });
});

describe("a thing that a name means", () => {
  test.each([
    ["get_table", "table", "bicycles", "tiny-report/table/bicycles"],
    ["get_table", "table", "tiny-report/table/bicycles", "tiny-report/table/bicycles"],
    ["get_section", "ref", "车道的收益", "tiny-report/section/lanes"],
    ["run_model", "model", "Payback of a lane", "tiny-report/model/lane-payback"],
    ["run_model", "model", "brisk-2024/model/margin", "brisk-2024/model/margin"],
    ["get_outline", "part", "Cycling", "tiny-report/chapter/cycling"],
  ])("%s %s %s", async (name, argument, asked, ref) => {
    expect(refsIn((await ask(name, { [argument]: asked })).structured)).toContain(ref);
  });

  test.each([
    [
      "get_table",
      { table: "accounts" },
      /alder-2023\/table\/accounts or alder-2024\/table\/accounts or brisk-2024/,
    ],
    [
      "get_table",
      { table: "accounts", report: "ALDR" },
      /alder-2023\/table\/accounts or alder-2024\/table\/accounts,/,
    ],
    ["get_table", { table: "table/bicycles" }, /Ask for tiny-report\/table\/bicycles, or give report/],
    [
      "get_table",
      { table: "bicycels" },
      /Did you mean tiny-report\/table\/bicycles.*None of 5 reports has it/,
    ],
    [
      "get_table",
      { table: "nowhere/table/bicycles" },
      /No report "nowhere" is served. Reports are tiny-report/,
    ],
    ["get_table", { table: "tiny-report/table/bicycels" }, /Did you mean tiny-report\/table\/bicycles/],
    [
      "get_table",
      { table: "tiny-report/table/bicycles", report: "brisk-2024" },
      /is of the report tiny-report, but/,
    ],
    ["get_section", { ref: "1" }, /Ask for tiny-report\/chapter\/cycling or alder-2023\/chapter\/review/],
    ["run_model", { model: "Net margin" }, /alder-2023\/model\/margin or/],
    ["show_place", { ref: "accounts" }, /alder-2023\/table\/accounts or/],
    ["show_place", { ref: "nothing-of-the-kind" }, /Nothing that stands on a page.*None of 5 reports has it/],
    ["draw_chart", { of: "accounts" }, /alder-2023\/table\/accounts or/],
    ["search_claims", { about: "Nobody" }, /No report names "Nobody"/],
    ["search_claims", { query: "x", in: "nowhere" }, /No chapter or section "nowhere"/],
  ])("is refused if it is unclear or nowhere: %s %j", async (name, args, words) => {
    expect(await refusal(() => ask(name, args))).toMatch(words);
  });
});

describe("one ranking over all", () => {
  const refs = async (query: string, more: object = {}) =>
    refsIn((await ask("search_claims", { query, limit: 10, ...more })).structured?.["hits"]).filter(
      (ref) => parseRef(ref)?.kind !== "finding",
    );
  const reportsOf = async (query: string) => (await refs(query)).map((ref) => parseRef(ref)?.report);

  test.each([
    ["revenue of Alder Kites in 2024", "alder-2024/claim/alder-revenue"],
    ["revenue of Alder Kites in 2023", "alder-2023/claim/alder-revenue"],
    ["轻舟渡轮2024年末有多少员工", "brisk-2024/claim/brisk-staff"],
    ["8123.HK employees", "brisk-2024/claim/brisk-staff"],
    ["daily riders of Lakeside in 2023", "tiny-report/claim/lakeside-riders-2023"],
    ["昇腾910 INT8 算力", "ai-report-2025/row/ai-chip-specs.ascend-910"],
  ])("%s", async (query, ref) => {
    expect((await refs(query))[0]).toBe(ref);
  });

  test("another company's figures never come before what the report of the named one has", async () => {
    for (const query of [
      "Brisk Ferries gross margin",
      "轻舟渡轮 毛利率 2024",
      "8123.HK capex",
      "Brisk Ferries 云收入",
    ]) {
      const found = await reportsOf(query);
      const last = found.lastIndexOf("brisk-2024");
      expect([query, last >= 0, found.slice(0, last).every((id) => id === "brisk-2024")]).toEqual([
        query,
        true,
        true,
      ]);
    }
  });

  test("what one of the reports has is not absent; what none has is", async () => {
    const absent = async (query: string) => (await ask("search_claims", { query })).structured?.["absent"];
    expect(await absent("Lakeside riders and MLU370-X4")).toBeUndefined();
    expect(await absent("Brisk Ferries and Zyxo 77")).toEqual(
      expect.arrayContaining(["Zyxo is in none of the reports."]),
    );
    expect(await absent("Lakeside Statistics on riders")).toBeUndefined();
  });

  test("says of the thing what the report that has it says, and not what another has of others", async () => {
    const absent = async (query: string) => (await ask("search_claims", { query })).structured?.["absent"];
    expect(await absent("Lakeside daily riders 2023")).toBeUndefined();
    expect(await absent("Lakeside weight")).toEqual(["Lakeside: weight: no figure is given."]);
    expect(await absent("Alder Kites revenue 2019")).toEqual(["Alder Kites: revenue: only for 2023, 2024."]);
  });

  test("filters hold over all, and pages go on", async () => {
    const first = await ask("search_claims", { about: "Alder Kites", kinds: ["fact"], limit: 3 });
    const cursor = first.structured?.["nextCursor"];
    const second = await ask("search_claims", { about: "Alder Kites", kinds: ["fact"], limit: 3, cursor });
    const found = [first, second]
      .flatMap(({ structured }) => refsIn(structured?.["hits"]))
      .filter((ref) => ref.includes("/claim/"));
    expect(found).toEqual([
      "alder-2023/claim/alder-revenue",
      "alder-2023/claim/alder-staff",
      "alder-2024/claim/alder-revenue",
      "alder-2024/claim/alder-staff",
    ]);
    expect(await refs("revenue", { in: "Results", period: "2024" })).toContain(
      "brisk-2024/claim/brisk-revenue",
    );
    await expect(ask("search_claims", { about: "Brisk Ferries", limit: 1, cursor })).rejects.toThrow(
      "cursor",
    );
  });

  test("a report that cannot be read keeps no other from answering, and is named", async () => {
    const broken = lazyReport(brisk.card, () => {
      throw new ReportError("CORPUS", "The file is gone.");
    });
    const { structured, text } = await ask("search_claims", { query: "riders" }, serve(tiny, broken));
    expect(structured?.["note"]).toContain("brisk-2024");
    expect(text).toContain("brisk-2024");
    expect(refsIn(structured?.["hits"])[0]).toMatch(/^tiny-report\//);
  });
});

describe("figures are checked against all", () => {
  const check = async (subject: string, metric: string, value: string, more: object = {}) => {
    const figures = [{ subject, metric, value, ...more }];
    const checks = (await ask("check_figures", { figures })).structured?.["checks"];
    const [first] = Array.isArray(checks) ? checks.filter(isRecord) : [];
    return first ?? {};
  };

  test("each report that knows the subject has a verdict, and the best stands on top", async () => {
    expect(await check("Alder Kites", "revenue", "EUR 150 million", { period: "2024" })).toMatchObject({
      verdict: "agrees",
      evidence: [{ ref: "alder-2024/claim/alder-revenue" }, {}],
      reports: [
        { report: "alder-2024", verdict: "agrees" },
        { report: "alder-2023", verdict: "not in the report" },
      ],
    });
    expect(await check("Alder Kites", "revenue", "EUR 151 million", { period: "2024" })).toMatchObject({
      verdict: "differs",
    });
    expect(await check("Swift", "weight", "12 kg")).not.toHaveProperty("reports");
    expect(await check("Nobody", "weight", "12 kg")).toMatchObject({ verdict: "not in the report" });
  });

  test("two reports that give the same thing differently disagree; one whose basis is not said is left open", async () => {
    const later = openAnnual(
      { company: "alder", year: 2024, revenue: 155, profit: 18, staff: 950 },
      "alder-again",
    );
    const checked = async (metric: string, value: string) => {
      const figures = [{ subject: "Alder Kites", metric, value, period: "2024" }];
      return ask("check_figures", { figures }, serve(alder2024, later));
    };
    const reports = [
      { report: "alder-2024", verdict: "agrees" },
      { report: "alder-again", verdict: "differs" },
    ];
    const { structured, text } = await checked("employees", "900");
    expect(structured).toMatchObject({ checks: [{ verdict: "reports disagree", reports }] });
    expect(text).toContain("reports disagree");
    expect((await checked("revenue", "EUR 150 million")).structured).toMatchObject({
      checks: [{ verdict: "agrees", reports }],
    });
  });

  test("what the named report does not have is said to be in another", async () => {
    const figures = [{ subject: "Hillside", metric: "daily riders", value: "8,000", period: "2023" }];
    expect((await ask("check_figures", { figures, report: "brisk-2024" })).structured).toMatchObject({
      report: "brisk-2024@1.0.0",
      checks: [
        {
          verdict: "not in the report",
          reports: [{ report: "brisk-2024" }, { report: "tiny-report", verdict: "agrees" }],
        },
      ],
    });
  });

  test("a draft is read with the names of all", async () => {
    const draft =
      "Alder Kites had 900 employees at the end of 2024. 昇腾910的INT8算力为640 TOPS。Brisk Ferries had 400 employees at the end of 2024.";
    const { structured } = await ask("check_figures", { figures: [draft] });
    const checks = structured?.["checks"];
    const seen = Array.isArray(checks)
      ? checks.filter(isRecord).map(({ figure, verdict }) => [figure, verdict])
      : [];
    expect(seen).toEqual([
      ["Alder Kites · employees · 900 employees · 2024", "agrees"],
      ["昇腾910 · INT8算力 · 640 TOPS", "agrees"],
      ["Brisk Ferries · employees · 400 employees · 2024", "differs"],
    ]);
  });
});

test("one calculation takes figures of several reports", async () => {
  const inputs = {
    before: "alder-2023/claim/alder-revenue#revenue",
    after: "alder-2024/claim/alder-revenue#revenue",
  };
  const { structured } = await ask("calculate", { formulas: ["up = growth(before, after)"], inputs });
  expect(structured).toMatchObject({
    report: "alder-2023@1.0.0, alder-2024@1.0.0",
    inputs: { before: { ref: inputs.before }, after: { ref: inputs.after } },
    outputs: { up: { value: 25 } },
  });
  const bare = { formulas: ["x = a * 2.0"], inputs: { a: "claim/alder-revenue#revenue" } };
  expect(await refusal(() => ask("calculate", bare))).toMatch(/Put its report in front/);
});
