import { describe, expect, test } from "vitest";
import { idsOf, pickReports } from "../../src/library/pick.ts";
import { serve } from "../../src/library/served.ts";
import { openAnnual } from "../support/annual.ts";
import { openTiny } from "../support/reports.ts";

const alder = { company: "alder", revenue: 120, profit: 12, staff: 800 } as const;
const served = serve(
  openAnnual({ ...alder, year: 2023 }),
  openAnnual({ ...alder, year: 2024 }),
  openAnnual({ ...alder, company: "brisk", year: 2024 }),
  await openTiny(),
);

describe("reports are picked", () => {
  test.each([
    [undefined, ["alder-2023", "alder-2024", "brisk-2024", "tiny-report"]],
    [["tiny-report"], ["tiny-report"]],
    [["tiny-report@1.0.0"], ["tiny-report"]],
    [["Bicycles of two cities"], ["tiny-report"]],
    [["自行车报告"], ["tiny-report"]],
    [["Lakeside Statistics"], ["tiny-report"]],
    [["ALDR"], ["alder-2023", "alder-2024"]],
    [["8123.hk"], ["brisk-2024"]],
    [["8123"], ["brisk-2024"]],
    [["桤木风筝"], ["alder-2023", "alder-2024"]],
    [["Alder Kites plc"], ["alder-2023", "alder-2024"]],
    [["Alder 2023"], ["alder-2023"]],
    [["annual report 2024"], ["alder-2024", "brisk-2024"]],
    [["Alder Kites, annual report 2023"], ["alder-2023"]],
    [["brisk-2024, tiny-report"], ["brisk-2024", "tiny-report"]],
    [
      ["brisk-2024", "alder-2023"],
      ["alder-2023", "brisk-2024"],
    ],
  ])("by %j", (asked, ids) => {
    expect(idsOf(pickReports(served, asked))).toEqual(ids);
  });

  test("one that is not there is refused with what there is", () => {
    expect(() => pickReports(served, ["alder-2025"])).toThrow(
      /^No report "alder-2025"\. Did you mean alder-202.*Reports: alder-2023, alder-2024, brisk-2024, tiny-report\./,
    );
  });

  test("while there is none, why there is none is said", () => {
    const none = { reports: [], problems: [{ of: "b.pdf", what: "no text." }], reading: ["c.pdf"] };
    expect(() => pickReports(none)).toThrow("No report is served. b.pdf: no text. Still being read: c.pdf.");
  });
});
