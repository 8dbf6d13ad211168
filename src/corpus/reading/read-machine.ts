import * as z from "zod";
import { ReportError } from "../../errors.ts";
import { CORPUS_FORMAT, type CorpusData } from "../data.ts";
import { isRecord } from "../is-record.ts";
import { ClaimRecord } from "../schema/claim.ts";
import { DerivedFile } from "../schema/derived.ts";
import { EntitiesFile } from "../schema/entity.ts";
import { FindingsFile } from "../schema/finding.ts";
import { MetricsFile } from "../schema/metric.ts";
import { ModelFile } from "../schema/model.ts";
import { LineNumbers } from "../schema/parts/lines.ts";
import { Place } from "../schema/parts/place.ts";
import { Id } from "../schema/parts/text.ts";
import { ReportFile } from "../schema/report.ts";
import { SectionFile } from "../schema/section.ts";
import { TableFile } from "../schema/table.ts";
import { UnitsFile } from "../schema/unit.ts";
import { refuseNewer } from "./format.ts";
import { readText } from "./read-text.ts";

/** What a program read of the report's file, in the report's folder. */
export const MACHINE_FILE = "machine/corpus.json";

const Row = z.strictObject({
  key: z.string().min(1),
  cells: z.array(z.union([z.number(), z.string(), z.boolean(), z.null()])),
  lines: LineNumbers,
  boxes: z.array(Place.shape.box.unwrap().nullable()).optional(),
});

/** CorpusData as a program may write it. */
const MachineFile: z.ZodType<CorpusData> = z.strictObject({
  format: z.literal(CORPUS_FORMAT),
  id: z.string().min(1),
  report: ReportFile.omit({ format: true }),
  sections: z.array(SectionFile.omit({ claims: true }).extend({ id: Id })),
  claims: z.array(ClaimRecord),
  tables: z.array(
    TableFile.omit({ rows: true }).extend({ id: Id, header: z.array(z.string()), rows: z.array(Row) }),
  ),
  models: z.array(ModelFile.extend({ id: Id })),
  entities: EntitiesFile,
  metrics: MetricsFile,
  units: UnitsFile,
  findings: FindingsFile,
  derived: DerivedFile,
  places: z.array(Place).optional(),
});

const MOST_SHOWN = 5;
const ADD_AGAIN = "Add the report's file again: report-knowledge-mcp add FILE.";

/** The machine's layer of a report, under the name of its folder. CORPUS if the file is damaged, or of another program's format. */
export async function readMachine(folder: string, id: string): Promise<CorpusData> {
  const { text = "", problem } = await readText(folder, MACHINE_FILE);
  if (problem) throw damaged(id, problem.what);
  const data = parseJson(id, text);
  const format = isRecord(data) ? data["format"] : undefined;
  refuseNewer(id, format);
  if (typeof format === "number" && format < CORPUS_FORMAT)
    throw damaged(id, `has the older format ${format}; this program reads ${CORPUS_FORMAT}.`);
  const parsed = MachineFile.safeParse(data);
  if (parsed.success) return { ...parsed.data, id };
  const { issues } = parsed.error;
  const said = issues
    .slice(0, MOST_SHOWN)
    .map(({ path, message }) => `${path.join(".") || "file"}: ${message}`);
  const more = issues.length > MOST_SHOWN ? ` … and ${issues.length - MOST_SHOWN} more` : "";
  throw damaged(id, `is not what this program writes (${said.join("; ")}${more}).`);
}

function parseJson(id: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(id, "is damaged: it is no whole JSON.", error);
  }
}

const damaged = (id: string, what: string, cause?: unknown): ReportError =>
  new ReportError("CORPUS", `${id}/${MACHINE_FILE} ${what} ${ADD_AGAIN}`, { cause });
