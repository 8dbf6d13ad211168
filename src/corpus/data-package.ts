import type { Corpus, Table } from "./corpus.ts";
import type { Text } from "./schema/parts/text.ts";
import type { Column, ColumnType } from "./schema/table.ts";

/** Data Package v2 descriptor of a corpus's tables (https://datapackage.org): pandas, DuckDB and frictionless open them by it. */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly sources?: readonly { readonly title: string }[];
  readonly resources: readonly TableResource[];
}

interface TableResource {
  readonly name: string;
  readonly type: "table";
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly schema: TableSchema;
}

interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "boolean" | "list";
  readonly title: string;
  readonly description: string;
  readonly delimiter?: string;
  readonly itemType?: "string";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: { readonly required?: true; readonly unique?: true };
  /** Ours: ids of units.yaml and metrics.yaml. */
  readonly unit?: string;
  readonly metric?: string;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/** Describes every table of a corpus, as `datapackage.json` beside report.yaml holds it. */
export function dataPackage(corpus: Corpus): DataPackage {
  const { title, version, publisher } = corpus.report;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: corpus.id,
    title: bothOf(title),
    version,
    ...(publisher && { sources: [{ title: bothOf(publisher) }] }),
    resources: [...corpus.tables.values()].map(resource),
  };
}

/** English, with the Chinese in brackets; once if there is only one of them. */
const bothOf = ({ zh, en }: Text): string => (zh === en ? en : `${en} (${zh})`);

/** The descriptor as it is written to its file: a line a field, so that a change of one shows as one. */
export function printDataPackage(corpus: Corpus): string {
  const printed = JSON.stringify(dataPackage(corpus), null, 2).replace(
    /^( {10})\{\n[\s\S]*?^\1\}/gm,
    (field, indent: string) => indent + JSON.stringify(JSON.parse(field)),
  );
  return `${printed}\n`;
}

function resource({ id, title, columns, header }: Table): TableResource {
  return {
    name: id,
    type: "table",
    path: `tables/${id}.csv`,
    title: title.en,
    description: title.zh,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: [KEY, ...columns.flatMap((column) => fields(column, header))],
      missingValues: [""],
      primaryKey: [KEY.name],
    },
  };
}

const KEY: Field = {
  name: "key",
  type: "string",
  title: "key of the row",
  description: "行的键",
  constraints: { required: true, unique: true },
};

/** One field of the CSV for a column; a text column stands there in its languages. */
function fields(column: Column, header: readonly string[]): Field[] {
  const { name, type, title, unit, metric } = column;
  const field: Field = {
    name,
    title: title.en,
    description: title.zh,
    ...FIELD_TYPES[type],
    ...(unit !== undefined && { unit }),
    ...(metric !== undefined && { metric }),
  };
  if (type !== "text" || header.includes(name)) return [field];
  return [
    { ...field, name: `${name}_zh`, title: `${title.en} (Chinese)`, description: `${title.zh}（中文）` },
    { ...field, name: `${name}_en`, title: `${title.en} (English)`, description: `${title.zh}（英文）` },
  ].filter((half) => header.includes(half.name));
}

/** Periods stay strings: quarters, ranges and fiscal years are no type of theirs. */
const FIELD_TYPES: Readonly<Record<ColumnType, Omit<Field, "name" | "title" | "description">>> = {
  number: { type: "number" },
  text: { type: "string" },
  string: { type: "string" },
  entity: { type: "string" },
  entities: { type: "list", delimiter: ";", itemType: "string" },
  period: { type: "string" },
  boolean: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
  metric: { type: "string" },
  unit: { type: "string" },
};
