import type { Chart } from "../../charts/chart.ts";
import { modelChart } from "../../charts/model-chart.ts";
import type { Corpus, Model } from "../../corpus/corpus.ts";
import { labelOf } from "../../corpus/row.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import { openModel } from "../../models/open-model.ts";
import type { Lang } from "../../notation/lang.ts";
import { getTitled } from "../find/get-titled.ts";
import { runModel } from "../run-model/run-model.ts";
import type { InputView, ModelView } from "../run-model/view.ts";
import { asObject, axesOf, type Given, isMoved, readGiven, rowAxis, spans } from "./axes.ts";
import type { ChartKind } from "./chart-kind.ts";
import { unitText } from "./unit-text.ts";

export interface ModelChartQuestion {
  readonly model: string;
  readonly inputs?: unknown;
  readonly output?: string | undefined;
  readonly kind?: ChartKind | undefined;
}

/** The chart of a model of the only report that is served. With single values only, it is drawn along one input: the one the reader set, else one with cases of the report. */
export function drawModel(served: Served, report: Report, question: ModelChartQuestion, lang: Lang): Chart {
  const { kind } = question;
  const found = getTitled(question.model, {
    kind: "model",
    things: report.corpus.models,
    see: { command: "outline", says: "lists all models" },
  });
  const model = found.id;
  const given = readGiven(question.inputs);
  const { bare, output } = relevant(served, report.corpus, found, question.output, lang);
  const specs = found.inputs;
  /** Whether the output differs between two values of an input, everything else as the reader has it. */
  const moves = (name: string, ends: readonly number[]) => {
    const { rows = [], columns = [] } = runModel(
      served,
      { model, inputs: { ...asObject(given), [name]: ends }, output },
      lang,
    );
    const at = output === undefined ? -1 : columns.indexOf(output);
    return rows[0]?.[at] !== rows.at(-1)?.[at];
  };
  const chosen = (): Record<string, unknown> => {
    if (kind === "tornado") return spans(bare, given, specs);
    if (kind === "heat") return axesOf(bare, given, specs, 2, moves);
    const rows = kind === "line" ? {} : rowAxis(bare, given, specs);
    return Object.keys(rows).length > 0 ? rows : axesOf(bare, given, specs, 1, moves);
  };
  const moved = typeof given === "string" || Object.values(given).some(isMoved);
  const inputs = moved ? given : { ...given, ...chosen() };
  const view = runModel(served, { model, inputs, output }, lang);
  const chart = modelChart(view, {
    lang,
    output:
      output === undefined ? undefined : Object.keys(view.outputs).find((name) => named(view, name, output)),
    base: baseOf(served, model, bare, given, lang),
    unitText: unitText(report.corpus, lang),
    rowLabel: (input, key) => rowLabel(report, found, input, key, lang),
  });
  if (kind === undefined || kind === chart.kind) return chart;
  throw new ReportError(
    "INPUT",
    `These inputs make a ${chart.kind} chart, not ${kind}: one list gives a line (bars over rows of a table), two lists heat, {"low", "high"} a tornado. Leave kind out or change inputs.`,
  );
}

const named = (view: ModelView, name: string, output: string) =>
  name === output || view.outputs[name]?.title === output || Object.keys(view.outputs).length === 1;

/** The model as it stands, with the output that is drawn and those of its inputs that move it. */
function relevant(served: Served, corpus: Corpus, found: Model, asked: string | undefined, lang: Lang) {
  const bare = runModel(served, { model: found.id, inputs: "all" }, lang);
  const names = Object.keys(bare.outputs);
  const output = asked ?? names.find((name) => bare.outputs[name]?.value !== undefined) ?? names[0];
  const live = openModel(corpus, found);
  const used = new Set(output === undefined ? [] : live.equations.inputsOf([output]));
  for (const name of [...used]) {
    const row = live.inputs.get(name)?.cell?.input;
    if (row !== undefined) used.add(row);
  }
  const inputs = Object.entries(bare.inputs).filter(
    ([name]) => used.has(name) || found.inputs[name] === undefined,
  );
  return { bare: { ...bare, inputs: Object.fromEntries(inputs) }, output };
}

/** The model at one point: what the reader set singly, everything else as it stands. */
function baseOf(
  served: Served,
  model: string,
  bare: ModelView,
  given: Given | string,
  lang: Lang,
): ModelView {
  if (typeof given === "string") return bare;
  const single = Object.fromEntries(Object.entries(given).filter(([, value]) => !isMoved(value)));
  if (Object.keys(single).length === 0) return bare;
  const point = runModel(served, { model, inputs: single }, lang);
  return { ...point, inputs: { ...bare.inputs, ...mergeTitles(bare, point) } };
}

/** A run names only what was moved; titles and units come from the list of all inputs. */
function mergeTitles(bare: ModelView, point: ModelView): Record<string, InputView> {
  return Object.fromEntries(
    Object.entries(point.inputs).map(([name, input]) => [name, { ...bare.inputs[name], ...input }]),
  );
}

function rowLabel({ corpus }: Report, { inputs }: Model, input: string, key: string, lang: Lang): string {
  const table = corpus.tables.get(inputs[input]?.table ?? "");
  const row = table?.rowsByKey.get(key);
  return table && row ? labelOf(corpus, table, row, lang) : key;
}
