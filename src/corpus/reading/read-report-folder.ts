import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type * as z from "zod";
import { ReportError } from "../../errors.ts";
import { CORPUS_FORMAT, type CorpusData, type SectionData } from "../data.ts";
import { isRecord } from "../is-record.ts";
import { DerivedFile } from "../schema/derived.ts";
import { EntitiesFile } from "../schema/entity.ts";
import { FindingsFile } from "../schema/finding.ts";
import { MetricsFile } from "../schema/metric.ts";
import { ModelFile } from "../schema/model.ts";
import { lineNumbers } from "../schema/parts/lines.ts";
import { Id } from "../schema/parts/text.ts";
import { ReportFile } from "../schema/report.ts";
import { SectionFile } from "../schema/section.ts";
import { TableFile } from "../schema/table.ts";
import { UnitsFile } from "../schema/unit.ts";
import { refuseNewer } from "./format.ts";
import { mergeLayers } from "./layers.ts";
import { corpusError, type Problem } from "./problem.ts";
import { MACHINE_FILE, readMachine } from "./read-machine.ts";
import { readTable } from "./read-table.ts";
import { namesIn } from "./read-text.ts";
import { loadYaml, type Reading, readYaml, shaped } from "./read-yaml.ts";

/**
 * Reads a report's folder, of any format up to this one, and checks the shape of every file: what people wrote, what a program read
 * (`machine/`), or the first over the second. What the files say of each other is checked by checkCorpus.
 */
export async function readReportFolder(folder: string): Promise<CorpusData> {
  const { data, problems } = await inspectReportFolder(folder);
  if (problems.length > 0 || !data) throw corpusError(basename(resolve(folder)), problems);
  return data;
}

/** The same with all that is wrong in its files; no data if one that there must be cannot be read. */
export async function inspectReportFolder(
  folder: string,
): Promise<{ readonly data?: CorpusData | undefined; readonly problems: readonly Problem[] }> {
  const id = basename(resolve(folder));
  const names = await listFolder(folder);
  const machine = names.has(MACHINE_FILE) ? await readMachine(folder, id) : undefined;
  const problems: Problem[] = [];
  const written = await readWritten(folder, id, names, problems, machine);
  const data = written && machine ? mergeLayers(machine, written, problems) : written;
  return { data, problems };
}

/** What people wrote; of a folder with a machine's layer, `report.yaml` and the files of its sections need only say what differs. */
async function readWritten(
  folder: string,
  id: string,
  names: ReadonlySet<string>,
  problems: Problem[],
  machine: CorpusData | undefined,
): Promise<CorpusData | undefined> {
  const yaml = await loadYaml(folder, "report.yaml");
  const head = isRecord(yaml.data) ? yaml.data : {}; // says how all else is read
  refuseNewer(id, head["format"]);
  const reading: Reading = { folder, problems, languages: languagesOf(head, machine) };
  const inFormat1 = !machine && (head["format"] ?? 1) === 1;
  const none = machine && { whenMissing: [] };
  const file = shaped<z.infer<typeof ReportFile>>(reading, "report.yaml", yaml, ReportFile, {
    ...(machine && { whenMissing: machine.report }),
    upgrade: over(machine?.report),
  });
  const sections = [];
  const claims = [];
  for (const sectionId of stems(names, "sections", ".yaml", problems)) {
    const known = machine?.sections.find((each) => each.id === sectionId);
    const section = await readYaml(reading, `sections/${sectionId}.yaml`, SectionFile, {
      upgrade: over(known && asFile(known)),
    });
    if (!section) continue;
    const { claims: own, ...rest } = section;
    sections.push({ id: sectionId, ...rest });
    for (const claim of own) claims.push({ ...claim, section: sectionId, lines: lineNumbers(claim.lines) });
  }
  const tables = [];
  for (const tableId of stems(names, "tables", ".yaml", problems)) {
    const description = await readYaml(reading, `tables/${tableId}.yaml`, TableFile);
    if (description) tables.push(await readTable(reading, tableId, description));
  }
  for (const tableId of stems(names, "tables", ".csv", problems))
    if (!names.has(`tables/${tableId}.yaml`))
      problems.push({
        file: `tables/${tableId}.csv`,
        what: "has no description.",
        mend: `Write tables/${tableId}.yaml.`,
      });
  const models = [];
  for (const modelId of stems(names, "models", ".yaml", problems)) {
    const model = await readYaml(reading, `models/${modelId}.yaml`, ModelFile);
    if (model) models.push({ id: modelId, ...model });
  }
  const entities = await readYaml(reading, "entities.yaml", EntitiesFile, none);
  const metrics = await readYaml(reading, "metrics.yaml", MetricsFile, none);
  const units = await readYaml(reading, "units.yaml", UnitsFile, { whenMissing: [] });
  const findings = await readYaml(reading, "findings.yaml", FindingsFile, {
    whenMissing: [],
    upgrade: inFormat1 ? fromInsteadOfBasis : undefined,
  });
  const derived = await readYaml(reading, "derived.yaml", DerivedFile, { whenMissing: [] });
  if (!file || !entities || !metrics || !units || !findings || !derived) return undefined;
  const { format: _format, ...report } = file;
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

function languagesOf(head: Readonly<Record<string, unknown>>, machine: CorpusData | undefined) {
  const { success, data } = ReportFile.shape.languages.safeParse(head["languages"]);
  return (success ? data : undefined) ?? machine?.report.languages ?? (["zh", "en"] as const);
}

/** What a file says over what a machine says. */
const over =
  (machine: object | undefined) =>
  (data: unknown): unknown =>
    machine && isRecord(data) ? { ...machine, ...data } : data;

/** A machine's section as its file would have it. */
function asFile({ id: _id, ...rest }: SectionData): object {
  return { ...rest, claims: [] };
}

/** Format 1 had one word for what tells a finding and for the footing of a number. */
const fromInsteadOfBasis = (data: unknown): unknown =>
  Array.isArray(data)
    ? data.map((each: unknown) => {
        if (!isRecord(each) || !("basis" in each)) return each;
        const { basis, ...rest } = each;
        return { ...rest, from: basis };
      })
    : data;

/** Names of what the folder and its folders hold. Links to folders are followed once, so no loop is. */
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
  const files = new Set(names);
  for (const part of ["sections", "tables", "models", "machine"])
    for (const name of await namesIn(join(folder, part))) files.add(`${part}/${name}`);
  if (!files.has("report.yaml") && !files.has(MACHINE_FILE))
    throw new ReportError(
      "CORPUS",
      `${folder} holds no report.yaml, so it is no corpus. Give --corpus a report's folder: corpus/README.md describes it.`,
    );
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
