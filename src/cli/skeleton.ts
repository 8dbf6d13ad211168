import type { Lang } from "../notation/lang.ts";

/** What a skeleton is of: the languages that it is written in, and the text that it speaks of. */
export interface SkeletonOf {
  readonly languages: readonly Lang[];
  readonly sha256: string;
  readonly lines: number;
  /** Where the example stands: lines of its own text, or line 1 of the reader's. */
  readonly at: { readonly claim: number; readonly head: number; readonly rows: readonly [number, number] };
}

/** The text of the example, for a skeleton that is given none. */
export const EXAMPLE_TEXT = `# Example Works

Example Works sold 1,200 lamps in 2024.

Site	Lamps
North	700
South	500
`;

export const EXAMPLE_LINES: SkeletonOf["at"] = { claim: 3, head: 5, rows: [6, 7] };

/** The files of a new report, by name: one of everything that a corpus begins with, as an example to write over. */
export function skeleton({ languages, sha256, lines, at }: SkeletonOf): Readonly<Record<string, string>> {
  const text = (zh: string, en: string): string =>
    `{ ${languages.map((lang) => `${lang}: ${JSON.stringify(lang === "zh" ? zh : en)}`).join(", ")} }`;
  const halves = (zh: string, en: string): string => text(zh, en).slice(2, -2);
  const statement = languages
    .map((lang) =>
      lang === "zh"
        ? "    zh: 示例工厂2024年售出1,200盏灯。"
        : "    en: Example Works sold 1,200 lamps in 2024.",
    )
    .join("\n");
  const [language = "en"] = languages.length > 1 ? ["en"] : languages;
  return {
    "report.yaml": `# What the report is, and where its parts stand. corpus/README.md of report-knowledge-mcp describes every file.
format: 2
languages: [${languages.join(", ")}]   # in which this corpus is written
title: ${text("示例报告", "Example report")}
titleIsOurs: true          # false if the report prints this title
publisher: ${text("示例出版方", "Example publisher")}
short: ${text("示例报告", "Example report")}         # for citations
published: null            # 2024, 2024-03 or 2024-03-18, as far as the report says
latest: "2024"             # latest date in the text
language: ${language}               # of the report itself
version: 0.1.0             # of this corpus: raise it when you change something
# The text that all line numbers count; its SHA-256 proves a reader's copy.
source: { sha256: ${sha256}, lines: ${lines} }
chapters:
  - id: example
    title: ${text("示例章", "Example chapter")}
    heading: Example chapter             # as printed
    lines: [1-${lines}]
    sections: [example-sales]
`,
    "sections/example-sales.yaml": `# One section: what the report says there, as claims in your own words. Each stands alone.
title: ${text("灯具销量", "Lamps sold")}
heading: null              # as printed
chapter: example
lines: [1-${lines}]
summary: ${text("示例工厂2024年的灯具销量及各厂区销量。", "Lamps that Example Works sold in 2024, and how many each site sold.")}
claims:
  - id: example-lamps-2024
    kind: fact             # fact | estimate | forecast | target | opinion | announcement
${statement}
    about: [example-works]               # the main one first
    quantities:
      - { of: example-works, metric: lamps-sold, value: 1200, period: "2024", printed: "1,200" }
    lines: [${at.claim}]
`,
    "tables/example-sites.yaml": `# Columns, lines and single cells of example-sites.csv.
title: ${text("各厂区灯具销量", "Lamps sold by site")}
section: example-sales
label: site                # the column that names a row
period: "2024"
columns:
  - { name: site, type: string, title: ${text("厂区", "site")} }
  - { name: lamps, type: number, metric: lamps-sold, title: ${text("灯具销量", "lamps sold")} }
rows:                      # key: [lines]
  north: [${at.rows[0]}]
  south: [${at.rows[1]}]
lines: [${at.head}]
`,
    "tables/example-sites.csv": "key,site,lamps\nnorth,North,700\nsouth,South,500\n",
    "entities.yaml": `# Things that the report names, with all their names: one a line.
- { id: example-works, kind: company, ${halves("示例工厂", "Example Works")} }
`,
    "metrics.yaml": `# What is measured: one a line. dimension is that of its units, null where it has none.
- { id: lamps-sold, ${halves("灯具销量", "lamps sold")}, dimension: null }
`,
    "findings.yaml": `# Defects of the report: misprints, contradictions, lost text. An example:
# - id: sites-do-not-add-up
#   kind: arithmetic
#   weight: material       # material | minor
#   confidence: high
#   from: text             # outside: only outside knowledge tells
#   say: ${text("各厂区之和不等于总数。", "The sites do not add up to the total.")}
#   touches: [table/example-sites]
#   lines: [${at.head}]
[]
`,
  };
}
