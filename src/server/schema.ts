import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import * as z from "zod";
import { isRecord } from "../corpus/is-record.ts";

/**
 * A tool's schema as the SDK takes it: it only advertises. Arguments are read by the tool itself, so that a bad one is
 * answered in our words; answers are held to their schema by the tests.
 */
export function advertised(
  schema: z.ZodObject,
  io: "input" | "output",
): StandardSchemaWithJSON<Record<string, unknown>> {
  const json = () => jsonSchema(schema, io);
  return {
    "~standard": {
      version: 1,
      vendor: "report-knowledge-mcp",
      validate: (value) => ({ value: isRecord(value) ? value : {} }),
      jsonSchema: { input: json, output: json },
    },
  };
}

/**
 * Plain JSON Schema, short, since every client pays for it: no dialect (2020-12 is the default), no lengths and integer bounds (the tool
 * itself refuses what is too long and says so), no list of types, which some hosts cannot read; of what we send no `additionalProperties`,
 * and what is always there only at the top.
 */
export function jsonSchema(schema: z.ZodObject, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema: node }) => {
      if (io === "output") {
        delete node.additionalProperties;
        delete node.required;
      }
      for (const key of ["minLength", "maxLength", "maxItems", "propertyNames"] as const) delete node[key];
      if (node.type === "integer") {
        delete node.minimum;
        delete node.maximum;
      }
    },
  });
  const always = Object.entries(schema.shape).flatMap(([name, each]) => (isOptional(each) ? [] : [name]));
  return { ...oneType(plain, io), ...(io === "output" && { required: always }) };
}

const isOptional = (schema: unknown): boolean => schema instanceof z.ZodOptional;

/** What may be a text or a number is asked for as a text, and read as either; what we send is one of several schemas. */
function oneType(node: Readonly<Record<string, unknown>>, io: "input" | "output"): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key !== "type" || !Array.isArray(value)) return [key, within(value, io)];
      const types: readonly unknown[] = value;
      return io === "input" && types.includes("string")
        ? [key, "string"]
        : ["anyOf", types.map((type) => ({ type }))];
    }),
  );
}

function within(value: unknown, io: "input" | "output"): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => within(each, io));
  return isRecord(value) ? oneType(value, io) : value;
}
