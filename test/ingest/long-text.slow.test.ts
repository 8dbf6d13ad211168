import { expect, test } from "vitest";
import type { Ingested } from "../../src/ingest/given.ts";
import { ingestText } from "./support.ts";

const long = (words: string): string => Array.from({ length: 2_000 }, () => words).join(" ");
const ALARM = ["| | 2022 | 2021 |", "|---|---|---|", "| Interest received | (1,815) | (3,854) |"];

/** Every string of a corpus but its passages and the cells of its tables, which are the report's own text. */
function names({ corpus }: Ingested): string[] {
  const { claims: _, tables, ...rest } = corpus;
  const found: string[] = [];
  JSON.stringify([rest, tables.map(({ rows: _, ...table }) => table)], (_, value: unknown) => {
    if (typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

const REPORT = "# A report\n\n## Sales\n\nA text of it.\n";

test.each<[what: string, name: string, text: string]>([
  ["a heading", "a.md", REPORT.replace("Sales", long("Sales rose by 5 % to $4 million."))],
  ["a title", "a.md", REPORT.replace("A report", long("A report"))],
  ["the title of a page", "a.html", `<html><title>${long("A page")}</title><p>A text of it.</p></html>`],
  [
    "a label",
    "a.md",
    `${REPORT}\n| | 2022 |\n|---|---|\n| ${long("Sales")} | 5 |\n| ${long("Costs")}: | |\n| a | 7 |\n`,
  ],
  ["a column's head", "a.md", `${REPORT}\n| | ${long("Sales")} 2022 |\n|---|---|\n| a | 5 |\n| b | 7 |\n`],
  [
    "a label whose sum does not come out",
    "a.md",
    `${REPORT}\n${[...ALARM, `| ${long("Bank interest")} | 587 | 1,169 |`, "| Total | (2,402) | (5,023) |"].join("\n")}\n`,
  ],
  ["a publisher", "a.md", REPORT.replace("A text", `Published by ${"A".repeat(3_000)} Securities. A text`)],
])("%s without end names nothing without end", async (_, name, text) => {
  const longest = names(await ingestText(text, name)).reduce((most, each) => Math.max(most, each.length), 0);
  expect(longest).toBeLessThanOrEqual(400);
});

test.each([
  ["a heading over a text", "# A report\n\n## HERE\n\nA text of it.\n"],
  ["a title over headings", "# HERE\n\n## Sales\n\nA text of it.\n"],
  ["a heading alone", "# HERE\n"],
])("%s is kept whole, in passages", async (_, report) => {
  const heading = long("Sales rose by 5 % to $4 million.");
  const { corpus } = await ingestText(report.replace("HERE", heading));
  const passages = corpus.claims.map(({ en }) => en).filter((each) => each !== "A text of it.");
  expect(passages.join(" ")).toBe(heading);
  expect(passages.every((each) => each.length <= 700)).toBe(true);
});
