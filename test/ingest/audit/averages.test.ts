import { expect, test } from "vitest";
import { ingestText } from "../support.ts";

const peers = (heads: string, rows: readonly string[]): string =>
  [
    "# Notes on peers",
    "",
    "## Multiples",
    "",
    `| Company | ${heads} |`,
    `|---|${heads.replace(/[^|]+/g, "---")}|`,
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");

const ROWS = [
  "Alder Ltd | 20.1 | 2.4",
  "Birch Ltd | 30.4 | 3.1",
  "Cedar Ltd | 25.2 | 4.3",
  "Doum Ltd | 18.7 | 1.9",
];
const HEADS = "PE | PB";

/** Findings, and how many numbers are proved. */
async function audited(
  rows: readonly string[],
  heads = HEADS,
): Promise<{ findings: string[]; checked: number }> {
  const { corpus } = await ingestText(peers(heads, rows));
  return {
    findings: corpus.findings.flatMap(({ kind, printed }) => (kind === "arithmetic" ? [printed ?? ""] : [])),
    checked: JSON.stringify(corpus.tables).split('"checked":"average"').length - 1,
  };
}

test.each(["Average", "Peer average", "Mean", "平均", "平均值", "可比公司平均"])(
  "a row called %s that is the mean of those above it proves them",
  async (label) => {
    const { findings, checked } = await audited([...ROWS, `${label} | 23.6 | 2.9`]);
    expect(findings).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  },
);

test("other statistics may stand between", async () => {
  const { checked } = await audited([
    ...ROWS,
    "Median | 22.7 | 2.8",
    "Max | 30.4 | 4.3",
    "Average | 23.6 | 2.9",
  ]);
  expect(checked).toBeGreaterThan(0);
});

test.each([
  ["Weighted average | 23.6 | 2.9"],
  ["Average price | 23.6 | 2.9"],
  ["加权平均 | 23.6 | 2.9"],
  ["Total | 23.6 | 2.9"],
  ["Average | 28.4 | 3.5"],
])("nothing is proved by %s", async (row) => {
  expect(await audited([...ROWS, row])).toEqual({ findings: [], checked: 0 });
});

const THREE = "PE | PB | PS";
const three = (last: string, first = "20.1") => [
  `Alder Ltd | ${first} | 2.4 | 5.1`,
  "Birch Ltd | 30.4 | 3.1 | 6.2",
  "Cedar Ltd | 25.2 | 4.3 | 4.8",
  "Doum Ltd | 18.7 | 1.9 | 7.3",
  last,
];

test("an average that one digit would mend is a finding, if two others come out", async () => {
  expect((await audited(three("Average | 28.6 | 2.9 | 5.9"), THREE)).findings).toEqual(["28.6"]);
});

test.each([
  ["all come out", three("Average | 23.6 | 2.9 | 5.9")],
  ["one that no misprint explains", three("Average | 31.9 | 2.9 | 5.9")],
  ["a loss is left out", three("Average | 24.8 | 2.9 | 5.9", "-20.1")],
  ["a gap is left out", three("Average | 25.8 | 2.9 | 5.9", "n.m.")],
  ["only one comes out", three("Average | 28.6 | 2.8 | 5.9")],
])("no finding where %s", async (_, rows) => {
  expect((await audited(rows, THREE)).findings).toEqual([]);
});
