import { ReportError } from "../errors.ts";
import type { Lang } from "../notation/lang.ts";
import { BOUND_SIGNS } from "./bound-signs.ts";
import type { BarChart, Chart, LineChart, ScatterChart } from "./chart.ts";
import type { TableAnswer } from "./chart-source.ts";
import { doubtsOf } from "./doubts.ts";
import { markText } from "./number-text.ts";
import { type NumberColumn, readTable, type TableRow } from "./table-numbers.ts";
import { CHART_WORDS } from "./words.ts";

export type TableKind = "bar" | "line" | "scatter";

export interface TableChartOptions {
  readonly lang: Lang;
  readonly kind?: TableKind | undefined;
  /** Number columns to draw, in this order; the one with most to show if left out. */
  readonly columns?: readonly string[] | undefined;
  readonly unitText: (unit: string) => string;
}

const MAX_ROWS = { bar: 40, line: 60, scatter: 80 } as const;
const MAX_SERIES = 4;

/** The chart of a table's answer: bars, a line over periods, or two columns against each other. */
export function tableChart(answer: TableAnswer, options: TableChartOptions): Chart {
  const { rows, numbers, periods } = readTable(answer, options);
  const columns = chosen(answer, numbers, options);
  const kind = options.kind ?? defaultKind(columns, periods === "even" && rows.length > 3);
  if (kind === "scatter") return scatter(answer, rows, columns, numbers, options);
  const units = new Set(columns.map(({ unit }) => unit));
  if (units.size > 1)
    throw new ReportError(
      "INPUT",
      `${answer.table}: ${columns.map(({ name, unit }) => `${name} (${unit ?? "no unit"})`).join(" and ")} do not share a unit, so they cannot share an axis. Draw one, or two as a scatter.`,
    );
  if (columns.length > MAX_SERIES)
    throw new ReportError(
      "INPUT",
      `${columns.length} columns are too many for one chart. Choose up to ${MAX_SERIES}.`,
    );
  if (kind === "line" && periods !== "even")
    throw new ReportError(
      "INPUT",
      `${answer.table}: its rows are no periods of one length, so a line between them would mean nothing. Draw bars or a scatter.`,
    );
  return kind === "line"
    ? line(answer, rows, columns, options)
    : bars(answer, rows, columns, periods !== undefined && rows.length <= 12, options);
}

/** The number columns that a chart shows when none are named. */
export function drawnColumns(answer: TableAnswer, options: TableChartOptions): string[] {
  const { numbers } = readTable(answer, options);
  const [first] = chosen(answer, numbers, options);
  if (!first) return [];
  const second =
    numbers.find(({ name, unit }) => name !== first.name && unit !== first.unit) ??
    numbers.find((each) => each !== first);
  return options.kind === "scatter" && second ? [first.name, second.name] : [first.name];
}

function chosen(
  { table }: TableAnswer,
  numbers: readonly NumberColumn[],
  { columns: asked }: TableChartOptions,
): NumberColumn[] {
  const names = numbers.map(({ name }) => name).join(", ");
  if (numbers.length === 0)
    throw new ReportError("INPUT", `${table} has no column of numbers in one unit to draw.`, {
      see: { command: "table", says: "gives it in words" },
    });
  if (asked === undefined) {
    const [first, ...others] = numbers;
    const best = others.reduce((most, each) => (each.distinct > (most?.distinct ?? 0) ? each : most), first);
    return best ? [best] : [];
  }
  return asked.map((name) => {
    const column = numbers.find((each) => each.name === name);
    if (column) return column;
    throw new ReportError(
      "INPUT",
      `${table}: "${name}" is no column of numbers in one unit. Those are: ${names}.`,
    );
  });
}

function defaultKind(columns: readonly NumberColumn[], series: boolean): TableKind {
  const [first, second, ...more] = columns;
  if (first && second && more.length === 0 && first.unit !== second.unit) return "scatter";
  return series ? "line" : "bar";
}

function bars(
  answer: TableAnswer,
  rows: readonly TableRow[],
  columns: readonly NumberColumn[],
  upright: boolean,
  options: TableChartOptions,
): BarChart {
  const { lang } = options;
  const words = CHART_WORDS[lang];
  const doubts = doubtsOf(answer, rows, columns, lang);
  const given = rows.filter((row) => columns.some(({ values }) => values.has(row.key)));
  const shown = given.slice(0, MAX_ROWS.bar);
  return {
    kind: "bar",
    title: answer.title,
    value: axisOf(columns),
    series: columns.map(({ title }) => title),
    upright,
    rows: shown.map(({ key, label }) => ({
      label,
      bars: columns.map(({ name, title, unit, values, digits }) => {
        const value = values.get(key);
        const sign = BOUND_SIGNS[answer.bounds?.[`${key}.${name}`] ?? ""] ?? "";
        return {
          series: title,
          value,
          text: value === undefined ? words.noValue : sign + markText(value, unit, lang, digits),
          doubtful: doubts.has(key, name),
        };
      }),
    })),
    notes: notesOf(answer, doubts.notes, shown.length, given, rows, options),
    cite: answer.cite,
  };
}

function line(
  answer: TableAnswer,
  rows: readonly TableRow[],
  columns: readonly NumberColumn[],
  options: TableChartOptions,
): LineChart {
  const { lang } = options;
  const doubts = doubtsOf(answer, rows, columns, lang);
  const shown = [...rows].sort((a, b) => (a.label < b.label ? -1 : 1)).slice(0, MAX_ROWS.line);
  return {
    kind: "line",
    title: answer.title,
    x: { title: "" },
    y: axisOf(columns),
    ticks: shown.map(({ label }) => label),
    lines: columns.map(({ name, title, unit, values, digits }) => ({
      name: title,
      points: shown.flatMap(({ key }, index) => {
        const y = values.get(key);
        const sign = BOUND_SIGNS[answer.bounds?.[`${key}.${name}`] ?? ""] ?? "";
        return y === undefined ? [] : [{ x: index, y, text: sign + markText(y, unit, lang, digits) }];
      }),
    })),
    printed: [],
    marks: [],
    notes: notesOf(answer, doubts.notes, shown.length, rows, rows, options),
    cite: answer.cite,
  };
}

function scatter(
  answer: TableAnswer,
  rows: readonly TableRow[],
  columns: readonly NumberColumn[],
  numbers: readonly NumberColumn[],
  options: TableChartOptions,
): ScatterChart {
  const [x, y = numbers.find((each) => each !== x)] = columns;
  if (!x || !y || columns.length > 2)
    throw new ReportError(
      "INPUT",
      `A scatter takes two columns of numbers. ${answer.table} has ${numbers.map(({ name }) => name).join(", ")}.`,
    );
  const both = rows.filter(({ key }) => x.values.has(key) && y.values.has(key));
  if (both.length < 2)
    throw new ReportError(
      "INPUT",
      `${answer.table}: ${both.length} rows have both ${x.name} and ${y.name}; a scatter needs two. Choose other columns.`,
    );
  const doubts = doubtsOf(answer, both, [x, y], options.lang);
  const shown = both.slice(0, MAX_ROWS.scatter);
  return {
    kind: "scatter",
    title: answer.title,
    x: axisOf([x]),
    y: axisOf([y]),
    points: shown.map(({ key, label }) => ({
      x: x.values.get(key) ?? 0,
      y: y.values.get(key) ?? 0,
      label,
      doubtful: doubts.has(key, x.name) || doubts.has(key, y.name),
    })),
    notes: notesOf(answer, doubts.notes, shown.length, both, rows, options),
    cite: answer.cite,
  };
}

function axisOf(columns: readonly NumberColumn[]) {
  const [first] = columns;
  return { title: columns.length === 1 ? (first?.title ?? "") : "", unit: first?.unit };
}

function notesOf(
  answer: TableAnswer,
  doubts: readonly string[],
  shown: number,
  given: readonly TableRow[],
  rows: readonly TableRow[],
  { lang }: TableChartOptions,
): string[] {
  const words = CHART_WORDS[lang];
  const empty = rows.filter((row) => !given.includes(row)).map(({ label }) => label);
  const undecided = answer.undecided ?? [];
  return [
    ...(shown < given.length || given.length + empty.length < answer.total
      ? [words.rowsOf(shown, Math.max(answer.total, given.length))]
      : []),
    ...(empty.length > 0 ? [words.left(empty.join(words.separator))] : []),
    ...(undecided.length > 0
      ? [`${words.undecided}: ${undecided.map(({ key, why }) => `${key} (${why})`).join("; ")}`]
      : []),
    ...(Object.keys(answer.bounds ?? {}).length > 0 ? [words.approximate] : []),
    ...doubts,
  ];
}
