/** `npm run bench:pdf -- --data DIR`: the PDF reader on public documents that lie in a folder, each figure beside its bar. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { icdar } from "./icdar.ts";
import { readTables } from "./read-tables.ts";
import { type CellScore, sixTables } from "./six-tables.ts";
import { speeds } from "./speed.ts";
import { statements } from "./statements.ts";
import { tablequest } from "./tablequest.ts";

const { data, misses } = parseArgs({
  options: { data: { type: "string" }, misses: { type: "boolean" } },
}).values;
if (data === undefined) throw new Error("Say where the documents lie: npm run bench:pdf -- --data DIR");

let below = 0;
function tell(what: string, value: number, bar: number, digits: number, atMost = false): void {
  const met = atMost ? value <= bar : value >= bar;
  if (!met) below++;
  console.log(
    `${met ? "✓" : "✗"} ${what}: ${value.toFixed(digits)} (${atMost ? "at most" : "at least"} ${bar})`,
  );
}

function tellCells({ name, right, all, missed }: CellScore, bar: number): void {
  tell(`${name}, of ${all}`, right, bar, 0);
  if (misses) for (const each of missed) console.log(`    ${each}`);
}

for (const score of await sixTables(data, readTables)) tellCells(score, score.all);
const relations = await icdar(join(data, "icdar2013"), readTables);
tell(
  `ICDAR-2013, ${relations.tables} tables of ${relations.documents} documents: F1 of relations`,
  relations.f1,
  0.88,
  3,
);
console.log(
  `    precision ${relations.precision.toFixed(3)}, recall ${relations.recall.toFixed(3)}, ${(100 * relations.whole).toFixed(0)} % of the tables whole`,
);
if (misses) for (const each of relations.worst) console.log(`    ${each}`);
tellCells(await tablequest(data, readTables), 52);
tellCells(await statements(data, readTables), 89);
const files = [
  "tables/zh-jinyu2020.pdf",
  "tables/zh-sifang2019.pdf",
  "financebench/pdfs/NETFLIX_2015_10K.pdf",
];
for (const [index, speed] of (await speeds(files.map((file) => join(data, file)))).entries()) {
  tell(`${files[index]}, ${speed.pages} pages: ms a page`, speed.msAPage, 60, 1, true);
  tell(`${files[index]}: MB`, speed.megabytes, 400, 0, true);
}
process.exitCode = below > 0 ? 1 : 0;
