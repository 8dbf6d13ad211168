import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { openSource } from "../../src/corpus/reading/source.ts";
import { readVerifyFile } from "../../src/verify/read-verify-file.ts";
import { verify } from "../../src/verify/verify.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { TINY, TINY_SOURCE } from "../support/places.ts";
import { runWarm } from "../support/process.ts";

const RULES = "printed values cells results figures dates numerals statements own-words search".split(" ");

async function verdicts(folder: string) {
  const corpus = createCorpus(await readReportFolder(folder));
  return verify(corpus, openSource(TINY_SOURCE, corpus), readVerifyFile(folder));
}

/** Breaks by the rule that sees them: "values lane-payback#payback". */
async function breaks(folder: string): Promise<string[]> {
  return (await verdicts(folder)).flatMap(({ rule, breaks: all }) =>
    all.map(({ id }) => `${rule.name} ${id}`),
  );
}

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture no longer holds ${from}`);
  return text.replace(from, () => to);
};

test("the tiny report is true to its text, and every rule has looked at something but Chinese numerals", async () => {
  const all = await verdicts(TINY);
  expect(all.map(({ rule }) => rule.name)).toEqual(RULES);
  expect(all.flatMap(({ breaks: each }) => each)).toEqual([]);
  expect(all.filter(({ checked }) => checked === 0).map(({ rule }) => rule.name)).toEqual(["numerals"]);
});

describe("a break is seen by its rule", () => {
  test.each([
    [
      "a printed string that is not there",
      "sections/lanes.yaml",
      swap("printed: 320 days", "printed: 321 days"),
      "printed lane-payback",
    ],
    [
      "a value that its string does not say",
      "sections/lanes.yaml",
      swap("value: 320", "value: 230"),
      "values lane-payback#payback",
    ],
    [
      "a scale that is wrong",
      "sections/lanes.yaml",
      swap("value: 2000000", "value: 2000"),
      "values lane-cost-10km#lane-cost",
    ],
    [
      "a unit of the wrong size",
      "sections/bicycles.yaml",
      swap("unit: kg", "unit: g"),
      "values swift-weight#weight",
    ],
    [
      "a bound that is not printed",
      "sections/lanes.yaml",
      swap("value: 320, unit", "value: 320, bound: over, unit"),
      "values lane-payback#payback",
    ],
    [
      "a bound that is left out",
      "sections/riders.yaml",
      swap("value: 8000, bound: about,", "value: 8000,"),
      "values hillside-riders-2023#daily-riders",
    ],
    [
      "a cell that is not on its line",
      "tables/bicycles.csv",
      swap("swift,swift,900,12", "swift,swift,900,14"),
      "cells bicycles.swift.weight_kg",
    ],
    [
      "a figure in words of our own that its line does not hold",
      "tables/bicycles.csv",
      swap("通勤,commuting", "通勤50公里,commuting over 50 km"),
      "cells bicycles.swift.use",
    ],
    [
      "an end of a range",
      "tables/bicycles.csv",
      swap("30,35", "30,53"),
      "cells bicycles.folder.range_high_km",
    ],
    [
      "a row with a line that is not its own",
      "tables/bicycles.yaml",
      swap("cargo: [13]", "cargo: [12]"),
      "cells bicycles.cargo.bicycle",
    ],
    [
      "an entity that is not named",
      "entities.yaml",
      swap("en: Swift,", "en: Swallow,"),
      "cells bicycles.swift.bicycle",
    ],
    [
      "a result that a model calls printed",
      "models/lane-payback.yaml",
      swap("printed: 320", "printed: 330"),
      "results lane-payback.payback_days",
    ],
    [
      "a figure that nothing carries",
      "sections/lanes.yaml",
      swap("      - { of: lane, metric: payback, value: 320, unit: days, printed: 320 days }\n", ""),
      "figures 21 320 days",
    ],
    [
      "a cell that is left out",
      "tables/bicycles.csv",
      swap("swift,swift,900,12", "swift,swift,900,"),
      "figures 12 12 kg",
    ],
    [
      "a date that nothing carries",
      "sections/riders.yaml",
      swap('    saidOn: "2023-05-03"\n', ""),
      "dates 7 3 May 2023",
    ],
    [
      "languages that differ",
      "sections/riders.yaml",
      swap("约8,000人", "约9,000人"),
      "statements hillside-riders-2023",
    ],
    [
      "languages that differ in the year",
      "sections/riders.yaml",
      swap("2023年山坡市", "2022年山坡市"),
      "statements hillside-riders-2023",
    ],
    [
      "a quantity that is not said",
      "sections/lanes.yaml",
      swap("each rider saves the city EUR 0.5 a day", "each rider saves the city money"),
      "statements lane-cost-10km",
    ],
    [
      "the report's own sentence",
      "sections/riders.yaml",
      swap(
        "en: On 3 May 2023 the mayor of Lakeside, Ada Brook, said Lakeside aims for 20,000 daily riders by 2030.",
        "en: The mayor of Lakeside, Ada Brook, said on 3 May 2023 that the city wants 20,000 daily riders by 2030.",
      ),
      "own-words lakeside-riders-target-2030",
    ],
  ])("%s", async (_, file, change, seen) => {
    expect(await breaks(brokenCorpus({ [file]: change }))).toContain(seen);
  });

  test("a Chinese numeral that nothing carries", async () => {
    const folder = brokenCorpus({ "report.yaml": swap("lines: 21", "lines: 21") });
    const corpus = createCorpus(await readReportFolder(folder));
    const lines = ["# 两座城市", "湖滨市两天内建成三座桥，第一座已通车。"];
    const source = { lines, line: (number: number) => lines[number - 1] ?? "" };
    const all = await verify(corpus, source, {});
    const numerals = all.find(({ rule }) => rule.name === "numerals");
    expect(numerals?.breaks.map(({ id }) => id)).toEqual(["1 两座", "2 两天", "2 三座"]);
  });

  test("a statement that other claims drown", async () => {
    const twins = [1, 2, 3, 4].map(
      (number) =>
        `  - { id: lane-payback-${number}, kind: estimate, zh: "若有12,500名骑行者，一条自行车道320天回本。", en: "With 12,500 riders a bicycle lane pays back in 320 days.", about: [lane], lines: [21] }\n`,
    );
    const folder = brokenCorpus({
      "sections/lanes.yaml": (text) =>
        text.replace("  - id: lane-payback\n", `${twins.join("")}  - id: lane-payback\n`),
    });
    expect((await breaks(folder)).filter((each) => each.startsWith("search"))).not.toEqual([]);
  });
});

describe("verify.yaml", () => {
  const exempt = (text: string) =>
    `${text}  - { rule: values, ids: ["lane-payback#payback"], why: a test }\n`;

  test("excuses a break by its id, and says how many", async () => {
    const change = { "sections/lanes.yaml": swap("value: 320", "value: 230"), "verify.yaml": exempt };
    const values = (await verdicts(brokenCorpus(change))).find(({ rule }) => rule.name === "values");
    expect(values).toMatchObject({ excused: 1, breaks: [] });
  });

  test("is refused where it excuses nothing", async () => {
    expect(await breaks(brokenCorpus({ "verify.yaml": exempt }))).toEqual(["values lane-payback#payback"]);
  });

  test("is refused where it has another form", () => {
    const folder = brokenCorpus({ "verify.yaml": () => "exempt: [{ rule: luck, ids: [a], why: b }]\n" });
    expect(() => readVerifyFile(folder)).toThrow(/verify\.yaml: .*rule/s);
  });
});

describe("npm run verify", () => {
  const start = (...args: string[]) => runWarm(args, { program: "src/verify/main.ts" });

  test("prints a line a rule and passes", async () => {
    const { status, stdout } = await start("--source", TINY_SOURCE, "--corpus", TINY);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ", 1)[0]),
    ).toEqual(RULES);
    expect(status).toBe(0);
  });

  test("fails, if every rule is to have something to check, by one that has nothing", async () => {
    const { status, stdout } = await start("--source", TINY_SOURCE, "--corpus", TINY, "--every");
    expect(stdout).toContain("found nothing to check");
    expect(status).toBe(1);
  });

  test("prints file, id, what and how to mend, and fails", async () => {
    const folder = brokenCorpus({ "tables/bicycles.csv": swap("swift,swift,900,12", "swift,swift,900,14") });
    const { status, stdout } = await start("--source", TINY_SOURCE, "--corpus", folder);
    expect(stdout).toContain(
      "tables/bicycles.csv: bicycles.swift.weight_kg: 14 does not stand on line 12. Mend the cell or its lines,",
    );
    expect(status).toBe(1);
  });

  test("stops before the copy where the corpus does not hold together", async () => {
    const folder = brokenCorpus({ "sections/lanes.yaml": swap("value: 320", "value: 230") });
    const { status, stderr } = await start("--source", TINY_SOURCE, "--corpus", folder);
    expect(stderr).toContain('lane-payback: payback is 230 days, but "320 days" reads 320 days.');
    expect(status).toBe(1);
  });

  test("refuses a copy that is not the text that the corpus was made from", async () => {
    const folder = mkdtempSync(join(tmpdir(), "copy-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const copy = join(folder, "copy.md");
    writeFileSync(copy, `${readFileSync(TINY_SOURCE, "utf8")}\n`);
    const { status, stderr } = await start("--source", copy, "--corpus", TINY);
    expect(stderr).toContain("not the text that the corpus tiny-report was made from");
    expect(status).toBe(1);
  });
});
