import * as z from "zod";
import { DEFAULT_ROWS, getTable } from "../../answers/get-table/get-table.ts";
import tableExplorer from "../apps/table-explorer.ts";
import { atCommas, atConditions } from "../arguments/split-list.ts";
import { listOf, numberArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderTable } from "../render/get-table.ts";
import { LangArg, PlacedOut, ReportArg, ReportOut } from "../shapes.ts";

const Cell = z.union([z.number(), z.string(), z.boolean(), z.array(z.int())]);
const Short = z.string().max(100);

export default defineTool({
  name: "get_table",
  title: "Query a table",
  description:
    'Typed rows of one table with units, lines and findings: filter, sort, compute, summarise. Rows that a condition cannot judge or a sort cannot place come back as `undecided`. An empty cell is "".',
  input: z.strictObject({
    table: z.string().min(1).max(200).describe("Ref, id or title; get_outline lists them."),
    columns: listOf(Short, atCommas).optional().describe("Default: all printed ones."),
    rows: listOf(Short, atCommas).optional().describe("Keys or names."),
    where: listOf(z.string().max(300), atConditions)
      .optional()
      .describe(
        'All must hold: "revenue >= 256", "weight_kg <= 300 g", "released between 2023-10 and 2024-05", "maker in A, B", "name contains X", "price is missing", "重量不超过3公斤".',
      ),
    sort: listOf(Short, atCommas).optional().describe('Columns; "-price" is descending.'),
    summary: listOf(Short, atCommas)
      .optional()
      .describe('count, or min, max, mean, median, sum of a column: "median(price)".'),
    by: Short.optional().describe("Column that groups the summary."),
    limit: numberArg(z.int().min(1).max(200))
      .optional()
      .describe(`Default ${DEFAULT_ROWS}; with summary and neither columns nor sort none.`),
    cursor: z.string().max(60).optional().describe("nextCursor."),
    report: ReportArg,
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    table: z.string(),
    title: z.string(),
    label: z.string().optional().describe("column that names a row"),
    columns: z.array(z.string()).optional(),
    titles: z.record(z.string(), z.string()).optional(),
    units: z.record(z.string(), z.string()).optional(),
    periods: z.record(z.string(), z.string()).optional(),
    rows: z.array(z.array(Cell)).optional(),
    bounds: z.record(z.string(), z.string()).optional().describe("<key>.<column> → over, about, …"),
    printed: z
      .record(z.string(), z.string())
      .optional()
      .describe("<key>.<column> → as printed, where misread"),
    summary: z
      .array(
        z.object({
          what: z.string(),
          group: z.string().optional(),
          value: z.number().optional(),
          unit: z.string().optional(),
          n: z.int(),
          at: z.array(z.string()).optional(),
          missing: z.array(z.string()).optional().describe("left out"),
          doubtful: z.array(z.string()).optional().describe("counted as printed"),
        }),
      )
      .optional(),
    undecided: z.array(z.object({ key: z.string(), why: z.string(), ...PlacedOut })).optional(),
    absent: z.array(z.string()).optional(),
    computed: z.record(z.string(), z.string()).optional().describe("unit, or formula of those shown"),
    findings: z
      .array(
        z.object({
          ref: z.string(),
          weight: z.string().optional(),
          kind: z.string().optional(),
          say: z.string().optional().describe("else see list_findings"),
          on: z.array(z.string()).optional().describe("rows or <key>.<column>"),
        }),
      )
      .optional(),
    notes: z.array(z.string()).optional(),
    source: z.string().optional(),
    total: z.int(),
    cite: z.string(),
    nextCursor: z.string().optional(),
  }),
  command: {
    name: "table",
    summary: "Query a table: filter, sort, compute, summarise",
    positional: "table",
    example:
      'table ai-chip-specs --where "int8_tops >= 256" --where "power_w <= 300 W" --sort=-int8_tops_per_w',
  },
  view: tableExplorer.uri,
  run: async (question, served, lang) => getTable(served, question, lang),
  render: renderTable,
});
