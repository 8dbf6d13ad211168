import * as z from "zod";
import { calculate } from "../../answers/calculate/calculate.ts";
import { flagArg, inputsArg, listOf } from "../arguments.ts";
import { defineTool } from "../define-tool.ts";
import { renderCalculation } from "../render/calculate.ts";
import { FindingOut, LangArg, PlacedOut, ReportArg, ReportOut } from "../shapes.ts";
import runModel, { ModelOut } from "./run-model.ts";

const { solve, target } = runModel.input.shape;
const { mode, columns, rows, solved, explain, say, caveats } = ModelOut.shape;
const Amount = z.number().optional();
const Word = z.string().optional();

/** What a calculation gives: see CalculationView. */
export const CalculationOut = z.object({
  report: ReportOut,
  mode,
  inputs: z.record(
    z.string(),
    z.object({
      value: z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]).optional(),
      ...{ low: Amount, high: Amount, bound: Word, unit: Word, from: z.string(), ref: Word, of: Word },
      ...{ metric: Word, period: Word, printed: Word, ...PlacedOut, count: Amount },
    }),
  ),
  outputs: z.record(
    z.string(),
    z.object({ title: z.string(), value: Amount, low: Amount, high: Amount, bound: Word, unit: Word }),
  ),
  ...{ columns, rows, solved, explain, say, caveats },
  findings: z.array(FindingOut).optional(),
  cites: z.array(z.string()).optional(),
  yaml: Word,
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
        'Name → ref (cell/…, claim/…#metric, derived/…, "table/<id>.<column> where …") or number with unit ("3%", "7.1 CNY/USD"); list: sweep, or what sum takes; {"low", "high"}: tornado.',
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
  run: async (question, served, lang) => calculate(served, question, lang),
  render: renderCalculation,
});
