import { mkdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { FIGURE_COLUMNS, figureRows } from "../../answers/figures/figure-rows.ts";
import { getTitled } from "../../answers/find/get-titled.ts";
import type { Cell } from "../../corpus/data.ts";
import { ReportError } from "../../errors.ts";
import { idsOf, pickReports } from "../../library/pick.ts";
import type { Report } from "../../library/report.ts";
import table from "../../server/resources/table.ts";
import csv from "../../server/resources/table-csv.ts";
import { csvOf } from "../../tables/csv.ts";
import { defineCommand } from "../command/define-command.ts";
import { workbook } from "../files/workbook.ts";
import { writeWhole } from "../files/write-whole.ts";
import { OPEN_OPTIONS, openFromOptions } from "../open.ts";

/** Writes every figure as one tidy table, or every table, or those named, as files of their own: for a spreadsheet or a script. */
export default defineCommand({
  name: "export",
  summary: "Write figures or tables as files",
  usage:
    "export FILE.xlsx|.csv|.jsonl [--about NAME] [--metric NAME] [--period PERIOD] [--report NAME] [--force] [--corpus DIR]\n       export DIR [TABLE …] [--format csv|json] [--force] [--corpus DIR]",
  async run(argv, print) {
    const { values, positionals } = parse(argv);
    const [folder, ...asked] = positionals;
    if (folder === undefined)
      throw new ReportError(
        "USAGE",
        "Name a folder for the tables (export DIR [TABLE …]), or a file for all figures (export FILE.xlsx).",
      );
    const reports = pickReports(await openFromOptions(values), values.report);
    const ending = extname(folder).toLowerCase();
    if (ENDINGS.some((each) => each === ending)) {
      if (asked.length > 0)
        throw new ReportError(
          "USAGE",
          `One file holds all figures; tables go into a folder. Leave out ${asked.join(" ")}.`,
        );
      return print(await exportFigures(reports, folder, values));
    }
    const [report, ...others] = reports;
    if (!report || others.length > 0)
      throw new ReportError(
        "USAGE",
        `Tables are written of one report at a time, not of ${idsOf([...(report ? [report] : []), ...others]).join(", ")}. Name one with --report.`,
      );
    const known = [...report.corpus.tables.keys()];
    const shelf = {
      kind: "table",
      things: report.corpus.tables,
      there: `Tables: ${known.join(", ")}.`,
    } as const;
    const ids = asked.map((name) => getTitled(name, shelf).id);
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw new ReportError("USAGE", `The folder ${folder} cannot be made. Name another one.`, {
        cause: error,
      });
    });
    const families = FORMATS.filter(({ format }) => values.format === undefined || values.format === format);
    const wanted = ids.length > 0 ? ids : known;
    for (const id of wanted)
      for (const { format, family } of families)
        await writeWhole(
          join(folder, `${id}.${format}`),
          (await family.read(report, id, report.corpus.report.language)) ?? "",
          values.force === true,
        );
    return print(
      `${wanted.length} table${wanted.length === 1 ? "" : "s"} written to ${folder} as ${families.map(({ format }) => format).join(" and ")}.`,
    );
  },
});

const ENDINGS = [".xlsx", ".csv", ".jsonl"] as const;

interface FigureOptions {
  readonly about?: string | undefined;
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly force?: boolean | undefined;
}

/** One row a figure, of all reports that are open; the file's ending is the format. */
async function exportFigures(
  reports: readonly Report[],
  file: string,
  options: FigureOptions,
): Promise<string> {
  const rows = reports.flatMap((report) => figureRows(report, options, report.corpus.report.language));
  if (rows.length === 0)
    throw new ReportError("USAGE", "No figure is of that name, metric and period. Leave one of them out.");
  const table = [[...FIGURE_COLUMNS], ...rows];
  const ending = extname(file).toLowerCase();
  const content =
    ending === ".csv"
      ? csvOf(table)
      : ending === ".jsonl"
        ? rows.map(jsonLine).join("")
        : await workbook([
            {
              name: "figures",
              rows: table.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell))),
            },
          ]);
  await writeWhole(file, content, options.force === true);
  return `${rows.length} figure${rows.length === 1 ? "" : "s"} written to ${file}.`;
}

/** A figure as a line of JSON; what is not there is left out. */
function jsonLine(row: readonly Cell[]): string {
  const known = row.flatMap((cell, at) => (cell === null ? [] : [[FIGURE_COLUMNS[at], cell]]));
  return `${JSON.stringify(Object.fromEntries(known))}\n`;
}

const FORMATS = [
  { format: "csv", family: csv },
  { format: "json", family: table },
] as const;

function parse(argv: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: {
        ...OPEN_OPTIONS,
        format: { type: "string" },
        force: { type: "boolean" },
        about: { type: "string" },
        metric: { type: "string" },
        period: { type: "string" },
        report: { type: "string", multiple: true },
      },
      allowPositionals: true,
    });
    const { format } = parsed.values;
    if (format !== undefined && !FORMATS.some((each) => each.format === format))
      throw new ReportError("USAGE", `--format is csv or json, not "${format}".`);
    return parsed;
  } catch (error) {
    if (error instanceof ReportError) throw error;
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nTry: report-knowledge-mcp export DIR --format csv`,
      { cause: error },
    );
  }
}
