import { ReportError } from "../errors.ts";
import type { Lang } from "../notation/lang.ts";
import type { Axis } from "./chart.ts";
import type { AnswerCell, ModelAnswer } from "./chart-source.ts";
import { amountText, numberText } from "./number-text.ts";
import { CHART_WORDS } from "./words.ts";

export type Rows = readonly (readonly AnswerCell[])[];

export interface ModelChartOptions {
  readonly lang: Lang;
  /** The output that is drawn; the first if left out. */
  readonly output?: string | undefined;
  /** The same model at one point: where the other inputs stand, and what comes out there. */
  readonly base?: ModelAnswer | undefined;
  readonly solved?: { readonly target: number; readonly values?: readonly number[] | undefined } | undefined;
  readonly unitText: (unit: string) => string;
  /** The name of a table's row that an input goes through. */
  readonly rowLabel?: ((input: string, key: string) => string) | undefined;
}

/** The output that is drawn; an error lists what there is. */
export function outputOf(answer: ModelAnswer, { output }: ModelChartOptions): string {
  const names = Object.keys(answer.outputs);
  const name = output ?? names[0];
  if (name !== undefined && names.includes(name)) return name;
  throw new ReportError(
    "INPUT",
    `${answer.model} has no output "${name}" to draw. Outputs: ${names.join(", ")}.`,
  );
}

/** An input as an axis; a run that did not move it names it only in the list of all inputs. */
export function inputAxis(answer: ModelAnswer, name: string, { base, unitText }: ModelChartOptions): Axis {
  const input = answer.inputs[name];
  const known = base?.inputs[name];
  const unit = input?.unit ?? known?.unit;
  return {
    title: input?.title ?? known?.title ?? name,
    unit: unit === undefined ? undefined : unitText(unit),
  };
}

/** An output as an axis. */
export function outputAxis(answer: ModelAnswer, name: string, { unitText }: ModelChartOptions): Axis {
  const output = answer.outputs[name];
  return {
    title: output?.title ?? name,
    unit: output?.unit === undefined ? undefined : unitText(output.unit),
  };
}

/** An axis in one line of text. */
export const axisLine = ({ title, unit }: Axis) => (unit === undefined ? title : `${title} [${unit}]`);

/**
 * What the chart rests on besides the axes and the report: what the reader set, and neutral assumptions that are neither
 * nothing nor all (half-way between two bounds, say).
 */
export function settingsLine(
  answer: ModelAnswer,
  axes: readonly string[],
  options: ModelChartOptions,
): string {
  const set = Object.entries(answer.inputs).filter(
    ([name, { from, value }]) =>
      (from === "reader" || (from === "neutral" && value !== 0 && value !== 100)) &&
      !axes.includes(name) &&
      value !== undefined &&
      !Array.isArray(value),
  );
  return set
    .map(([name, { value, from }]) => {
      const { title, unit } = inputAxis(answer, name, options);
      const mark = from === "neutral" ? `${CHART_WORDS[options.lang].assumed}: ` : "";
      return `${mark}${title} ${typeof value === "number" ? amountText(value, unit, options.lang) : value}`;
    })
    .join(" · ");
}

/** Where a row stands, and the number in a column of it. */
export function numberColumn(answer: ModelAnswer, rows: Rows, output: string) {
  const column = answer.columns?.indexOf(output) ?? -1;
  return rows.flatMap((row) => {
    const [at] = row;
    const value = row[column];
    return at !== undefined && typeof value === "number" ? [{ at, value }] : [];
  });
}

/** A place on an axis: a row under the name that readers know, a number as numbers are written. */
export function placeText(input: string, at: AnswerCell, { lang, rowLabel }: ModelChartOptions): string {
  const text = String(at);
  const number = Number(text);
  if (text !== "" && Number.isFinite(number)) return numberText(number, lang);
  return rowLabel?.(input, text) ?? text;
}

/** Points that could not be computed, with why. */
export function undecided(
  { undecided: points = [], columns = [], inputs }: ModelAnswer,
  options: ModelChartOptions,
): string[] {
  const axes = (columns[0] ?? "").split(" \\ ");
  const words = CHART_WORDS[options.lang];
  const lines = points.slice(0, MOST_UNDECIDED).map(({ at, why }) => {
    const place = at.map((each, index) => placeText(axes[index] ?? "", each, options));
    return `${words.undecided}: ${place.join(words.separator)}: ${withTitles(why, inputs, options)}`;
  });
  const more = points.length - lines.length;
  return more > 0 ? [...lines, `${words.undecided}: ${words.more(more)}`] : lines;
}

const MOST_UNDECIDED = 4;

/** A chart calls inputs by their titles, where an answer for scripts has their names. */
function withTitles(text: string, inputs: ModelAnswer["inputs"], { base }: ModelChartOptions): string {
  const titleOf = (name: string) => base?.inputs[name]?.title ?? inputs[name]?.title;
  return text.replace(/[a-z][a-z0-9]*(?:_[a-z0-9]+)+/g, (name) => titleOf(name) ?? name);
}
