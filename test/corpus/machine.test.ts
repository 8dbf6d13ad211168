import { expect, test } from "vitest";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { resolveQuantity } from "../../src/corpus/quantity-ref.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { FERRY, machineFolder } from "../support/machine.ts";

const open = async (folder: string) => checkCorpus(await readReportFolder(folder));
const search = (corpus: Corpus, query: string) => searchClaims(serve(openReport(corpus)), { query }, "en");

test("what a program read needs no YAML, and goes under the name of its folder", async () => {
  expect(await readReportFolder(machineFolder({}, { ...FERRY, id: "another" }))).toEqual(FERRY);
  expect((await open(machineFolder())).id).toBe("ferry");
});

test("a passage is found and asked for as one, with figures whose parts are open", async () => {
  const corpus = await open(machineFolder());
  const { hits } = await search(corpus, "lost to fog");
  expect(hits[0]).toMatchObject({
    ref: "passage/p-fog",
    kind: "passage",
    statement: "Some 4.1 were lost to fog.",
    quantities: [{ words: "lost to fog", value: 4.1, printed: "4.1" }],
    findings: ["finding/unread-chart"],
  });
  const [revenue] = (await search(corpus, "revenue of Tern Ferries in FY2024")).hits;
  expect(revenue?.quantities).toMatchObject([{ value: 120e6, basis: "actual", checked: "twice" }]);
  expect(resolveQuantity(corpus, "passage/p-revenue#revenue")).toMatchObject({ found: { value: 120e6 } });
});

test("the kept text of the reader's own file is not searched beside its passages", async () => {
  const corpus = await open(machineFolder());
  const report = openReport(corpus, { lines: ["lost to fog"], line: () => "lost to fog" });
  const { hits } = await report.search.find("lost to fog");
  expect(hits.map(({ document }) => document.ref)).not.toContain("passage/1");
});

test.each([
  ["half a file", '{"format": 2, "id"', "is damaged: it is no whole JSON. Add the report's file again"],
  ["a newer format", { ...FERRY, format: 3 }, "has format 3; this program reads formats 1 to 2"],
  ["an older format", { ...FERRY, format: 1 }, "has the older format 1"],
  [
    "a claim that has lost its text",
    { ...FERRY, claims: FERRY.claims.map(({ zh, en, ...rest }) => rest) },
    /is not what this program writes \(claims\.0: give zh, en or both; claims\.1/,
  ],
])("%s is refused with what to do", async (_, corpus, says) => {
  await expect(readReportFolder(machineFolder({}, corpus))).rejects.toThrow(says);
});

const CLAIM = `claims:
  - id: revenue-2024
    kind: fact
    en: Tern Ferries had revenue of USD 120 million in FY2024.
    about: [tern-ferries]
    quantities:
      - { of: tern-ferries, metric: revenue, value: 120000000, unit: USD, period: FY2024, printed: USD 120 million }
    replaces: [passage/p-revenue]
    lines: [2]
`;

test("what people wrote lies over it: by id, in the place of what it replaces, the rest as it was read", async () => {
  const folder = machineFolder({
    "report.yaml": "format: 2\npublisher: { en: Tern plc }\n",
    "sections/results.yaml": CLAIM,
    "entities.yaml":
      "- { id: tern-ferries, kind: company, en: Tern Ferries, aliases: [Tern] }\n- { id: fog, kind: concept, en: fog }\n",
  });
  const corpus = await open(folder);
  expect(corpus.report).toMatchObject({ publisher: { en: "Tern plc" }, ticker: "TERN" });
  expect([...corpus.claims.keys()].sort()).toEqual(["p-fog", "revenue-2024"]);
  expect(corpus.sections.get("results")).toMatchObject({ heading: "Results", title: { en: "Results" } });
  expect([...corpus.entities.keys()]).toEqual(["tern-ferries", "fog"]);
  expect(corpus.entities.get("tern-ferries")?.aliases).toEqual(["Tern"]);
  expect((await search(corpus, "revenue of Tern in FY2024")).hits[0]?.ref).toBe("claim/revenue-2024");
});

test("a section and a table take over what stood in those that they replace", async () => {
  const corpus = await open(
    machineFolder({
      "sections/outcome.yaml":
        'title: { en: Outcome }\nheading: Results\nchapter: all\nlines: ["1-3"]\nsummary: { en: What came out. }\nreplaces: [section/results]\nclaims: []\n',
      "tables/revenue-by-segment.yaml":
        "title: { en: Revenue by segment }\nsection: segments\nof: tern-ferries\nlabel: segment\nreplaces: [table/segments]\ncolumns:\n  - { name: segment, type: string, title: { en: segment } }\n  - { name: fy2024, type: number, unit: USD, metric: revenue, period: FY2024, title: { en: revenue } }\nrows: { cargo: [5] }\n",
      "tables/revenue-by-segment.csv": "key,segment,fy2024\ncargo,Cargo,70000000\n",
    }),
  );
  expect(corpus.report.chapters[0]?.sections).toEqual(["outcome", "segments"]);
  expect(corpus.sections.get("outcome")?.claims.map(({ id }) => id)).toEqual(["p-revenue", "p-fog"]);
  expect([...corpus.tables.keys()]).toEqual(["revenue-by-segment"]);
  expect(corpus.findings.get("unread-chart")?.touches).toEqual(["passage/p-fog", "table/revenue-by-segment"]);
});

test("replacing what is not there, and lines of another text, are mistakes that are named", async () => {
  const gone = machineFolder({ "sections/results.yaml": CLAIM.replace("p-revenue", "p-gone") });
  await expect(readReportFolder(gone)).rejects.toThrow(
    "sections/results.yaml: revenue-2024: replaces passage/p-gone, which is nothing that the program read",
  );
  const old = machineFolder({ "report.yaml": `source: { sha256: ${"a".repeat(64)}, lines: 7 }\n` });
  await expect(readReportFolder(old)).rejects.toThrow("report.yaml: was written for another text");
});
