import type { Chart } from "../../charts/chart.ts";
import { modelChart } from "../../charts/model-chart.ts";
import { ReportError } from "../../errors.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { linkUnits, type Units } from "../../notation/units/units.ts";
import { calculate } from "../calculate/calculate.ts";
import type { CalculationView } from "../calculate/view.ts";
import type { ModelView } from "../run-model/view.ts";
import type { ChartKind } from "./chart-kind.ts";
import { unitText } from "./unit-text.ts";

interface CalculationChartQuestion {
  readonly formulas: string;
  readonly report?: readonly string[] | undefined;
  readonly inputs?: unknown;
  readonly output?: string | undefined;
  readonly kind?: ChartKind | undefined;
}

/** The chart of a formula of the reader's along a list or two of values, or over spans. */
export function drawCalculation(
  served: Served,
  { formulas, report, inputs, output, kind }: CalculationChartQuestion,
  lang: Lang,
): Chart {
  const view = calculate(served, { formulas: [formulas], report, inputs, output }, lang);
  if (!view.rows)
    throw new ReportError(
      "INPUT",
      'A formula is drawn over values: give an input a list (line), two of them lists (heat), or {"low", "high"} (tornado).',
    );
  const units = unitsOf(served);
  const chart = modelChart(asRun(view, formulas), {
    lang,
    output: output ?? Object.keys(view.outputs).at(-1),
    base: undefined,
    unitText: unitText({ units }, lang),
    rowLabel: (_, key) => key,
  });
  if (kind === undefined || kind === chart.kind) return chart;
  throw new ReportError(
    "INPUT",
    `These inputs make a ${chart.kind} chart, not ${kind}. Leave kind out or change inputs.`,
  );
}

/** The units of the only report; of several those that every reader knows. */
function unitsOf({ reports }: Served): Units {
  const [only, ...others] = reports;
  return only && others.length === 0 ? only.corpus.units : linkUnits([]);
}

/** A calculation in the shape of a model's run: its formulas are its title. */
function asRun({ cites = [], inputs, ...view }: CalculationView, title: string): ModelView {
  const titled = Object.entries(inputs).map(([name, { from, unit, value, low, high }]) => [
    name,
    {
      title: name,
      from,
      ...(unit !== undefined && { unit }),
      ...(value !== undefined && { value }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
    },
  ]);
  return {
    ...view,
    inputs: Object.fromEntries(titled),
    model: "",
    title,
    basis: "what-if",
    cite: cites.join("; "),
  };
}
