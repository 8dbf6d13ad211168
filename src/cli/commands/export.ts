import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { getTitled } from "../../answers/find/get-titled.ts";
import { ReportError } from "../../errors.ts";
import { reportOf } from "../../library/served.ts";
import table from "../../server/resources/table.ts";
import csv from "../../server/resources/table-csv.ts";
import { defineCommand } from "../define-command.ts";
import { OPEN_OPTIONS, openFromOptions } from "../open.ts";

/** Writes every table, or those named, as files for a spreadsheet or a script. */
export default defineCommand({
  name: "export",
  summary: "Write the tables as CSV and JSON files",
  usage: "export DIR [TABLE …] [--format csv|json] [--corpus DIR]",
  async run(argv, print) {
    const { values, positionals } = parse(argv);
    const [folder, ...asked] = positionals;
    if (folder === undefined)
      throw new ReportError("USAGE", "Name a folder to write to: export DIR [TABLE …].");
    const report = reportOf(await openFromOptions(values));
    const known = [...report.corpus.tables.keys()];
    const shelf = {
      kind: "table",
      things: report.corpus.tables,
      there: `Tables: ${known.join(", ")}.`,
    } as const;
    const ids = asked.map((name) => getTitled(name, shelf).id);
    await mkdir(folder, { recursive: true });
    const families = FORMATS.filter(({ format }) => values.format === undefined || values.format === format);
    const wanted = ids.length > 0 ? ids : known;
    for (const id of wanted)
      for (const { format, family } of families)
        await writeFile(
          join(folder, `${id}.${format}`),
          family.read(report, id, report.corpus.report.language) ?? "",
        );
    return print(
      `${wanted.length} table${wanted.length === 1 ? "" : "s"} written to ${folder} as ${families.map(({ format }) => format).join(" and ")}.`,
    );
  },
});

const FORMATS = [
  { format: "csv", family: csv },
  { format: "json", family: table },
] as const;

function parse(argv: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: { ...OPEN_OPTIONS, format: { type: "string" } },
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
