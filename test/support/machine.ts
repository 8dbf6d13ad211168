import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { CORPUS_FORMAT, type CorpusData } from "../../src/corpus/data.ts";

/** The lines of an invented company's paged report, as a program has taken them from its file. */
const FERRY_LINES = [
  "Tern Ferries: results of 2024",
  "Revenue rose to USD 120 million in 2024.",
  "Some 4.1 were lost to fog.",
  "Segment Revenue",
  "Cargo 70",
  "Passengers 50",
  "Total 120",
] as const;

const text = (en: string) => ({ zh: en, en });

/** What a program has read of it: passages, a table with a total, an open figure, and a picture that it could not read. */
export const FERRY: CorpusData = {
  format: CORPUS_FORMAT,
  id: "ferry",
  report: {
    title: text("Tern Ferries: results of 2024"),
    titleIsOurs: false,
    short: text("Tern Ferries 2024"),
    languages: ["en"],
    kind: "annual",
    company: "tern-ferries",
    ticker: "TERN",
    fiscalYearEnds: 6,
    currency: "USD",
    rights: "own-copy",
    published: null,
    latest: null,
    language: "en",
    version: "1.0.0",
    source: { sha256: "f".repeat(64), lines: FERRY_LINES.length, file: "tern.pdf", unit: "page", pages: 12 },
    chapters: [
      {
        id: "all",
        title: text("Results"),
        heading: "Results",
        lines: ["1-7"],
        sections: ["results", "segments"],
      },
    ],
  },
  sections: [
    {
      id: "results",
      title: text("Results"),
      heading: "Results",
      chapter: "all",
      lines: ["1-3"],
      summary: text("Revenue rose to USD 120 million in 2024."),
    },
    {
      id: "segments",
      title: text("Segments"),
      heading: null,
      chapter: "all",
      lines: ["4-7"],
      summary: text("Revenue by segment."),
    },
  ],
  claims: [
    {
      id: "p-revenue",
      kind: "fact",
      ...text(FERRY_LINES[1]),
      verbatim: true,
      about: ["tern-ferries"],
      quantities: [
        {
          of: "tern-ferries",
          metric: "revenue",
          value: 120e6,
          unit: "USD",
          period: "FY2024",
          printed: "USD 120 million",
          basis: ["actual"],
          checked: "twice",
        },
      ],
      section: "results",
      lines: [2],
    },
    {
      id: "p-fog",
      kind: "fact",
      ...text(FERRY_LINES[2]),
      verbatim: true,
      about: [],
      figures: [{ words: "lost to fog", value: 4.1, printed: "4.1" }],
      section: "results",
      lines: [3],
    },
  ],
  tables: [
    {
      id: "segments",
      title: text("Revenue by segment"),
      section: "segments",
      of: "tern-ferries",
      label: "segment",
      header: ["segment", "fy2024"],
      columns: [
        { name: "segment", type: "string", title: text("Segment") },
        {
          name: "fy2024",
          type: "number",
          title: text("2024"),
          metric: "revenue",
          unit: "USD",
          period: "FY2024",
        },
      ],
      rows: [
        { key: "cargo", cells: ["Cargo", 70e6], lines: [5] },
        { key: "passengers", cells: ["Passengers", 50e6], lines: [6] },
        { key: "total", cells: ["Total", 120e6], lines: [7] },
      ],
      cells: [{ rows: ["total"], column: "fy2024", checked: "sum", printed: "120" }],
      roles: { total: { role: "total", of: ["cargo", "passengers"] } },
      lines: [4],
    },
  ],
  models: [],
  entities: [{ id: "tern-ferries", kind: "company", zh: "Tern Ferries", en: "Tern Ferries", ticker: "TERN" }],
  metrics: [{ id: "revenue", zh: "营业收入", en: "revenue", dimension: "money-usd", aliases: ["sales"] }],
  units: [],
  findings: [
    {
      id: "unread-chart",
      kind: "unread",
      weight: "minor",
      confidence: "high",
      from: "text",
      say: text("A chart on page 10 was not read."),
      touches: ["passage/p-fog", "table/segments", "row/segments.total"],
      lines: [3],
    },
  ],
  derived: [],
  places: [
    { page: 9 },
    { page: 9 },
    { page: 10, pageLabel: "8" },
    { page: 12, pageLabel: "10" },
    { page: 12, pageLabel: "10", box: [10, 20, 200, 30] },
    { page: 12, pageLabel: "10" },
    { page: 12, pageLabel: "10" },
  ],
};

/** A report's folder as a library holds it: what a program read, and files that people wrote beside it. It goes when the test ends. */
export function machineFolder(
  written: Readonly<Record<string, string>> = {},
  corpus: unknown = FERRY,
): string {
  const parent = mkdtempSync(join(tmpdir(), "library-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, "ferry");
  const files = {
    "machine/corpus.json": typeof corpus === "string" ? corpus : JSON.stringify(corpus),
    "machine/source.txt": `${FERRY_LINES.join("\n")}\n`,
    ...written,
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
