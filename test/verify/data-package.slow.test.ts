import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { Corpus, Table } from "../../src/corpus/corpus.ts";
import type { RowData } from "../../src/corpus/data.ts";
import {
  type DataPackage,
  dataPackage,
  type Field,
  printDataPackage,
} from "../../src/corpus/data-package.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { TINY } from "../support/places.ts";
import { brokenRules } from "./data-package-rules.ts";

const FOLDER = "corpus/ai-report-2025";

let corpus: Corpus;
let committed: string;

beforeAll(async () => {
  corpus = checkCorpus(await readReportFolder(FOLDER));
  committed = readFileSync(join(FOLDER, "datapackage.json"), "utf8");
});

test("datapackage.json is what the build makes of the tables", () => {
  expect(committed, "Run npm run build.").toBe(printDataPackage(corpus));
});

test("it keeps the rules of Data Package v2", () => {
  expect(brokenRules(JSON.parse(committed))).toEqual([]);
});

test("every table opens by it: the fields of the header, and in each cell what its type says", () => {
  const opened = dataPackage(corpus).resources.map(({ name, path, schema }) => {
    const records: string[][] = parse(readFileSync(join(FOLDER, path), "utf8"), { bom: true });
    const [header, ...body] = records;
    expect(header, path).toEqual(schema.fields.map((field) => field.name));
    const rows = body.map((record) => schema.fields.map((field, index) => read(record[index] ?? "", field)));
    const keys = rows.map(([key]) => key);
    expect(new Set(keys).size, path).toBe(keys.length);
    return { name, rows };
  });
  expect(opened).toEqual(
    [...corpus.tables.values()].map((table) => ({
      name: table.id,
      rows: table.rows.map((row) => typed(table, row)),
    })),
  );
  expect(opened.length).toBe(corpus.tables.size);
});

/** A cell as a reader of the descriptor takes it. */
function read(text: string, { type, delimiter, trueValues, falseValues, constraints }: Field): unknown {
  if (text === "") {
    expect(constraints?.required).not.toBe(true);
    return null;
  }
  if (type === "number") {
    expect(text).toMatch(/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i);
    return Number(text);
  }
  if (type === "boolean") {
    expect([trueValues, falseValues].flat()).toContain(text);
    return trueValues?.includes(text);
  }
  return type === "list" ? text.split(delimiter ?? ",") : text;
}

/** The same row as the corpus holds it. */
function typed({ header, columns }: Table, { key, cells }: RowData): unknown[] {
  const lists = new Set(columns.filter(({ type }) => type === "entities").map(({ name }) => name));
  return [
    key,
    ...cells.map((cell, index) =>
      typeof cell === "string" && lists.has(header[index] ?? "") ? cell.split(";") : cell,
    ),
  ];
}

describe("a descriptor that breaks a rule is seen", () => {
  const spoil: readonly [string, (made: DataPackage) => unknown, string][] = [
    ["no profile", (made) => ({ ...made, $schema: undefined }), "the package names no v2 profile"],
    ["a name with blanks", (made) => ({ ...made, name: "a b" }), "the package has no name"],
    ["no resources", (made) => ({ ...made, resources: [] }), "the package has no resources"],
    ["a source without a title", (made) => ({ ...made, sources: [{}] }), "a source has no title"],
    ["a name twice", (made) => withResources(made, (each) => [each, each]), "two resources have one name"],
    [
      "a path upwards",
      (made) => withTable(made, { path: "../x.csv" }),
      "bicycles: the path leaves the package",
    ],
    [
      "an absolute path",
      (made) => withTable(made, { path: "/x.csv" }),
      "bicycles: the path leaves the package",
    ],
    ["another type", (made) => withTable(made, { type: "json" }), "bicycles: a table says so in its type"],
    ["no schema", (made) => withTable(made, { schema: undefined }), "bicycles: no schema"],
    [
      "a key that is no field",
      (made) => withSchema(made, { primaryKey: ["id"] }),
      "bicycles: the primary key is no field",
    ],
    [
      "an unknown type",
      (made) => withSchema(made, { fields: [{ name: "key", type: "text" }] }),
      "bicycles: key has no known type",
    ],
    [
      "a field twice",
      (made) => withSchema(made, { fields: [{ name: "key" }, { name: "key" }] }),
      "bicycles: two fields have one name",
    ],
    [
      "a delimiter on a number",
      (made) => withSchema(made, { fields: [{ name: "key", type: "number", delimiter: ";" }] }),
      "bicycles: key is no list",
    ],
  ];

  test.each(spoil)("%s", async (_, change, what) => {
    const made = dataPackage(checkCorpus(await readReportFolder(TINY)));
    expect(brokenRules(made)).toEqual([]);
    expect(brokenRules(change(made))).toEqual([what]);
  });
});

function withResources(
  made: DataPackage,
  change: (each: DataPackage["resources"][number]) => unknown[],
): unknown {
  return { ...made, resources: made.resources.flatMap(change) };
}

function withTable(made: DataPackage, change: object): unknown {
  return withResources(made, (each) => [{ ...each, ...change }]);
}

function withSchema(made: DataPackage, change: object): unknown {
  return withResources(made, (each) => [{ ...each, schema: { ...each.schema, ...change } }]);
}
