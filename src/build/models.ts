/** `npm run models`: every model of every report with its inputs, printed checks and verdicts; fails where one does not hold. */

import { readdir } from "node:fs/promises";
import type { Corpus } from "../corpus/corpus.ts";
import { spans } from "../corpus/places/places.ts";
import { readReportFolder } from "../corpus/reading/read-report-folder.ts";
import { ref } from "../corpus/ref.ts";
import { checkCorpus } from "../corpus/rules/check-corpus.ts";
import { lineNumbers } from "../corpus/schema/parts/lines.ts";
import { ReportError } from "../errors.ts";
import type { LiveModel } from "../models/live-model.ts";
import { openModel } from "../models/open-model.ts";
import { runOwnCase } from "../models/proof/prove.ts";
import { type Verdict, verdicts } from "../models/proof/verdict.ts";
import type { Setting } from "../models/setting.ts";

try {
  const reports = await readdir("corpus", { withFileTypes: true });
  const given = process.argv.slice(2);
  const folders =
    given.length > 0
      ? given
      : reports.filter((each) => each.isDirectory()).map(({ name }) => `corpus/${name}`);
  let failed = 0;
  for (const folder of folders) failed += printReport(checkCorpus(await readReportFolder(folder)));
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Prints the models of a report; gives how many checks fail. */
function printReport(corpus: Corpus): number {
  const judged = [...corpus.models.values()].flatMap((model) => {
    const live = openModel(corpus, model);
    const own = verdicts(live);
    printModel(live, own);
    return own;
  });
  const count = (wanted: Verdict["agrees"]) => judged.filter(({ agrees }) => agrees === wanted).length;
  const failed = judged.filter(({ holds }) => !holds).length;
  console.log(
    `${corpus.id}: ${corpus.models.size} models, ${judged.length} printed values: ${count("exact")} exact, ${count("rounding")} within rounding, ${count("differs")} differ (${judged.filter(({ agrees, check }) => agrees === "differs" && check.finding !== undefined).length} with a finding), ${failed} fail.`,
  );
  return failed;
}

function printModel(live: LiveModel, judged: readonly Verdict[]): void {
  const { model } = live;
  console.log(`## ${model.id}: ${model.title.en}\n`);
  printTable(["input", "value", "unit", "from", "range", "lines"], live.settings(new Map()).map(inputRow));
  const results = runOwnCase(live);
  printTable(
    ["output", "report's case", "unit"],
    Object.entries(model.outputs).map(([name, { unit = "" }]) => [
      name,
      results[name] === undefined ? "needs an input" : String(Number(results[name].toPrecision(8))),
      unit,
    ]),
  );
  if (judged.length > 0)
    printTable(
      ["check", "with", "printed", "computed", "within rounding", "verdict", "finding", "lines"],
      judged.map(checkRow),
    );
}

function inputRow({ input, value, from, lines, gap }: Setting): string[] {
  const shown = Array.isArray(value) ? `${value.length} values` : String(value ?? gap?.en ?? "");
  const range = input.spec.table ? ref("table", input.spec.table) : `${input.low} to ${input.high}`;
  return [input.name, shown, input.unit ?? "", from, range, spans(lines)];
}

function checkRow({ check, computed, low, high, agrees, holds }: Verdict): string[] {
  const given = Object.entries(check.inputs ?? {}).map(([name, value]) => `${name}=${value}`);
  const short = (value: number) => String(Number(value.toPrecision(6)));
  return [
    check.output,
    given.join(" "),
    `${check.bound && check.bound !== "exact" ? `${check.bound} ` : ""}${check.printed}`,
    short(computed),
    `${short(low)} to ${short(high)}`,
    holds ? agrees : `FAILS: ${agrees}, not ${check.agrees}`,
    check.finding ?? "",
    spans(lineNumbers(check.lines)),
  ];
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  console.log([line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line), ""].join("\n"));
}
