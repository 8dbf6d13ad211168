import type { Chart } from "../charts/chart.ts";
import { modelChart } from "../charts/model-chart.ts";
import { labelOf } from "../corpus/row.ts";
import type { Lang } from "../corpus/schema/text.ts";
import { ReportError } from "../errors.ts";
import type { InputView, ModelView } from "./model/view.ts";
import { runModel } from "./model.ts";
import type { PictureKind } from "./picture.ts";
import type { Report } from "./report.ts";
import { unitText } from "./unit-text.ts";

export interface ModelPictureQuestion {
  readonly model: string;
  readonly inputs?: unknown;
  readonly output?: string | undefined;
  readonly kind?: PictureKind | undefined;
}

const POINTS = 11;

/** The picture of a model. With single values only, it is drawn along one input: the one the reader set, else one with cases of the report. */
export function modelPicture(report: Report, question: ModelPictureQuestion, lang: Lang): Chart {
  const { model, output, kind } = question;
  const bare = relevant(report, model, output, lang);
  const given = readGiven(question.inputs);
  const moved = typeof given === "string" || Object.values(given).some(isMoved);
  const inputs = moved
    ? given
    : kind === "tornado"
      ? { ...spans(bare, given), ...given }
      : kind === "heat"
        ? { ...given, ...axesOf(bare, given, 2) }
        : { ...given, ...axesOf(bare, given, 1) };
  const view = runModel(report, { model, inputs, output }, lang);
  const chart = modelChart(view, {
    lang,
    output:
      output === undefined ? undefined : Object.keys(view.outputs).find((name) => named(view, name, output)),
    base: baseOf(report, model, bare, given, lang),
    unitText: unitText(report.corpus, lang),
    rowLabel: (input, key) => rowLabel(report, model, input, key, lang),
  });
  if (kind === undefined || kind === chart.kind) return chart;
  throw new ReportError(
    "INPUT",
    `These inputs make a ${chart.kind} picture, not ${kind}: one list gives a line (bars over rows of a table), two lists heat, {"low", "high"} a tornado. Leave kind out or change inputs.`,
  );
}

const named = (view: ModelView, name: string, output: string) =>
  name === output || view.outputs[name]?.title === output || Object.keys(view.outputs).length === 1;

/** The model as it stands, with those of its inputs that move the output. */
function relevant(report: Report, model: string, output: string | undefined, lang: Lang): ModelView {
  const bare = runModel(report, { model }, lang);
  const main = output ?? Object.keys(bare.outputs)[0];
  const used = runModel(report, { model, inputs: {}, output: main }, lang).inputs;
  const inputs = Object.entries(bare.inputs).filter(([name]) => used[name] !== undefined);
  return { ...bare, inputs: Object.fromEntries(inputs) };
}

type Given = Readonly<Record<string, unknown>>;

/** Inputs as an object; other texts ("range") stay as they are and are read by the model. */
function readGiven(inputs: unknown): Given | string {
  if (inputs === undefined) return {};
  if (typeof inputs === "string" && inputs.trim().startsWith("{")) {
    try {
      const parsed: unknown = JSON.parse(inputs);
      if (isRecord(parsed)) return parsed;
    } catch {
      return inputs;
    }
  }
  return isRecord(inputs) ? inputs : String(inputs);
}

/** Whether a value asks for more than one point. */
const isMoved = (value: unknown): boolean =>
  Array.isArray(value) ||
  isRecord(value) ||
  (typeof value === "string" && (/\.\.|…|[,，、;；]/.test(value) || value === "range" || value === "all"));

/** The model at one point: what the reader set singly, everything else as it stands. */
function baseOf(
  report: Report,
  model: string,
  bare: ModelView,
  given: Given | string,
  lang: Lang,
): ModelView {
  if (typeof given === "string") return bare;
  const single = Object.fromEntries(Object.entries(given).filter(([, value]) => !isMoved(value)));
  if (Object.keys(single).length === 0) return bare;
  const point = runModel(report, { model, inputs: single }, lang);
  return { ...point, inputs: { ...bare.inputs, ...mergeTitles(bare, point) } };
}

/** A run names only what was moved; titles and units come from the list of all inputs. */
function mergeTitles(bare: ModelView, point: ModelView): Record<string, InputView> {
  return Object.fromEntries(
    Object.entries(point.inputs).map(([name, input]) => [name, { ...bare.inputs[name], ...input }]),
  );
}

/** The first inputs worth moving, each with the values at which it is drawn. */
function axesOf({ model, inputs }: ModelView, given: Given | string, count: number): Record<string, unknown> {
  const numbers = Object.entries(inputs).filter(([, input]) => isNumber(input));
  const set = (name: string) => typeof given !== "string" && given[name] !== undefined;
  const cases = ({ cases: own = [] }: InputView) => own.length;
  const order = numbers.sort(
    ([a, x], [b, y]) =>
      Number(set(b)) - Number(set(a)) ||
      Number(y.from !== "neutral") - Number(x.from !== "neutral") ||
      cases(y) - cases(x),
  );
  const rows = Object.entries(inputs).filter(
    ([name, { value, range }]) => typeof value === "string" && !range && !set(name),
  );
  const [row] = rows;
  if (count === 1 && row) return { [row[0]]: "all" };
  if (order.length < count)
    throw new ReportError(
      "INPUT",
      `${model} has ${order.length} inputs that are single numbers; ${count} are needed.`,
    );
  return Object.fromEntries(
    order
      .slice(0, count)
      .map(([name, input]) => [name, places(input, typeof given === "string" ? undefined : given[name])]),
  );
}

const isNumber = ({ range, value }: InputView) =>
  range?.length === 2 && (value === undefined || typeof value === "number");

/** The report's own cases, else even steps about the value that stands. */
function places({ value, range = [], cases = [] }: InputView, set: unknown): number[] {
  const [low = 0, high = 1] = range;
  const standing = typeof set === "number" ? set : typeof value === "number" ? value : (low + high) / 2;
  if (cases.length >= 3) return [...new Set([...cases, standing])].sort((a, b) => a - b);
  const from = Math.max(low, standing > 0 ? standing * 0.5 : low);
  const to = Math.min(high, standing > 0 ? standing * 1.5 : Math.min(high, 30));
  const step = niceStep((to - from) / (POINTS - 1));
  const start = Math.ceil(from / step) * step;
  const even = Array.from({ length: Math.floor((to - start) / step + 1e-9) + 1 }, (_, index) =>
    Number((start + index * step).toPrecision(10)),
  );
  return [...new Set([...even, standing])].sort((a, b) => a - b);
}

function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step || 1));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= step * 0.999) ?? 10) * power;
}

/** Every number that stands in the report or was set, a fifth down and up within its range; what is neutral stays. */
function spans({ inputs }: ModelView, given: Given | string): Record<string, unknown> {
  const own = Object.entries(inputs).filter(
    ([name, input]) =>
      isNumber(input) &&
      typeof input.value === "number" &&
      input.value !== 0 &&
      typeof given !== "string" &&
      given[name] === undefined,
  );
  return Object.fromEntries(
    own.map(([name, { value, range = [] }]) => {
      const [low = 0, high = 1] = range;
      const standing = typeof value === "number" ? value : 0;
      const ends = [standing * 0.8, standing * 1.2].sort((a, b) => a - b);
      return [
        name,
        {
          low: Number(Math.max(low, ends[0] ?? low).toPrecision(6)),
          high: Number(Math.min(high, ends[1] ?? high).toPrecision(6)),
        },
      ];
    }),
  );
}

function rowLabel({ corpus }: Report, model: string, input: string, key: string, lang: Lang): string {
  const own = [...corpus.models.values()].find(({ id, title }) =>
    [id, `model/${id}`, title.zh, title.en].includes(model),
  );
  const table = corpus.tables.get(own?.inputs[input]?.table ?? "");
  const row = table?.rowsByKey.get(key);
  return table && row ? labelOf(corpus, table, row, lang) : key;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
