import * as z from "zod";
import { DerivedFile } from "./derived.ts";
import { EntitiesFile } from "./entity.ts";
import { FindingsFile } from "./finding.ts";
import { MetricsFile } from "./metric.ts";
import { ModelFile } from "./model.ts";
import { ReportFile } from "./report.ts";
import { SectionFile } from "./section.ts";
import { TableFile } from "./table.ts";
import { UnitsFile } from "./unit.ts";
import { VerifyFile } from "./verify.ts";

/** JSON Schemas (draft 7, which editors read) of all files of a corpus: `section` describes sections/<id>.yaml. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const files: [string, z.ZodType][] = [
    ["report", ReportFile],
    ["section", SectionFile],
    ["table", TableFile],
    ["model", ModelFile],
    ["entities", EntitiesFile],
    ["metrics", MetricsFile],
    ["units", UnitsFile],
    ["findings", FindingsFile],
    ["derived", DerivedFile],
    ["verify", VerifyFile],
  ];
  return new Map(
    files.map(([name, schema]) => [name, z.toJSONSchema(schema, { target: "draft-7", io: "input" })]),
  );
}
