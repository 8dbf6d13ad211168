import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { isJson, withSession } from "../../src/build/session.ts";
import { BIN } from "../support/places.ts";

/** The list as it goes over the wire, in the era that most hosts speak. */
async function listed(): Promise<Record<string, unknown>[]> {
  const command = [process.execPath, BIN];
  const { tools } = await withSession({ command, era: "legacy" }, ({ request }) => request("tools/list"));
  return Array.isArray(tools) ? tools.filter(isJson) : [];
}

const tools = await listed();

/** What a host puts before its model: names, descriptions, inputs. */
const seen = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
test("every byte of the list is known: a change shows here, and is reviewed", async () => {
  const text = `${JSON.stringify(tools, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot("__snapshots__/tools-list.json");
});

test("both eras list the same", async () => {
  const command = [process.execPath, BIN];
  const modern = await withSession({ command, era: "modern" }, ({ request }) => request("tools/list"));
  expect(modern["tools"]).toEqual(tools);
});

test.each([
  ["names, descriptions and inputs", seen, 2500],
  ["everything, with output schemas", tools, 6500],
])("%s stay within the budget", (_, list, budget) => {
  expect(countTokens(JSON.stringify(list))).toBeLessThanOrEqual(budget);
});

test("names and schemas are what every host takes", () => {
  for (const { name, description, inputSchema, outputSchema } of tools) {
    expect(name).toMatch(/^[a-z][a-z0-9_]{0,40}$/);
    expect(String(description).length).toBeLessThan(1000);
    const schemas = JSON.stringify([inputSchema, outputSchema]);
    expect(schemas).not.toMatch(/"\$ref"|"\$defs"|"prefixItems"|"(?:format|pattern)":"/);
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    for (const key of ["oneOf", "anyOf", "allOf"]) expect(inputSchema).not.toHaveProperty(key);
  }
});
