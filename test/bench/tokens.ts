import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { jsonSchema } from "../../src/server/schema.ts";
import { tools } from "../../src/server/tools/index.ts";
import type { Row } from "./row.ts";

/** What the list of tools costs a client, in o200k tokens. */
export function tokenRows(): Row[] {
  const inputs = tools.map(({ name, description, input }) => ({
    name,
    description,
    inputSchema: jsonSchema(input, "input"),
  }));
  const all = tools.map(({ name, title, description, input, output }) => ({
    name,
    title,
    description,
    inputSchema: jsonSchema(input, "input"),
    ...(output && { outputSchema: jsonSchema(output, "output") }),
  }));
  return [
    {
      what: "tools/list: names, descriptions, inputs",
      value: countTokens(JSON.stringify(inputs)),
      unit: " tokens",
      budget: 2500,
      aim: 1800,
      note: `${tools.length} tools`,
    },
    {
      what: "tools/list: with output schemas",
      value: countTokens(JSON.stringify(all)),
      unit: " tokens",
      budget: 6500,
      aim: 4500,
    },
  ];
}
