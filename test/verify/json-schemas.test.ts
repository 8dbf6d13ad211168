import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { jsonSchemas } from "../../src/corpus/schema/json-schemas.ts";
import { TINY } from "../support/places.ts";

/** Reads a schema as an editor does: from its JSON, without knowing where it came from. */
const schemas = new Map(
  [...jsonSchemas()].map(([name, schema]) => [name, z.fromJSONSchema(JSON.parse(JSON.stringify(schema)))]),
);

const FOLDERS: Readonly<Record<string, string>> = { sections: "section", tables: "table", models: "model" };

function files(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const [first = "", second] = file.split(/[\\/]/);
      return [
        join(folder, file),
        second === undefined ? first.replace(".yaml", "") : (FOLDERS[first] ?? first),
      ];
    });
}

function judge(kind: string, text: string): string[] {
  const schema = schemas.get(kind);
  if (!schema) return [`no schema of ${kind}`];
  const read = schema.safeParse(parse(text));
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe.each([TINY, "corpus/ai-report-2025"])("the published schemas take every file of %s", (folder) => {
  test.each(files(folder))("%s as %s", (file, kind) => {
    expect(judge(kind, readFileSync(file, "utf8"))).toEqual([]);
  });
});

test.each([
  [
    "a key that is unknown",
    "section",
    "sections/riders.yaml",
    (text: string) => text.replace("heading:", "headline:"),
  ],
  [
    "a kind of claim that there is not",
    "section",
    "sections/riders.yaml",
    (text: string) => text.replace("kind: fact", "kind: rumour"),
  ],
  [
    "a number as text",
    "section",
    "sections/riders.yaml",
    (text: string) => text.replace("value: 12500", "value: many"),
  ],
  [
    "an id with capitals",
    "entities",
    "entities.yaml",
    (text: string) => text.replace("id: lakeside", "id: Lakeside"),
  ],
  [
    "a column type that there is not",
    "table",
    "tables/bicycles.yaml",
    (text: string) => text.replace("type: number", "type: amount"),
  ],
  [
    "a finding without weight",
    "findings",
    "findings.yaml",
    (text: string) => text.replace("  weight: material\n", ""),
  ],
])("they refuse %s", (_, kind, file, change) => {
  const text = readFileSync(join(TINY, file), "utf8");
  expect(change(text)).not.toBe(text);
  expect(judge(kind, change(text))).not.toEqual([]);
});

test("they are plain enough for editors: draft 7 and no references", () => {
  for (const [name, schema] of jsonSchemas()) {
    expect(schema, name).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
    expect(JSON.stringify(schema), name).not.toContain('"$ref"');
  }
});
