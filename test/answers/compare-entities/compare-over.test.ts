import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import compareEntities from "../../../src/server/tools/compare-entities.ts";
import { ingestText } from "../../ingest/support.ts";
import { openLibrary, servedLibrary } from "../../support/fixture-library.ts";

let all: Served;
beforeAll(async () => {
  all = await servedLibrary();
});

const ask = async (args: Record<string, unknown>, served = all) => {
  const answer = await compareEntities.call(args, served);
  expect(compareEntities.output.strict().safeParse(answer.structured).error).toBeUndefined();
  expect(JSON.stringify(answer.structured)).not.toMatch(/:null|,null|:\[\]|:\{\}/);
  return answer;
};

describe("compare_entities over several reports", () => {
  test("one company under two ids, two names and two ways to write its ticker: a column a report", async () => {
    const { structured, text } = await ask({ names: ["Harrow Bakeries"], metrics: ["sales", "net profit"] });
    expect(structured["report"]).toBe("bakery-en@1.0.0, bakery-en-2025@1.0.0, snacks@1.0.0");
    expect(structured["entities"]).toEqual([
      {
        ref: "bakery-en/entity/harrow",
        name: "Harrow Bakeries",
        kind: "company",
        in: ["bakery-en", "bakery-en-2025", "snacks"],
      },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "**Harrow Bakeries**

      metric|harrow (bakery-en)|harrow (bakery-en-2025)|harrow (snacks)
      -|-|-|-
      sales (GBP)|48,200,000 (2024, actual, L5); 48,200,000 (2024, L14); 52,000,000 (2025, target, guidance, Mary Pell, L7)|47,600,000 (2024, restated, L5); 51,300,000 (2025, L5); 55,000,000 (2026, target, Mary Pell, L8)|48,200,000 (2024, L6-7); 53,000,000 (2025, forecast, Teatime Research, L13)
      net profit (GBP)|–|2,900,000 (2024, reported, L7); 3,200,000 (2025, reported, L7)|3,000,000 (2024, reported, L10)

      - sales 2024: restated 48,200,000 → 47,600,000, bakery-en-2025, bakery-en
      - sales 2024: agree, bakery-en, snacks
      - sales 2024: restated 48,200,000 → 47,600,000, bakery-en-2025, snacks
      - ⚠ net profit 2024: disagree, bakery-en-2025, snacks
      - note: The sales aimed for in 2025 are called a target in one place and a forecast in none.
      Harrow Bakeries summary (data to 4 March 2025), lines 5, 7, 14; Harrow Bakeries summary 2025 (data to 3 March 2026), lines 5, 7-8; Snacks report (data to June 2025), lines 6-7, 10, 13"
    `);
  });

  test("restatements, disagreements and what is on another basis are told apart", async () => {
    const { structured } = await ask({ names: ["哈罗面包"], lang: "en" });
    expect(betweenOf(structured)).toEqual({
      "sales 2024": [
        "restated bakery-en-2025 bakery-en",
        "agree bakery-en snacks",
        "restated bakery-en-2025 snacks",
      ],
      "number of shops 2024": ["disagree bakery-en snacks"],
      "operating profit 2024": ["open bakery-en-2025 snacks (basis)"],
      "net profit 2024": ["disagree bakery-en-2025 snacks"],
    });
    expect(structured["metrics"]).toContainEqual(
      expect.objectContaining({
        name: "sales",
        between: expect.arrayContaining([
          {
            verdict: "restated",
            in: ["bakery-en-2025", "bakery-en"],
            periods: ["2024"],
            was: 48200000,
            now: 47600000,
          },
        ]),
      }),
    );
  });

  test("a series has the latest word on each year, and keeps what disagrees", async () => {
    const { structured } = await ask({ names: ["Harrow Bakeries"], metrics: ["sales"], since: "2024" });
    const [sales] = rowsOf(structured);
    expect(
      sales?.values.map(({ period, value, in: report, kind = "fact" }) => [period, value, report, kind]),
    ).toEqual([
      ["2024", 47600000, "bakery-en-2025", "fact"],
      ["2025", 52000000, "bakery-en", "target"],
      ["2025", 51300000, "bakery-en-2025", "fact"],
      ["2025", 53000000, "snacks", "forecast"],
      ["2026", 55000000, "bakery-en-2025", "target"],
    ]);
    const later = await ask({ names: ["Harrow Bakeries"], metrics: ["sales"], since: "2026" });
    expect(rowsOf(later.structured)[0]?.values.map(({ period }) => period)).toEqual(["2026"]);
  });

  test("currencies stand in rows of their own, and that is said", async () => {
    const { structured, text } = await ask({ names: ["云岭茶馆"], metrics: ["收入"] });
    expect(rowsOf(structured).map(({ unit, values }) => [unit, values.map(({ value }) => value)])).toEqual([
      ["CNY", [360000000, 360000000]],
      ["USD", [50000000]],
    ]);
    expect(betweenOf(structured)).toEqual({ "营业收入 2024": ["agree teahouse-zh snacks"] });
    expect(text).toContain("以CNY、USD分列，币种不换算。");
  });

  test("a fiscal year is the same months in another report's words", async () => {
    const { structured } = await ask({ names: ["Norvane Foods"] });
    expect(betweenOf(structured)).toEqual({
      "sales 2024-07..2025-06": ["agree bakery-en-2025 snacks"],
    });
    const asked = await ask({ names: ["Norvane Foods"], period: "FY2025" });
    expect(rowsOf(asked.structured)[0]?.values).toMatchObject([{ period: "FY2025", in: "snacks" }]);
  });

  test("a name that means a company in one report and a town in another is unclear", async () => {
    expect((await ask({ names: ["Harrow"] })).structured).toMatchObject({
      ambiguous: [{ name: "Harrow", candidates: ["bakery-en/entity/harrow", "snacks/entity/harrow-town"] }],
    });
    const { structured } = await ask({ names: ["snacks/entity/harrow-town"] });
    expect(structured["entities"]).toMatchObject([{ ref: "snacks/entity/harrow-town", in: ["snacks"] }]);
  });

  test("two things of one id keep their columns apart", async () => {
    const names = ["bakery-en/entity/harrow", "renamed/entity/harrow"];
    const [bakery] = await openLibrary();
    const [, , , snacks] = await openLibrary();
    const town = snacks?.corpus.entities.get("harrow-town");
    if (!bakery || !snacks || !town) throw new Error("no report");
    const corpus = {
      ...snacks.corpus,
      id: "renamed",
      entities: new Map([["harrow", { ...town, id: "harrow" }]]),
      claims: new Map(),
      tables: new Map(),
    };
    const { structured, text } = await ask({ names }, serve(bakery, openReport(corpus)));
    expect(structured["entities"]).toMatchObject([{ in: ["bakery-en"] }, { in: ["renamed"] }]);
    expect(rowsOf(structured)[0]?.values.every(({ of }) => of === "bakery-en/harrow")).toBe(true);
    expect(text).toContain("metric|bakery-en/harrow|renamed/harrow");
  });

  test("a part of a table is not held against the whole: only the total row is", async () => {
    const { structured } = await ask({ names: ["Harrow Bakeries"], metrics: ["number of shops"] });
    expect(rowsOf(structured)[0]?.values.map(({ value }) => value)).toEqual([58, 60]);
  });

  test("what no report has is absent, with the nearest of all", async () => {
    const { structured } = await ask({ names: ["Harow Bakeries", "Zzyzx"] });
    expect(structured["absent"]).toMatchObject([
      expect.stringMatching(/^Harow Bakeries is in none of the reports; near: .*bakery-en\/entity\/harrow/),
      "Zzyzx is in none of the reports.",
    ]);
    const none = await ask({ names: ["Norvane Foods"], period: "2031" });
    expect(none.structured["absent"]).toEqual([
      expect.stringMatching(/^Norvane Foods.*: (?:only for|no figure for)/),
    ]);
  });

  test("in whatever order the reports are served, as much is found", async () => {
    const [a, ...rest] = (await openLibrary()).reverse();
    if (!a) throw new Error("no report");
    const { structured } = await ask({ names: ["Harrow Bakeries"] }, serve(a, ...rest));
    expect(Object.values(betweenOf(structured)).flat().length).toBe(6);
  });
});

const Rows = z.array(
  z.object({
    name: z.string(),
    unit: z.string().optional(),
    values: z.array(
      z.object({
        period: z.string().optional(),
        value: z.number().optional(),
        of: z.string().optional(),
        in: z.string().optional(),
        kind: z.string().optional(),
      }),
    ),
    between: z
      .array(
        z.object({
          verdict: z.string(),
          in: z.array(z.string()),
          periods: z.array(z.string()).optional(),
          why: z.string().optional(),
        }),
      )
      .optional(),
  }),
);

const rowsOf = (structured: Readonly<Record<string, unknown>>) => Rows.parse(structured["metrics"]);

/** What is said between reports, by metric and period. */
function betweenOf(structured: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const { name, between = [] } of rowsOf(structured))
    for (const { verdict, in: reports, periods = [], why } of between) {
      const key = [name, ...periods].join(" ");
      said[key] = [...(said[key] ?? []), [verdict, ...reports, ...(why ? [`(${why})`] : [])].join(" ")];
    }
  return said;
}

test("a name that stands in passages and is nobody's that a report knows is not said to be absent", async () => {
  const { corpus } = await ingestText(
    "# Quay Ltd annual report 2023\n\nQuay sold its shops in Calder Bay.\n\n| USD | 2023 |\n|---|---|\n| Revenue | 30 |\n",
  );
  const own = serve(openReport(createCorpus(corpus)));
  const { structured } = await ask({ names: ["Quay", "Calder Bay", "Zyxo"] }, own);
  expect(structured["absent"]).toEqual([
    expect.stringMatching(/^Calder Bay: no figure was understood to be its; passage\/\S+ speaks of it\.$/),
    "Zyxo is not in the report.",
  ]);
  const over = serve(...own.reports, ...all.reports);
  expect((await ask({ names: ["Calder Bay", "Zyxo"] }, over)).structured["absent"]).toEqual([
    expect.stringContaining(`${corpus.id}/passage/`),
    "Zyxo is in none of the reports.",
  ]);
});

test("of two figures that agree after rounding a series has the exact one, though the other is of a later report", async () => {
  const open = async (date: string, publisher: string, revenue: string) => {
    const text = `# ${publisher} on ferries\n\n${publisher} Securities\n\n${date}\n\nIn 2024, Quay Ferries (QUAY LN) had revenue of €${revenue} million.\n`;
    return openReport(createCorpus((await ingestText(text, `${publisher}.md`)).corpus));
  };
  const both = serve(await open("2 March 2025", "Alder", "798.4"), await open("5 May 2025", "Birch", "798"));
  const { structured } = await ask({ names: ["Quay Ferries"], metrics: ["revenue"], since: "2024" }, both);
  const [row] = structured["metrics"] as { values: { value: number }[] }[];
  expect(row?.values.map(({ value }) => value)).toEqual([798_400_000]);
});
