import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { beforeAll, describe, expect, test } from "vitest";
import type { Served } from "../../../src/library/served.ts";
import { jsonSchema } from "../../../src/server/schema.ts";
import getTable from "../../../src/server/tools/get-table.ts";
import { compact } from "../../support/compact.ts";
import { openShipped, servedShipped, servedTiny } from "../../support/reports.ts";

let tiny: Served;
let shipped: Served;
beforeAll(async () => {
  [tiny, shipped] = await Promise.all([servedTiny(), servedShipped()]);
});

const ask = async (args: Record<string, unknown>, served = tiny) => {
  const answer = await getTable.call(args, served);
  expect(getTable.output.strict().safeParse(answer.structured).error).toBeUndefined();
  return answer;
};
const tokens = (value: unknown) => encode(typeof value === "string" ? value : JSON.stringify(value)).length;

describe("get_table on the fixture", () => {
  test("a whole table: typed rows, units, bounds, lines, and what is doubtful", async () => {
    expect(compact((await ask({ table: "bicycles" })).structured)).toMatchInlineSnapshot(`
      "report: "tiny-report@1.0.0"
      table: "table/bicycles"
      title: "Bicycles compared"
      label: "bicycle"
      columns: ["key","bicycle","price_eur","weight_kg","range_low_km","range_high_km","use","lines"]
      units: {"price_eur":"EUR","weight_kg":"kg","range_low_km":"km","range_high_km":"km"}
      periods: {"table":"2023"}
      rows:
        ["swift","Swift",900,12,40,40,"commuting",[12]]
        ["cargo","Cargo",2400,31,55,55,"loads",[13]]
        ["folder","Folder",700,"",30,35,"",[14]]
      bounds: {"cargo.price_eur":"over"}
      computed: {"range_per_kg":"km/kg"}
      findings:
        {"ref":"finding/swift-weight-two-places","weight":"material","kind":"contradiction","say":"The Swift weighs 12 kg in the table and 13 kg in the text.","on":["swift.weight_kg"]}
      total: 3
      cite: "Bicycle report (data to 2023), ch. 1 2 Bicycles, lines 12-14"
      titles: {"bicycle":"bicycle","price_eur":"price","weight_kg":"weight","range_low_km":"shortest range","range_high_km":"longest range","use":"use"}
      printed: {"folder.bicycle":"Fo1der"}"
    `);
  });

  test("a cell that was asked for by name and is empty is said to be absent, with the finding that it was lost", async () => {
    const { structured, text } = await ask({
      table: "bicycles",
      rows: "Folder, Cargo",
      columns: "weight_kg, price_eur",
      lang: "en",
    });
    const said = "Folder: weight: only in a part that is lost or misplaced (finding/folder-weight-lost).";
    expect(structured["absent"]).toEqual([said]);
    expect(text).toContain(`⚠ ${said}`);
    expect(
      (await ask({ table: "bicycles", rows: "Cargo", columns: "weight_kg" })).structured["absent"],
    ).toBeUndefined();
  });

  test("as Markdown", async () => {
    expect(
      (await ask({ table: "自行车参数", where: ["weight_kg >= 20"], lang: "zh" })).text,
    ).toMatchInlineSnapshot(`
      "**自行车参数** \`table/bicycles\`

      bicycle|price_eur|weight_kg|range_low_km|range_high_km|use|L
      -|-|-|-|-|-|-
      货运车|>2400|31|55|55|载货|13

      1/1 行
      - 无法判定: folder L14: weight_kg缺失：表中未给出。
      自行车报告（数据截至2023年），第1章 2 Bicycles，第13-14行"
    `);
  });

  test("a contradicted cell decides if both of its printed values say the same, and not otherwise", async () => {
    const swift = async (where: string) =>
      (await ask({ table: "bicycles", where, rows: "swift" })).structured;
    for (const where of ["weight_kg <= 13", "weight_kg > 11", "weight_kg != 14", "range_per_kg > 3"])
      expect(await swift(where)).toMatchObject({ total: 1, findings: [{ on: ["swift.weight_kg"] }] });
    for (const where of ["weight_kg > 20", "weight_kg < 12", "weight_kg = 14", "range_per_kg < 3"]) {
      expect(await swift(where)).toMatchObject({ total: 0 });
      expect(await swift(where)).not.toHaveProperty("undecided");
    }
    for (const where of ["weight_kg <= 12", "weight_kg > 12", "weight_kg = 12", "weight_kg = 13"])
      expect((await ask({ table: "bicycles", where, rows: "swift" })).structured["undecided"]).toEqual([
        {
          key: "swift",
          why: "weight_kg 12 kg is contradicted, see finding/swift-weight-two-places",
          lines: [12],
        },
      ]);
  });

  test("a row that another condition rules out is not undecided", async () => {
    expect(
      (await ask({ table: "bicycles", where: ["weight_kg <= 12", "price_eur < 900"] })).structured,
    ).toMatchObject({ total: 0, undecided: [{ key: "folder" }] });
  });

  test("a computed column filters, sorts and is explained, and carries the doubt of its cells", async () => {
    const { structured } = await ask({
      table: "bicycles",
      columns: "range_per_kg",
      where: "range_per_kg > 1",
      sort: "-range_per_kg",
    });
    expect(structured).toMatchObject({
      rows: [
        ["swift", expect.closeTo(40 / 12, 4), [12]],
        ["cargo", expect.closeTo(55 / 31, 4), [13]],
      ],
      computed: { range_per_kg: "(range_low_km + range_high_km) / 2.0 / weight_kg" },
    });
    expect(structured["undecided"]).toMatchObject([
      { key: "folder", why: "range_per_kg is missing: weight_kg is missing" },
    ]);
  });

  test("figures say what they leave out and what they count in spite of a doubt", async () => {
    expect(
      (await ask({ table: "bicycles", summary: ["mean(weight_kg)", "min(price_eur)"] })).structured[
        "summary"
      ],
    ).toEqual([
      { what: "mean(weight_kg)", value: 21.5, unit: "kg", n: 2, missing: ["folder"], doubtful: ["swift"] },
      { what: "min(price_eur)", value: 700, unit: "EUR", n: 3, at: ["folder"], doubtful: ["cargo"] },
    ]);
  });

  test("figures come with rows if columns or an order are asked for too", async () => {
    const args = { table: "bicycles", summary: "max(price_eur)", columns: "price_eur", sort: "-price_eur" };
    expect((await ask({ ...args, limit: 1 })).structured).toMatchObject({
      summary: [{ what: "max(price_eur)", value: 2400 }],
      columns: ["key", "price_eur", "lines"],
      rows: [["cargo", 2400, [13]]],
    });
    expect((await ask(args)).structured["rows"]).toHaveLength(3);
    expect((await ask({ table: "bicycles", summary: "count" })).structured).not.toHaveProperty("rows");
  });

  test("pages follow on, and a cursor of another question is refused", async () => {
    const first = (await ask({ table: "bicycles", limit: 2 })).structured;
    expect(first).toMatchObject({
      rows: [
        ["swift", ...Array(7).fill(expect.anything())],
        ["cargo", ...Array(7).fill(expect.anything())],
      ],
      total: 3,
    });
    const second = (await ask({ table: "bicycles", limit: "2", cursor: first["nextCursor"] })).structured;
    expect(second).toMatchObject({ rows: [expect.arrayContaining(["folder"])], total: 3 });
    expect(second).not.toHaveProperty("nextCursor");
    await expect(ask({ table: "bicycles", sort: "price_eur", cursor: first["nextCursor"] })).rejects.toThrow(
      /does not belong to this question/,
    );
  });

  test("a list may come as one string, with commas, or as JSON", async () => {
    const rows = (await ask({ table: "bicycles", rows: ["swift", "folder"] })).structured["rows"];
    for (const sent of [
      "swift, folder",
      '["swift","folder"]',
      "雨燕、折叠车",
      ["swift,folder"],
      ["row/bicycles.swift", "Fo1der"],
    ])
      expect((await ask({ table: "bicycles", rows: sent, lang: "en" })).structured["rows"]).toEqual(rows);
  });

  test("an alias that two rows share brings both", async () => {
    expect((await ask({ table: "bicycles", rows: "city bike" })).structured["total"]).toBe(2);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["no such table", { table: "cars" }, /No table "cars"\./],
    ["a section is no table", { table: "section/riders" }, /"section\/riders" is a section, not a table/],
    ["another report", { table: "other/table/bicycles" }, /holds the report tiny-report, not "other"/],
    [
      "no such column",
      { table: "bicycles", columns: "wieght" },
      /no column "wieght"\. Did you mean weight_kg.*Columns: bicycle/,
    ],
    [
      "no such row",
      { table: "bicycles", rows: "swiftt" },
      /no row "swiftt"\. Did you mean swift\?.*Rows: swift, cargo, folder/,
    ],
    [
      "no such value",
      { table: "bicycles", where: "use = comuting" },
      /No row has use = "comuting"\. Did you mean commuting\?.*Its values: commuting, loads/,
    ],
    [
      "another dimension",
      { table: "bicycles", where: "price_eur > 3 kg" },
      /kg \(mass\) does not convert to EUR \(money-eur\)\. kg converts to g/,
    ],
    [
      "no number",
      { table: "bicycles", where: "price_eur > much" },
      /"much" is no number\. Write one, if you like with a unit: EUR/,
    ],
    [
      "an operator for numbers on words",
      { table: "bicycles", where: "use >= 3" },
      /use holds words, so ">=" does not apply/,
    ],
    [
      "an operator for words on numbers",
      { table: "bicycles", where: "price_eur contains 9" },
      /price_eur holds numbers/,
    ],
    [
      "an unreadable condition",
      { table: "bicycles", where: "cheap ones" },
      /cannot be read\. Write <column> then/,
    ],
    [
      "an unreadable summary",
      { table: "bicycles", summary: "avarage(price_eur)" },
      /cannot be read.*Write count, or count, min, max/,
    ],
    [
      "a mean of words",
      { table: "bicycles", summary: "mean(use)" },
      /holds no numbers\. Number columns: price_eur/,
    ],
    ["groups of nothing", { table: "bicycles", by: "use" }, /by groups a summary/],
  ])(
    "%s says what there is and what to do",
    async (_, args, message) => await expect(ask(args)).rejects.toThrow(message),
  );

  test("its arguments are plain JSON Schema", () => {
    const schema = JSON.stringify(jsonSchema(getTable.input, "input"));
    expect(schema).not.toMatch(/\$ref|oneOf|allOf|"not"/);
    expect(jsonSchema(getTable.input, "input")["required"]).toEqual(["table"]);
  });
});

describe("get_table on the shipped report", () => {
  test("chips of 256 INT8 TOPS at 300 W: the TPUv4 and the Ascend 910 are undecided, each with its reason", async () => {
    const { structured } = await ask(
      { table: "ai-chip-specs", where: ["int8_tops >= 256", "power_w <= 300"], lang: "en" },
      shipped,
    );
    expect(structured).toMatchObject({ total: 6, units: { int8_tops: "TOPS", power_w: "W" } });
    expect(structured["undecided"]).toEqual([
      { key: "v100-pcie", why: "int8_tops is missing", lines: [1051] },
      { key: "tpuv4", why: "power_w is missing", lines: [1059] },
      {
        key: "ascend-910",
        why: "power_w 310 W is contradicted, see finding/ascend-910-two-places",
        lines: [1061],
      },
    ]);
    expect(structured["findings"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ref: "finding/ascend-910-two-places",
          say: expect.stringContaining("310 W"),
          on: ["ascend-910.power_w"],
        }),
      ]),
    );
  });

  test.each(["zh", "en"])("the whole chip table stays under 1,000 tokens (%s)", async (lang) => {
    const { structured, text } = await ask({ table: "ai-chip-specs", lang }, shipped);
    expect(structured["total"]).toBe(16);
    expect(tokens(structured)).toBeLessThan(1000);
    expect(tokens(text)).toBeLessThan(tokens(structured));
  });

  test.each([
    ["H股云计算公司PS", "ps-hk-a"],
    ["港股云计算公司市销率", "ps-hk-a"],
    ["PS of US cloud companies", "ps-us"],
    ["AI芯片功耗对比表", "ai-chip-specs"],
    ["price to sales of Hong Kong companies", "ps-hk-a"],
    ["sector net margins by year", "sector-net-margin"],
    ["ai chip spec", "ai-chip-specs"],
  ])(
    "a title in a reader's own words is answered with the table that it describes: %s",
    async (title, id) =>
      await expect(ask({ table: title }, shipped)).rejects.toThrow(`Did you mean table/${id}`),
  );

  test("every table opens whole in both languages, without nulls and empty lists", async () => {
    for (const id of (await openShipped()).corpus.tables.keys())
      for (const lang of ["zh", "en"]) {
        const { structured, text } = await ask({ table: id, lang }, shipped);
        expect([id, JSON.stringify(structured)]).toEqual([
          id,
          expect.not.stringMatching(/:null|,null|\[null|:\[\]|:\{\}/),
        ]);
        expect(text).toContain(`table/${id}`);
      }
  });

  test("rows that are undecided for one reason share a line", async () => {
    const { text } = await ask(
      { table: "ai-chip-specs", sort: "-power_w", columns: ["chip", "power_w"], limit: 1, lang: "en" },
      shipped,
    );
    expect(text).toContain("- Undecided: tpuv4i L1058; tpuv4 L1059: power_w is missing\n");
  });

  test("an order of magnitude reads as that number, not as a power of ten", async () => {
    const { text } = await ask({ table: "pangu-5-sizes", lang: "en" }, shipped);
    expect(text).toContain("~1000000000|");
    expect(text).not.toContain("10^");
  });
});
