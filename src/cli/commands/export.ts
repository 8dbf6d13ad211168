import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { getTitled } from "../../answers/find/get-titled.ts";
import { ReportError } from "../../errors.ts";
import { idsOf, pickReports } from "../../library/pick.ts";
import table from "../../server/resources/table.ts";
import csv from "../../server/resources/table-csv.ts";
import { defineCommand } from "../define-command.ts";
import { OPEN_OPTIONS, openFromOptions } from "../open.ts";

/** Writes every table, or those named, as files for a spreadsheet or a script. */
export default defineCommand({
  name: "export",
  summary: "Write the tables as CSV and JSON files",
  usage: "export DIR [TABLE …] [--format csv|json] [--force] [--corpus DIR]",
  async run(argv, print) {
    const { values, positionals } = parse(argv);
    const [folder, ...asked] = positionals;
    if (folder === undefined)
      throw new ReportError("USAGE", "Name a folder to write to: export DIR [TABLE …].");
    const [report, ...others] = pickReports(await openFromOptions(values));
    if (!report || others.length > 0)
      throw new ReportError(
        "USAGE",
        `Tables are written of one report at a time, not of ${idsOf([...(report ? [report] : []), ...others]).join(", ")}. Give one --corpus.`,
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
          family.read(report, id, report.corpus.report.language) ?? "",
          values.force === true,
        );
    return print(
      `${wanted.length} table${wanted.length === 1 ? "" : "s"} written to ${folder} as ${families.map(({ format }) => format).join(" and ")}.`,
    );
  },
});

/** Writes a new file. One that is there stays, unless `force` puts the new one in its place; a link is never followed. */
async function writeWhole(file: string, text: string, force: boolean): Promise<void> {
  try {
    if (!force) return await writeFile(file, text, { flag: "wx" });
    const aside = `${file}.${process.pid}.tmp`;
    await writeFile(aside, text, { flag: "wx" });
    await rename(aside, file).catch(async (error: unknown) => {
      await rm(aside, { force: true });
      throw error;
    });
  } catch (error) {
    const why =
      error instanceof Error && "code" in error && error.code === "EEXIST"
        ? "is there already. Give --force to put the new one in its place, or name another folder."
        : `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
    throw new ReportError("USAGE", `${file} ${why}`, { cause: error });
  }
}

const FORMATS = [
  { format: "csv", family: csv },
  { format: "json", family: table },
] as const;

function parse(argv: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: { ...OPEN_OPTIONS, format: { type: "string" }, force: { type: "boolean" } },
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
