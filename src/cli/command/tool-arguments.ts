import { isRecord } from "../../corpus/is-record.ts";
import type { AnyTool } from "../../server/define/define-tool.ts";
import { jsonSchema } from "../../server/schema.ts";

/** An argument of a tool, as a flag of the command line. */
export interface Argument {
  readonly name: string;
  readonly kind: "text" | "number" | "boolean" | "list" | "record";
  readonly description: string;
  readonly required: boolean;
}

/** A tool's arguments, read off its JSON Schema. */
export function argumentsOf(tool: AnyTool): Argument[] {
  const { properties, required } = jsonSchema(tool.input, "input");
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(isRecord(properties) ? properties : {}).map(([name, property]) => {
    const schema = isRecord(property) ? property : {};
    return {
      name,
      kind: kindOf(schema),
      description: String(schema["description"] ?? ""),
      required: needed.includes(name),
    };
  });
}

function kindOf(schema: Readonly<Record<string, unknown>>): Argument["kind"] {
  const choices = Array.isArray(schema["anyOf"]) ? schema["anyOf"].filter(isRecord) : [schema];
  const types = choices.map(({ type }) => type);
  if (types.includes("object")) return "record";
  if (types.includes("array")) return "list";
  if (types.includes("boolean")) return "boolean";
  return types.includes("number") || types.includes("integer") ? "number" : "text";
}

/** The formats in which a tool that answers with an image gives it. */
export function formatsOf({ input }: AnyTool): readonly string[] {
  const { properties } = jsonSchema(input, "input");
  const format = isRecord(properties) ? properties["format"] : undefined;
  const choices = isRecord(format) ? format["enum"] : undefined;
  return Array.isArray(choices) ? choices.map(String) : ["png"];
}
