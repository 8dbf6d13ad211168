import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { openInMemory } from "../support/in-memory.ts";
import { machineFolder } from "../support/machine.ts";

const CALLS: Readonly<Record<string, readonly [args: object, structured: string, text: string]>> = {
  get_outline: [{}, '"pages":"9-10, 12"', "pp. 9-10, 12"],
  search_claims: [{ query: "lost to fog" }, '"pages":[10]', "p. 10 (printed 8)"],
  get_section: [{ ref: "section/results" }, '"pages":[9]', "p. 9"],
  get_table: [{ table: "segments" }, '["cargo","Cargo",70000000,[12]]', "|p."],
  compare_entities: [{ names: ["Tern Ferries"] }, '"pages":[9]', "p. 9"],
  check_figures: [
    { figures: [{ subject: "Tern Ferries", metric: "revenue", value: "USD 120 million", period: "FY2024" }] },
    '"pages":[9]',
    "agrees",
  ],
  list_findings: [{}, '"pages":[10]', "p. 10"],
};

test("every tool gives pages for lines where the report has pages", async () => {
  const corpus = checkCorpus(await readReportFolder(machineFolder()));
  const { ask } = await openInMemory(serve(openReport(corpus)));
  for (const [name, [args, structured, text]] of Object.entries(CALLS)) {
    const { result } = await ask("tools/call", { name, arguments: { ...args, lang: "en" } });
    const answer = JSON.stringify(result);
    expect(answer, name).not.toMatch(/"isError":true|"lines":/);
    expect(answer, name).toContain(structured);
    expect(answer.replace(/"structuredContent".*/, ""), name).toContain(text);
  }
});

test("boxes stand in the resources of passages and cells only", async () => {
  const corpus = checkCorpus(await readReportFolder(machineFolder()));
  const { ask } = await openInMemory(serve(openReport(corpus)));
  const read = async (uri: string) => JSON.stringify((await ask("resources/read", { uri }))["result"]);
  const cell = await read("report://ferry/cell/segments.cargo.fy2024");
  expect(cell).toContain("box");
  expect(await read("report://ferry/passage/p-fog")).toMatch(/pageLabel.*p\. 10 \(printed 8\)/);
  expect(await read("report://ferry/row/segments.cargo")).not.toContain("box");
});
