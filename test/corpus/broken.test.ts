import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { TINY, TINY_SOURCE } from "../support/places.ts";
import { run, runWarm } from "../support/process.ts";

const open = async (folder: string) => checkCorpus(await readReportFolder(folder));

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture no longer holds ${from}`);
  return text.replace(from, to);
};

test("the tiny report is sound", async () => {
  expect((await open(TINY)).claims.size).toBe(6);
});

test.each([
  [
    "a dangling entity",
    "sections/riders.yaml",
    swap("about: [hillside]", "about: [hillsid]"),
    ["sections/riders.yaml", "hillside-riders-2023", 'no entity "hillsid"', "hillside"],
  ],
  [
    "a dangling metric",
    "sections/riders.yaml",
    swap("metric: riders-growth", "metric: rider-growth"),
    ['no metric "rider-growth"', "riders-growth"],
  ],
  [
    "an unknown unit",
    "sections/bicycles.yaml",
    swap("unit: kg", "unit: kilo"),
    ["swift-weight", 'no unit "kilo"', "units.yaml"],
  ],
  [
    "a unit of another dimension",
    "sections/bicycles.yaml",
    swap("unit: kg", "unit: km"),
    ["swift-weight", "weight is a mass, but km is a length"],
  ],
  [
    "a figure of another than the statement's",
    "sections/riders.yaml",
    swap(
      "of: lakeside, metric: daily-riders, value: 12500",
      "of: hillside, metric: daily-riders, value: 12500",
    ),
    ["sections/riders.yaml", "lakeside-riders-2023", "figure of hillside", "about"],
  ],
  [
    "a file that is not UTF-8",
    "sections/riders.yaml",
    () => Buffer.from([0xcf, 0xfa, 0xca, 0xdb]),
    ["sections/riders.yaml", "is not UTF-8"],
  ],
  [
    "a duplicate id",
    "sections/lanes.yaml",
    swap("id: lane-payback", "id: swift-weight"),
    ["sections/lanes.yaml", "swift-weight", "stands in sections/bicycles.yaml too"],
  ],
  [
    "a line outside the report",
    "sections/bicycles.yaml",
    swap("lines: [16]", "lines: [61]"),
    ["swift-weight", "line 61 lies outside the report", "21 lines"],
  ],
  [
    "a section without a file",
    "report.yaml",
    swap("lanes]", "lanes, tolls]"),
    ["report.yaml", "tolls", "sections/tolls.yaml"],
  ],
  [
    "a missing column",
    "tables/bicycles.csv",
    swap("weight_kg", "weight"),
    ["tables/bicycles.csv", "lacks the column weight_kg"],
  ],
  [
    "a ragged row",
    "tables/bicycles.csv",
    swap("cargo,cargo,2400,31,", "cargo,cargo,2400,"),
    ["tables/bicycles.csv", "Invalid Record Length", "line 3"],
  ],
  [
    "a word in a number column",
    "tables/bicycles.csv",
    swap("2400", "a lot"),
    ["cargo", '"a lot" is no number'],
  ],
  [
    "a row without lines",
    "tables/bicycles.yaml",
    swap("  cargo: [13]\n", ""),
    ["tables/bicycles.csv", "cargo", "has no lines"],
  ],
  [
    "unreadable YAML",
    "entities.yaml",
    swap("- { id: swift", "- { id: {swift"),
    ["entities.yaml", "not readable YAML", "line"],
  ],
  [
    "a formula with an unknown name",
    "models/lane-payback.yaml",
    swap("cost_eur * (1.0", "costs * (1.0"),
    ["models/lane-payback.yaml", "net_cost_eur", 'unknown name "costs"'],
  ],
  [
    "an integer in a formula",
    "models/lane-payback.yaml",
    swap("(1.0 -", "(1 -"),
    ["models/lane-payback.yaml", "write 1.0"],
  ],
  [
    "a default that its ref contradicts",
    "models/lane-payback.yaml",
    swap("default: 2000000", "default: 3000000"),
    ["cost_eur", "3000000", "2000000"],
  ],
  [
    "a finding that touches nothing",
    "findings.yaml",
    swap("cell/bicycles.swift.weight_kg", "cell/bicycles.swift.mass"),
    ["swift-weight-two-places", "cell/bicycles.swift.mass"],
  ],
  [
    "a derived figure that its formula does not give",
    "derived.yaml",
    swap("value: 1.56", "value: 1.65"),
    ["lakeside-over-hillside-2023", "1.5625"],
  ],
  [
    "an unknown key",
    "sections/riders.yaml",
    swap("kind: target", "kind: target\n    certainty: high"),
    ["sections/riders.yaml", "lakeside-riders-target-2030", "certainty"],
  ],
  [
    "a hidden character",
    "sections/riders.yaml",
    swap("Hillside had", "Hillside\u202E had"),
    ["hillside-riders-2023", "bidirectional"],
  ],
])("%s is named with its place and a way out", async (_, file, change, said) => {
  const error = await open(brokenCorpus({ [file]: change })).then(
    () => new Error("was accepted"),
    (thrown: unknown) => thrown,
  );
  const message = error instanceof Error ? error.message : String(error);
  for (const part of said) expect(message).toContain(part);
});

test("an empty folder, a missing folder and a missing file are told apart", async () => {
  const empty = mkdtempSync(join(tmpdir(), "empty-"));
  onTestFinished(() => rmSync(empty, { recursive: true }));
  await expect(open(empty)).rejects.toThrow("holds no report.yaml");
  await expect(open(join(empty, "nowhere"))).rejects.toThrow("There is no corpus at");
  await expect(open(brokenCorpus({ "entities.yaml": undefined }))).rejects.toThrow(
    "entities.yaml: is missing",
  );
});

test("the server does not start on a broken corpus: it says what to mend and ends with status 1", async () => {
  const folder = brokenCorpus({ "sections/bicycles.yaml": swap("unit: kg", "unit: kilo") });
  const { status, stdout, stderr } = await run(["--no-sample", "--corpus", folder]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain('sections/bicycles.yaml: swift-weight: no unit "kilo".');
  expect(stderr).not.toContain("    at ");
});

test("a printed string that its line does not hold is named when a copy is there", async () => {
  const folder = brokenCorpus({ "sections/bicycles.yaml": swap("printed: 13 kg", "printed: 13.0 kg") });
  const { status, stderr } = await run(["check", "--no-sample", "--corpus", folder, "--source", TINY_SOURCE]);
  expect(status).toBe(1);
  expect(stderr).toContain('sections/bicycles.yaml: swift-weight: "13.0 kg" does not stand on line 16.');
});

test("a copy whose hash differs is refused with what was expected", async () => {
  const { status, stderr } = await runWarm([
    "check",
    "--no-sample",
    "--corpus",
    TINY,
    "--source",
    "README.md",
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain("SHA-256");
  expect(stderr).toContain("21 lines");
});
