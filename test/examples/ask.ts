/**
 * Ask the report from a script: a table's rows as objects, and a model's sweep as CSV.
 *
 *     npx tsx ask.ts [path of report-knowledge-mcp.cjs]
 *
 * Needs two packages: @modelcontextprotocol/client and zod.
 */
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import * as z from "zod";

/** As much of the answers as this script reads; tools/list has the whole schemas. */
const Cell = z.union([z.number(), z.string(), z.boolean(), z.array(z.int())]);
const Table = z.object({
  columns: z.array(z.string()),
  units: z.record(z.string(), z.string()).default({}),
  rows: z.array(z.array(Cell)),
  undecided: z.array(z.object({ key: z.string(), why: z.string() })).default([]),
  cite: z.string(),
});
const Sweep = z.object({ columns: z.array(z.string()), rows: z.array(z.array(Cell)), cite: z.string() });

const client = new Client({ name: "ask", version: "1.0.0" });
const server = process.argv[2] ?? "dist/report-knowledge-mcp.cjs";
await client.connect(new StdioClientTransport({ command: process.execPath, args: [server] }));

/** Calls a tool and reads its answer; what a tool refuses is said in its text. */
async function ask<T>(schema: z.ZodType<T>, name: string, args: Record<string, unknown>): Promise<T> {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
  if (isError) throw new Error(content.map((block) => (block.type === "text" ? block.text : "")).join("\n"));
  return schema.parse(structuredContent);
}

const chips = await ask(Table, "get_table", {
  table: "ai-chip-specs",
  where: ["int8_tops >= 256", "power_w <= 300 W"],
  columns: ["chip", "int8_tops", "power_w"],
  sort: "-int8_tops",
});
for (const row of chips.rows) {
  const chip = Object.fromEntries(chips.columns.map((column, index) => [column, row[index]]));
  console.log(`${chip["chip"]}: ${chip["int8_tops"]} ${chips.units["int8_tops"]}, lines ${chip["lines"]}`);
}
for (const { key, why } of chips.undecided) console.log(`${key} is undecided: ${why}`);
console.log(chips.cite);

const margins = await ask(Sweep, "run_model", {
  model: "ai-coding-net-margin",
  inputs: { gain_pct: [5, 10, 15, 20, 25, 30] },
  output: "net_margin_pct",
});
console.log([margins.columns, ...margins.rows].map((row) => row.join(",")).join("\n"));

await client.close();
