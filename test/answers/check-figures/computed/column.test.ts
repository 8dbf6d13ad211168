import { beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../../../src/answers/check-figures/asked-figure.ts";
import { checkFigures } from "../../../../src/answers/check-figures/check-figures.ts";
import { createCorpus } from "../../../../src/corpus/corpus.ts";
import { openReport } from "../../../../src/library/report.ts";
import { type Served, serve } from "../../../../src/library/served.ts";
import { ingestText } from "../../../ingest/support.ts";
import { servedShipped } from "../../../support/reports.ts";

/** A broker's note of invented companies: no mean is printed. */
const NOTE = `# Plover Kites: initiation

2024-11-30

## Valuation

### Listed kite makers

| Company | P/E (x) | P/B (x) |
|---|---|---|
| Heron Sails plc | 41.2 | 3.1 |
| Curlew Wings plc | 52.9 | 2.8 |
| Dunlin Air plc | 40.9 | 4.0 |
| Avocet Wind plc | 45.0 | 2.2 |

### Toy makers

| Company | P/B (x) |
|---|---|
| Tern Toys plc | 1.1 |
| Gull Games plc | 1.9 |
| Knot Puzzles plc | n/a |
| Rail Bricks plc | 1.5 |
`;

let note: Served;
let shipped: Served;
beforeAll(async () => {
  note = serve(openReport(createCorpus((await ingestText(NOTE, "note.md")).corpus)));
  shipped = await servedShipped();
});

function check(served: Served, asked: string | FigureQuestion) {
  const { checks } = checkFigures(served, [typeof asked === "string" ? { subject: asked } : asked], "en");
  const last = checks.at(-1);
  if (!last) throw new Error("no figure is read");
  return last;
}

describe("the mean of a column is computed from its cells", () => {
  test.each<[string | FigureQuestion, string, number]>([
    ["The average P/E of the listed kite makers is 45x.", "agrees", 45],
    ["On average, the listed kite makers trade at a P/E of 45.0x.", "agrees", 45],
    ["Listed kite makers have an average P/E ratio of 45x.", "agrees", 45],
    ["The kite makers' average P/B is 3.0x.", "agrees after rounding", 3.025],
    ["The median P/E of the kite makers is 43.1x.", "agrees", 43.1],
    ["The average P/E of the peers is 45x.", "agrees", 45],
    ["The peers trade at an average P/E of 45x.", "agrees", 45],
    ["平均市盈率为45倍。", "agrees", 45],
    ["同业平均市盈率为45倍。", "agrees", 45],
    ["可比公司市盈率的平均值为45倍。", "agrees", 45],
    ["The average P/E of the listed kite makers is 60x.", "differs", 45],
    ["The average P/E of the listed kite makers is above 40x.", "follows", 45],
    [{ subject: "listed kite makers", metric: "average P/E", value: "45x" }, "agrees", 45],
  ])("%j: %s", (asked, verdict, value) => {
    const { computed, evidence, ...found } = check(note, asked);
    expect(found.verdict).toBe(verdict);
    expect(computed?.value).toBeCloseTo(value, 6);
    expect(computed?.formula).toMatch(/^(?:mean|median)\(table\/listed-kite-makers\.p_[eb]\)$/);
    expect(evidence).toHaveLength(4);
  });

  test("a gap in the column leaves what is meant open: it confirms, and never refutes", () => {
    expect(check(note, "The toy makers trade at an average P/B of 1.5x.")).toMatchObject({
      verdict: "agrees",
      computed: { formula: "mean(table/toy-makers.p_b)", value: 1.5 },
    });
    expect(check(note, "The toy makers trade at an average P/B of 1.9x.").computed).toBeUndefined();
  });

  test("rows that a column of words calls so are those that are meant", () => {
    for (const text of ["The average PS of the Hong Kong companies is 7.05x.", "港股公司平均PS为7.05倍。"])
      expect(check(shipped, text)).toMatchObject({
        verdict: "agrees after rounding",
        computed: { formula: "mean(table/ps-hk-a.ps_ttm where market = Hong Kong)" },
      });
  });

  test("a report that prints means of its own is refuted by none that is computed", () => {
    expect(check(shipped, "The average PS of the US-listed companies is 17.1x.")).toMatchObject({
      verdict: "agrees after rounding",
      computed: { value: 17.0944 },
    });
    expect(check(shipped, "The average PS of the US-listed companies is 27.1x.").computed).toBeUndefined();
  });
});

describe("what is not sure is not judged", () => {
  test.each([
    ["two columns may be meant", "The average P/B of the peers is 3.0x."],
    ["a word that no title has", "The average P/E of the Nordic kite makers is 45x."],
    ["some are left out", "The average P/E of the kite makers excluding Heron Sails plc is 45x."],
    ["another time", "The average P/E of the listed kite makers in 2019 was 45x."],
    ["weights", "The weighted average P/E of the listed kite makers is 45x."],
    ["a change", "The average P/E of the listed kite makers rose to 45x."],
    ["another unit", "The average P/E of the listed kite makers is 45 %."],
  ])("%s: %s", (_, text) => {
    const { computed, verdict } = check(note, text);
    expect(computed).toBeUndefined();
    expect(["cannot be read", "not in the report"]).toContain(verdict);
  });

  test("the figure of one says nothing of a mean of several", () => {
    const { verdict, why } = check(shipped, "The average PS of US companies excluding Palantir is 13.2x.");
    expect([verdict, why]).toEqual([
      "cannot be read",
      "a mean of several things, and which ones is not sure",
    ]);
  });
});
