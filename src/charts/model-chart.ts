import { ReportError } from "../errors.ts";
import type { BarChart, Chart, HeatChart, LineChart, TornadoChart } from "./chart.ts";
import type { AnswerCell, ModelAnswer } from "./chart-source.ts";
import {
  axisLine,
  inputAxis,
  type ModelChartOptions,
  numberColumn,
  outputAxis,
  outputOf,
  placeText,
  type Rows,
  settingsLine,
  undecided,
} from "./model-parts.ts";
import { amountText, axisText, markText } from "./number-text.ts";
import { CHART_WORDS } from "./words.ts";

/** The chart of a model's answer: a line or bars for a sweep, a heat map for a grid, bars about the base for a tornado. */
export function modelChart(answer: ModelAnswer, options: ModelChartOptions): Chart {
  const { rows = [] } = answer;
  if (rows.length === 0)
    throw new ReportError(
      "INPUT",
      `${answer.model} gave ${answer.mode === "inputs" ? "no result: an input is still needed" : "a single result"}, which is no chart. Give one or two inputs a list, or {"low", "high"}.`,
    );
  if (answer.mode === "tornado") return tornado(answer, rows, options);
  if (answer.mode === "grid") return grid(answer, rows, options);
  return rows.every(([x]) => typeof x === "number")
    ? line(answer, rows, options)
    : bars(answer, rows, options);
}

function line(answer: ModelAnswer, rows: Rows, options: ModelChartOptions): LineChart {
  const { lang, base, solved } = options;
  const words = CHART_WORDS[lang];
  const output = outputOf(answer, options);
  const [input = ""] = answer.columns ?? [];
  const x = inputAxis(answer, input, options);
  const y = outputAxis(answer, output, options);
  const say = (value: number) => markText(value, y.unit, lang);
  const printed = (answer.printed?.rows ?? []).flatMap(([at, name, value, agrees]) =>
    name === output && typeof at === "number" && typeof value === "number"
      ? [{ x: at, y: value, text: say(value), differs: agrees === "differs" }]
      : [],
  );
  const xs = rows.flatMap(([at]) => (typeof at === "number" ? [at] : []));
  const within = (value: number) => value >= Math.min(...xs) && value <= Math.max(...xs);
  const standing = base?.inputs[input];
  const marks = [
    ...(typeof standing?.value === "number" && within(standing.value) && standing.from !== "neutral"
      ? [
          {
            x: standing.value,
            text: `${standing.from === "reader" ? words.yourCase : words.reportCase} ${amountText(standing.value, x.unit, lang)}`,
          },
        ]
      : []),
    ...(solved?.values ?? [])
      .filter(within)
      .map((value) => ({ x: value, text: `${words.solution} ${amountText(value, x.unit, lang)}` })),
  ];
  return {
    kind: "line",
    title: answer.title,
    subtitle: settingsLine(answer, [input], options),
    x,
    y,
    lines: [
      {
        name: y.title,
        points: numberColumn(answer, rows, output).map(({ at, value }) => ({
          x: Number(at),
          y: value,
          text: say(value),
        })),
      },
    ],
    printed,
    marks,
    target: solved && {
      y: solved.target,
      text: `${words.target} ${amountText(solved.target, y.unit, lang)}`,
    },
    notes: [
      ...(printed.length > 0
        ? [`◇ ${words.printed}${printed.some(({ differs }) => differs) ? ` · ${words.printedDiffers}` : ""}`]
        : []),
      ...undecided(answer, options),
    ],
    cite: answer.cite,
  };
}

function bars(answer: ModelAnswer, rows: Rows, options: ModelChartOptions): BarChart {
  const output = outputOf(answer, options);
  const [input = ""] = answer.columns ?? [];
  const value = outputAxis(answer, output, options);
  return {
    kind: "bar",
    title: answer.title,
    subtitle: settingsLine(answer, [input], options),
    value,
    series: [value.title],
    upright: false,
    rows: numberColumn(answer, rows, output).map(({ at, value: number }) => ({
      label: placeText(input, at, options),
      bars: [{ series: value.title, value: number, text: markText(number, value.unit, options.lang) }],
    })),
    notes: undecided(answer, options),
    cite: answer.cite,
  };
}

function grid(answer: ModelAnswer, rows: Rows, options: ModelChartOptions): HeatChart {
  const { lang } = options;
  const output = outputOf(answer, options);
  const [corner = "", ...across] = answer.columns ?? [];
  const [down = "", over = ""] = corner.split(" \\ ");
  const value = outputAxis(answer, output, options);
  const x = inputAxis(answer, over, options);
  const y = inputAxis(answer, down, options);
  const name = (input: string, at: AnswerCell) => placeText(input, at, options);
  const printed = new Map(
    (answer.printed?.rows ?? []).flatMap(([atDown, atOver, of, number, agrees]) =>
      of === output && typeof number === "number"
        ? [[`${atDown}\u0000${atOver}`, { number, differs: agrees === "differs" }] as const]
        : [],
    ),
  );
  return {
    kind: "heat",
    title: answer.title,
    subtitle: [axisLine(value), settingsLine(answer, [down, over], options)].filter(Boolean).join(" · "),
    x,
    y,
    value,
    xs: across.map((at) => name(over, at)),
    ys: rows.map(([at = ""]) => name(down, at)),
    cells: rows.flatMap(([at = "", ...cells]) =>
      cells.flatMap((cell, index) => {
        const place = across[index];
        if (typeof cell !== "number" || place === undefined) return [];
        const found = printed.get(`${at}\u0000${place}`);
        return [
          {
            x: name(over, place),
            y: name(down, at),
            value: cell,
            text: markText(cell, value.unit, lang),
            printed: found && {
              text: markText(found.number, value.unit, lang),
              differs: found.differs,
            },
          },
        ];
      }),
    ),
    notes: [...(printed.size > 0 ? [CHART_WORDS[lang].printedCells] : []), ...undecided(answer, options)],
    cite: answer.cite,
  };
}

function tornado(answer: ModelAnswer, rows: Rows, options: ModelChartOptions): TornadoChart {
  const { lang, base } = options;
  const words = CHART_WORDS[lang];
  const output = outputOf(answer, options);
  const value = outputAxis(answer, output, options);
  const standing = answer.outputs[output]?.value ?? base?.outputs[output]?.value;
  if (standing === undefined)
    throw new ReportError(
      "INPUT",
      `${answer.model} has no result at the other inputs' own values, so there is no base to draw bars about. Give the inputs that it needs.`,
    );
  const bars = rows.flatMap(([input, low, high, atLow, atHigh]) => {
    if (typeof low !== "number" || typeof high !== "number") return [];
    if (typeof atLow !== "number" || typeof atHigh !== "number") return [];
    const axis = inputAxis(answer, String(input), options);
    const end = (given: number, result: number) =>
      `${markText(given, axis.unit, lang)} → ${markText(result, value.unit, lang)}`;
    return [{ label: axisText(axis, lang), atLow, atHigh, low: end(low, atLow), high: end(high, atHigh) }];
  });
  return {
    kind: "tornado",
    title: answer.title,
    subtitle: settingsLine(
      answer,
      rows.map(([input]) => String(input)),
      options,
    ),
    value,
    base: { value: standing, text: `${words.base} ${amountText(standing, value.unit, lang)}` },
    bars,
    notes: [words.tornado, ...undecided(answer, options)],
    cite: answer.cite,
  };
}
