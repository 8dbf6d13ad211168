import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { CsvError, parse as parseCsv } from "csv-parse/sync";
import type * as z from "zod";
import { ReportError } from "../../errors.ts";
import type { Cell, CorpusData, RowData, TableData } from "../data.ts";
import { CORPUS_FORMAT } from "../data.ts";
import { DerivedFile } from "../schema/derived.ts";
import { EntitiesFile } from "../schema/entity.ts";
import { FindingsFile } from "../schema/finding.ts";
import { lineNumbers } from "../schema/lines.ts";
import { MetricsFile } from "../schema/metric.ts";
import { ModelFile } from "../schema/model.ts";
import { ReportFile } from "../schema/report.ts";
import { SectionFile } from "../schema/section.ts";
import { TableFile } from "../schema/table.ts";
import { Id } from "../schema/text.ts";
import { UnitsFile } from "../schema/unit.ts";
import { corpusError, type Problem } from "./problem.ts";
import { namesIn, readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";

/** Reads a report's folder and checks the shape of every file; what the files say of each other is checked by checkCorpus. */
export async function readFolder(folder: string): Promise<CorpusData> {
  const names = await listFolder(folder);
  const problems: Problem[] = [];
  const yaml = <T>(file: string, schema: z.ZodType<T>, whenMissing?: T) =>
    readYaml(folder, file, schema, problems, whenMissing);
  const report = await yaml("report.yaml", ReportFile);
  const sections = [];
  const claims = [];
  for (const id of stems(names, "sections", ".yaml", problems)) {
    const section = await yaml(`sections/${id}.yaml`, SectionFile);
    if (!section) continue;
    const { claims: own, ...rest } = section;
    sections.push({ id, ...rest });
    for (const claim of own) claims.push({ ...claim, section: id, lines: lineNumbers(claim.lines) });
  }
  const tables = [];
  for (const id of stems(names, "tables", ".yaml", problems)) {
    const description = await yaml(`tables/${id}.yaml`, TableFile);
    if (description) tables.push(await readTable(folder, id, description, problems));
  }
  for (const id of stems(names, "tables", ".csv", problems))
    if (!names.has(`tables/${id}.yaml`))
      problems.push({
        file: `tables/${id}.csv`,
        what: "has no description.",
        mend: `Write tables/${id}.yaml.`,
      });
  const models = [];
  for (const id of stems(names, "models", ".yaml", problems)) {
    const model = await yaml(`models/${id}.yaml`, ModelFile);
    if (model) models.push({ id, ...model });
  }
  const entities = await yaml("entities.yaml", EntitiesFile);
  const metrics = await yaml("metrics.yaml", MetricsFile);
  const units = await yaml("units.yaml", UnitsFile);
  const findings = await yaml("findings.yaml", FindingsFile, []);
  const derived = await yaml("derived.yaml", DerivedFile, []);
  if (problems.length > 0 || !report || !entities || !metrics || !units || !findings || !derived)
    throw corpusError(basename(resolve(folder)), problems);
  const id = basename(resolve(folder));
  return {
    format: CORPUS_FORMAT,
    id,
    report,
    sections,
    claims,
    tables,
    models,
    entities,
    metrics,
    units,
    findings,
    derived,
  };
}

/** Names of what the folder and its three folders hold. Links to folders are followed once, so no loop is. */
async function listFolder(folder: string): Promise<Set<string>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new ReportError(
      "CORPUS",
      `There is no corpus at ${folder}. Give --corpus the folder that holds report.yaml.`,
      { cause: error },
    );
  }
  if (!names.includes("report.yaml"))
    throw new ReportError(
      "CORPUS",
      `${folder} holds no report.yaml, so it is no corpus. Give --corpus a report's folder: corpus/README.md describes it.`,
    );
  const files = new Set(names);
  for (const part of ["sections", "tables", "models"])
    for (const name of await namesIn(join(folder, part))) files.add(`${part}/${name}`);
  return files;
}

/** The ids that the names of files give, in their order; a name that is no id is a problem. */
function stems(names: ReadonlySet<string>, folder: string, ending: string, problems: Problem[]): string[] {
  return [...names]
    .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(ending))
    .map((name) => name.slice(folder.length + 1, -ending.length))
    .filter((id) => {
      const { success } = Id.safeParse(id);
      if (!success)
        problems.push({
          file: `${folder}/${id}${ending}`,
          what: "has a name that is no id.",
          mend: 'Name it in lower-case words joined by "-", or delete it if a program has left it there.',
        });
      return success;
    })
    .sort();
}

async function readTable(
  folder: string,
  id: string,
  description: TableFile,
  problems: Problem[],
): Promise<TableData> {
  const file = `tables/${id}.csv`;
  const { rows: lines, ...rest } = description;
  const expected = description.columns.flatMap(({ name, type }) =>
    type === "text" ? [`${name}_zh`, `${name}_en`] : [name],
  );
  const table = { id, ...rest, header: expected };
  const { text, problem } = await readText(folder, file);
  if (text === undefined) {
    problems.push(
      problem ?? {
        file,
        what: "is missing.",
        mend: `Write it, or remove tables/${id}.yaml, which describes it.`,
      },
    );
    return { ...table, rows: [] };
  }
  let records: string[][];
  try {
    records = parseCsv(text, { bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      file,
      what: `is not a readable CSV: ${error.message}.`,
      mend: "Give every row as many cells as the header has, and quote cells that hold commas.",
    });
    return { ...table, rows: [] };
  }
  const [header = [], ...body] = records;
  const missing = ["key", ...expected].filter((name) => !header.includes(name));
  const unknown = header.filter((name) => name !== "key" && !expected.includes(name));
  if (missing.length > 0)
    problems.push({
      file,
      what: `lacks the column ${missing.join(", ")}.`,
      mend: `tables/${id}.yaml describes it: add it here or remove it there.`,
    });
  if (unknown.length > 0)
    problems.push({
      file,
      what: `has the column ${unknown.join(", ")}, which is not described.`,
      mend: `Describe it in tables/${id}.yaml.`,
    });
  if (missing.length + unknown.length > 0) return { ...table, rows: [] };
  const kinds = new Map(description.columns.map(({ name, type }) => [name, type]));
  const rows: RowData[] = [];
  for (const record of body) {
    const key = record[header.indexOf("key")] ?? "";
    const cells = expected.map((name) => {
      const text = record[header.indexOf(name)]?.trim() ?? "";
      const cell = readCell(text, kinds.get(name) ?? "string");
      if (cell === undefined)
        problems.push({
          file,
          id: key,
          what: `${name}: "${text}" is no ${kinds.get(name)}.`,
          mend: "Write a plain number, true or false, or leave the cell empty.",
        });
      return cell ?? null;
    });
    const own = lines[key];
    if (!own)
      problems.push({
        file,
        id: key,
        what: "the row has no lines.",
        mend: `Add it under rows in tables/${id}.yaml.`,
      });
    rows.push({ key, cells, lines: own ? lineNumbers(own) : [] });
  }
  const keys = new Set<string>();
  for (const { key } of rows) {
    if (keys.has(key))
      problems.push({ file, id: key, what: "the key stands twice.", mend: "Give each row its own key." });
    keys.add(key);
  }
  for (const key of Object.keys(lines))
    if (!keys.has(key))
      problems.push({
        file: `tables/${id}.yaml`,
        id: key,
        what: "has lines but no row.",
        mend: `Add the row to ${file}, or remove the lines.`,
      });
  return { ...table, rows };
}

function readCell(text: string, type: string): Cell | undefined {
  if (text === "") return null;
  if (type === "number")
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
      ? Number(text)
      : undefined;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  return text;
}
