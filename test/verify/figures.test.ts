import { describe, expect, test } from "vitest";
import { listFigures } from "../../src/verify/figures.ts";
import { UNITS } from "../support/units.ts";

const LINES = [
  "# 图表 12: 芯片一览",
  "- 2) 功耗为300W,2024年共售出36万台;3)第七名",
  "芯片 900\t2024年5月\t8-9\tIITOPS\t价格",
  "17",
];

const kinds = (lines: readonly string[], rules?: Parameters<typeof listFigures>[2]) =>
  listFigures(lines, UNITS, rules).map(({ line, kind, raw, value, digits }) => [
    line,
    kind,
    raw,
    value,
    digits,
  ]);

describe("listing the figures of a report", () => {
  test("each has its line, kind, printed form, value and printed number; markers and captions are none", () => {
    expect(kinds(LINES)).toEqual([
      [2, "quantity", "300W", 300, 300],
      [2, "date", "2024年", "2024", undefined],
      [2, "quantity", "36万台", 360_000, 36],
      [2, "numeral", "第七名", 7, 7],
      [3, "table", "900", 900, 900],
      [3, "date", "2024年5月", "2024-05", undefined],
      [3, "table", "8-9", 8, 8],
      [3, "table", "8-9", 9, 9],
      [4, "quantity", "17", 17, 17],
    ]);
  });

  test("rules take out names, mend OCR damage and drop what is no figure", () => {
    const rules = {
      names: ["芯片900"],
      repair: [{ line: 3, raw: "IITOPS", as: "11TOPS", why: "letters for digits" }],
      ignore: [{ line: 4, raw: "17", why: "page number" }],
    };
    expect(kinds(LINES.slice(0), rules).filter(([line]) => line !== 2)).toEqual([
      [3, "date", "2024年5月", "2024-05", undefined],
      [3, "table", "8-9", 8, 8],
      [3, "table", "8-9", 9, 9],
      [3, "table", "11TOPS", 11, 11],
    ]);
  });

  test.each([
    { repair: [{ line: 1, raw: "IITOPS", as: "11TOPS", why: "" }], ignore: [] },
    { repair: [{ line: 99, raw: "IITOPS", as: "11TOPS", why: "" }], ignore: [] },
    { repair: [], ignore: [{ line: 2, raw: "17", why: "" }] },
  ])("a rule that meets nothing is refused: %j", (rules) => {
    expect(() => listFigures(LINES, UNITS, { names: [], ...rules })).toThrow(
      /verify\.yaml: line \d+ has no "\w+"/,
    );
  });
});
