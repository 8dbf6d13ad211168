import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { CsvError, parse as parseCsv } from "csv-parse/sync";
import { parseDocument } from "yaml";
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
import { UnitsFile } from "../schema/unit.ts";
import { corpusError, type Problem } from "./problem.ts";

/** Reads a report's folder and checks the shape of every file; what the files say of each other is checked by checkCorpus. */
export async function readFolder(folder: string): Promise<CorpusData> {
  const names = await listFolder(folder);
  const problems: Problem[] = [];
  const yaml = <T>(file: string, schema: z.ZodType<T>, whenMissing?: T) =>
    readYaml(folder, file, schema, problems, whenMissing);
  const report = await yaml("report.yaml", ReportFile);
  const sections = [];
  const claims = [];
  for (const id of stems(names, "sections", ".yaml")) {
    const section = await yaml(`sections/${id}.yaml`, SectionFile);
    if (!section) continue;
    const { claims: own, ...rest } = section;
    sections.push({ id, ...rest });
    for (const claim of own) claims.push({ ...claim, section: id, lines: lineNumbers(claim.lines) });
  }
  const tables = [];
  for (const id of stems(names, "tables", ".yaml")) {
    const description = await yaml(`tables/${id}.yaml`, TableFile);
    if (description) tables.push(await readTable(folder, id, description, problems));
  }
  for (const id of stems(names, "tables", ".csv"))
    if (!names.has(`tables/${id}.yaml`))
      problems.push({
        file: `tables/${id}.csv`,
        what: "has no description.",
        mend: `Write tables/${id}.yaml.`,
      });
  const models = [];
  for (const id of stems(names, "models", ".yaml")) {
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

async function listFolder(folder: string): Promise<Set<string>> {
  let names: string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch (error) {
    throw new ReportError(
      "CORPUS",
      `There is no corpus at ${folder}. Give --corpus the folder that holds report.yaml.`,
      { cause: error },
    );
  }
  const files = new Set(names.map((name) => name.replaceAll("\\", "/")));
  if (!files.has("report.yaml"))
    throw new ReportError(
      "CORPUS",
      `${folder} holds no report.yaml, so it is no corpus. Give --corpus a report's folder: corpus/README.md describes it.`,
    );
  return files;
}

function stems(names: ReadonlySet<string>, folder: string, ending: string): string[] {
  return [...names]
    .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(ending))
    .map((name) => name.slice(folder.length + 1, -ending.length))
    .sort();
}

async function readYaml<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  whenMissing?: T,
): Promise<T | undefined> {
  let text: string;
  try {
    text = decode(await readFile(join(folder, file)));
  } catch (error) {
    if (error instanceof TypeError) {
      problems.push({ file, ...NOT_UTF8 });
      return undefined;
    }
    if (whenMissing === undefined)
      problems.push({ file, what: "is missing.", mend: "Write it: corpus/README.md describes it." });
    return whenMissing;
  }
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) {
    problems.push({
      file,
      what: `is not readable YAML: ${fault.message.split("\n", 1)[0]}`,
      mend: "Mend the line.",
    });
    return whenMissing;
  }
  const data: unknown = document.toJS();
  const parsed = schema.safeParse(data ?? whenMissing);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.push({
      file,
      id: idAt(data, issue.path),
      what: `${issue.path.join(".") || "file"}: ${issue.message}.`,
      mend: "See the schema in src/corpus/schema.",
    });
  return whenMissing;
}

/** The id of the record that a path leads through, so that a message names it. */
function idAt(data: unknown, path: readonly PropertyKey[]): string | undefined {
  let here: unknown = data;
  let id: string | undefined;
  for (const step of [...path, "id"]) {
    if (typeof here !== "object" || here === null) break;
    if ("id" in here && typeof here.id === "string") id = here.id;
    here = Reflect.get(here, step);
  }
  return id;
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
  let records: string[][];
  try {
    records = parseCsv(decode(await readFile(join(folder, file))), { bom: true });
  } catch (error) {
    if (error instanceof CsvError)
      problems.push({
        file,
        what: `is not a readable CSV: ${error.message}.`,
        mend: "Give every row as many cells as the header has, and quote cells that hold commas.",
      });
    else if (error instanceof TypeError) problems.push({ file, ...NOT_UTF8 });
    else
      problems.push({
        file,
        what: "is missing.",
        mend: `Write it, or remove tables/${id}.yaml, which describes it.`,
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
  const keys = rows.map(({ key }) => key);
  for (const key of keys.filter((each, index) => keys.indexOf(each) < index))
    problems.push({ file, id: key, what: "the key stands twice.", mend: "Give each row its own key." });
  for (const key of Object.keys(lines))
    if (!keys.includes(key))
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
  if (type === "number") return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  return text;
}

const NOT_UTF8 = { what: "is not UTF-8.", mend: "Save it as UTF-8." };

/** The text of a file; a TypeError where its bytes are no UTF-8. */
const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
