import * as z from "zod";
import { calculationSheet } from "../../answers/calculate/as-sheet.ts";
import { calculate } from "../../answers/calculate/calculate.ts";
import modelExplorer from "../apps/model-explorer.ts";
import { flagArg, inputsArg, listOf } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderCalculation } from "../render/calculate.ts";
import { FindingOut, LangArg, ReportArg, ReportOut } from "../shapes.ts";
import runModel, { ModelOut } from "./run-model.ts";

const { solve, target } = runModel.input.shape;
const { mode, columns, say, caveats } = ModelOut.shape;
const Named = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a calculation gives, in the shape of run_model: CalculationView says what each part means. */
export const CalculationOut = z.object({
  report: ReportOut,
  mode,
  inputs: Named.describe("value or low, high; unit, from; ref, of, metric, period, printed, lines"),
  outputs: Named.describe("value or low, high; bound, unit"),
  columns,
  rows: z.array(z.array(z.unknown())).optional(),
  solved: z.record(z.string(), z.unknown()).optional(),
  explain: z.array(z.record(z.string(), z.unknown())),
  ...{ say, caveats },
  findings: z.array(FindingOut).optional(),
  cites: z.array(z.string()).optional(),
  yaml: z.string().optional(),
});

export default defineTool({
  name: "calculate",
  title: "Calculate with figures",
  description:
    "Any formula over figures of the reports and numbers of yours, units computed, bounds and findings carried: growth, margins, ratios, what-if, sweep, goal seek. Use it for all arithmetic.",
  input: z.strictObject({
    formulas: listOf(z.string().max(2000), undefined, { min: 1, max: 12 }).describe(
      '"margin = net_income / revenue"; sum, mean, median, min, max, count, pow, round, growth(from, to), cagr(from, to, years), share(part, whole).',
    ),
    inputs: inputsArg()
      .optional()
      .describe(
        'Name → ref (cell/…, claim/…#metric, derived/…, "table/<id>.<column> where …") or number with unit ("3%", {value, unit}); list: sweep, or what sum takes; {"low", "high"}: tornado.',
      ),
    unit: z.string().max(60).optional().describe("Of the result."),
    ...{ solve, target },
    output: z.string().max(100).optional().describe("Default: the last formula."),
    yaml: flagArg().optional().describe("Add a model file."),
    report: ReportArg,
    lang: LangArg,
  }),
  output: CalculationOut,
  command: {
    name: "calculate",
    summary: "Calculate with figures of the report and numbers of your own",
    positional: "formulas",
    example: 'calculate "margin = profit / revenue" --set profit=12亿元 --set revenue=80亿元 --unit %',
  },
  view: modelExplorer.uri,
  run: async (question, served, lang) => calculate(served, question, lang),
  render: renderCalculation,
  sheet: async (question, served, lang) => calculationSheet(served, question, lang),
});
