import * as z from "zod";
import { runModel } from "../../answers/run-model/run-model.ts";
import modelExplorer from "../apps/model-explorer.ts";
import { inputsArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderModel } from "../render/run-model.ts";
import { FindingOut, LangArg, PlacedOut, ReportArg, ReportOut } from "../shapes.ts";

const Cell = z.union([z.number(), z.string(), z.array(z.number())]);

/** What a run gives: see ModelView, which says what each part means. */
export const ModelOut = z.object({
  report: ReportOut,
  model: z.string(),
  title: z.string(),
  question: z.string().optional(),
  basis: z.string(),
  mode: z.enum(["inputs", "point", "sweep", "grid", "tornado", "solve"]),
  inputs: z.record(
    z.string(),
    z.object({
      title: z.string().optional(),
      value: z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]).optional(),
      low: z.number().optional(),
      high: z.number().optional(),
      unit: z.string().optional(),
      from: z.string().describe("reader, report, derived, neutral, computed, needed"),
      range: z.array(z.number()).optional(),
      cases: z.array(z.number()).optional(),
      ...PlacedOut,
      model: z.string().optional(),
      why: z.string().optional(),
    }),
  ),
  outputs: z.record(
    z.string(),
    z.object({
      title: z.string(),
      unit: z.string().optional(),
      value: z.number().optional(),
      printed: z.number().optional().describe("for just these inputs"),
      as: z.string().optional(),
      agrees: z.string().optional(),
      ...PlacedOut,
    }),
  ),
  columns: z.array(z.string()).optional(),
  rows: z.array(z.array(Cell)).optional(),
  printed: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }).optional(),
  undecided: z.array(z.record(z.string(), z.unknown())).optional(),
  solved: z
    .object({
      input: z.string(),
      unit: z.string().optional(),
      output: z.string(),
      target: z.number(),
      found: z.enum(["one", "several", "none", "any"]),
      values: z.array(z.number()).optional(),
      between: z.array(z.number()).optional(),
      reach: z.array(z.number()).optional(),
    })
    .optional(),
  explain: z.array(z.object({ name: z.string(), formula: z.string(), value: z.number().optional() })),
  say: z.string(),
  caveats: z.array(z.string()).optional(),
  findings: z.array(FindingOut).optional(),
  cite: z.string(),
  more: z.record(z.string(), z.unknown()).optional(),
});

export default defineTool({
  name: "run_model",
  title: "Run a model",
  description:
    "Runs a model of a report with your assumptions: what-if, sweep, grid, tornado, goal seek. Without inputs: the report's case and the inputs that matter.",
  input: z.strictObject({
    model: z.string().min(1).max(200).describe("Ref, id or title; get_outline lists them."),
    inputs: inputsArg()
      .optional()
      .describe(
        'Name → 10, "10%", "3万"; one list: sweep, two: grid; {"low", "high"}: tornado; "range": all by their ranges; "all": the report\'s case with every input and output.',
      ),
    solve: z.string().max(100).optional().describe("Input to solve for."),
    target: z
      .union([z.number(), z.string().max(60)])
      .optional()
      .describe("Wanted value of the output."),
    output: z.string().max(100).optional().describe("Default: all, or the first that the inputs move."),
    report: ReportArg,
    lang: LangArg,
  }),
  output: ModelOut,
  command: {
    name: "model",
    summary: "Run a model of the report with your own assumptions",
    positional: "model",
    example: "model ai-coding-net-margin --set gain_pct=10 --set tax_pct=25",
  },
  view: modelExplorer.uri,
  run: async (question, served, lang) => runModel(served, question, lang),
  render: renderModel,
});
