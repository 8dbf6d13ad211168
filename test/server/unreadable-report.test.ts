import { describe, expect, test } from "vitest";
import { ReportError } from "../../src/errors.ts";
import { openReport, type Report } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { instructions } from "../../src/server/instructions.ts";
import { tools } from "../../src/server/tools/index.ts";
import { openAnnual } from "../support/annual.ts";
import { openTiny } from "../support/reports.ts";

const alder = openAnnual({ company: "alder", year: 2024, revenue: 150, profit: 18, staff: 900 });
const tiny = await openTiny();
const broken = unreadable(openAnnual({ company: "brisk", year: 2024, revenue: 40, profit: 2, staff: 300 }));

/** A report whose card is known and whose file has gone bad since. */
function unreadable({ card }: Report): Report {
  const report = openReport(alder.corpus);
  const fail = (): never => {
    throw new ReportError("CORPUS", "The report brisk is damaged. Add its file again.");
  };
  return Object.defineProperties(report, {
    card: { value: card },
    ...Object.fromEntries(["corpus", "names", "search", "version"].map((part) => [part, { get: fail }])),
  });
}

async function ask(name: string, args: Readonly<Record<string, unknown>>, ...reports: Report[]) {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  return (await tool.call(args, serve(...reports))).text;
}

describe("a report that cannot be read keeps no other from answering, and the answer says so", () => {
  test.each([
    ["search_claims", { query: "revenue of Alder Kites" }, "150"],
    ["compare_entities", { names: ["Alder Kites"] }, "150"],
    ["list_findings", {}, "finding"],
    [
      "check_figures",
      { figures: [{ subject: "Alder Kites", metric: "staff", value: "900" }], lang: "en" },
      "agrees",
    ],
    [
      "check_figures",
      { figures: [{ subject: "Nobody Ltd", metric: "staff", value: "900" }], lang: "en" },
      "not in the report",
    ],
  ])("%s %j", async (name, args, holds) => {
    const text = await ask(name, args, tiny, broken, alder);
    expect(text).toContain(holds);
    expect(text).toContain(`Not asked, since they cannot be read: ${broken.card.id}`);
  });

  test("what is looked up by its name is found beside it", async () =>
    expect(await ask("get_table", { table: "accounts" }, tiny, broken, alder)).toContain("150"));

  test("what none of the others has is not called absent from it", async () =>
    expect(ask("get_table", { table: "no such table" }, tiny, broken, alder)).rejects.toThrow(
      broken.card.id,
    ));

  test("alone it says why, and a client is still told how to ask", async () => {
    await expect(ask("list_findings", {}, broken)).rejects.toThrow("Add its file again");
    expect(instructions(serve(broken))).toContain("Ask search_claims first");
  });
});
