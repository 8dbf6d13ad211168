import { axisFy, axisX, axisY, barX, barY, gridX, gridY, ruleX, ruleY, text } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { BarChart } from "../chart.ts";
import { tickText } from "../number-text.ts";
import { shorten, widthOf } from "../text-width.ts";
import { axisTitle } from "./axis-title.ts";
import { type Body, type DrawStyle, FONT, innerWidth } from "./frame.ts";
import { legend } from "./legend.ts";

interface Mark {
  readonly row: string;
  readonly series: string;
  readonly value: number;
  readonly text: string;
  readonly fill: string;
  readonly doubtful: boolean;
  readonly missing: boolean;
}

/** Bars from zero, each with its value at its end; upright for periods. */
export function barBody(chart: BarChart, style: DrawStyle, lang: Lang): Body {
  return chart.upright ? columns(chart, style, lang) : lying(chart, style, lang);
}

function lying(chart: BarChart, style: DrawStyle, lang: Lang): Body {
  const { theme } = style;
  const marks = marksOf(chart, style);
  const widest = Math.max(...chart.rows.map(({ label }) => widthOf(label, FONT)));
  const left = Math.min(widest + 10, style.width * 0.36);
  const right = Math.max(...marks.map((mark) => widthOf(mark.text, FONT - 1))) + 12;
  const many = chart.series.length > 1;
  const rowHeight = many ? chart.series.length * 17 + 8 : 24;
  const short = (label: unknown) => shorten(String(label), left - 8, FONT);
  const [low, high] = span(marks);
  const place = { x: "value", ...(many ? { fy: "row", y: "series" } : { y: "row" }) };
  const key = legend(chart.series, style);
  return {
    height: chart.rows.length * rowHeight,
    left,
    right,
    top: 8 + key.height,
    bottom: 44,
    x: { domain: [low, high], nice: false },
    y: many
      ? { domain: [...chart.series], axis: null, padding: 0.1 }
      : { domain: chart.rows.map(({ label }) => label), padding: 0.25, label: null },
    ...(many && { fy: { domain: chart.rows.map(({ label }) => label), padding: 0.18, label: null } }),
    marks: [
      gridX({ stroke: theme.grid, strokeOpacity: 1, ...ticksFor(innerWidth(style, left, right)) }),
      axisX({
        label: null,
        tickSize: 0,
        fill: theme.muted,
        tickFormat: tickText(Math.max(-low, high), lang),
        ...ticksFor(innerWidth(style, left, right)),
      }),
      many
        ? axisFy({ anchor: "left", label: null, tickFormat: short, textAnchor: "end", dx: -4 })
        : axisY({ label: null, tickSize: 0, tickFormat: short }),
      barX(
        marks.filter(({ missing }) => !missing),
        { ...place, ...fillOf },
      ),
      text(
        marks.filter(({ value, missing }) => value >= 0 || missing),
        {
          ...place,
          text: "text",
          textAnchor: "start",
          dx: 5,
          fontSize: FONT - 1,
          fill: (mark: Mark) => (mark.missing ? theme.muted : theme.ink),
        },
      ),
      text(
        marks.filter(({ value }) => value < 0),
        {
          ...place,
          text: "text",
          textAnchor: "end",
          dx: -5,
          fontSize: FONT - 1,
          fill: theme.ink,
        },
      ),
      ruleX([0], { stroke: theme.muted }),
      ...axisTitle(chart.value, "below", { dx: right, dy: 26 }, style, lang),
      ...key.marks,
    ],
  };
}

function columns(chart: BarChart, style: DrawStyle, lang: Lang): Body {
  const { theme } = style;
  const marks = marksOf(chart, style);
  const many = chart.series.length > 1;
  const [low, high] = span(marks);
  const left = Math.max(widthOf(tickText(high, lang)(high), FONT), 24) + 12;
  const places = marks.map((mark) => ({ ...mark, place: `${mark.row}\u0000${mark.series}` }));
  const domain = chart.rows.flatMap(({ label }) => [
    ...chart.series.map((series) => `${label}\u0000${series}`),
    `${label}\u0000`,
  ]);
  const middle = Math.floor((chart.series.length - 1) / 2);
  const key = legend(chart.series, style);
  return {
    height: 280,
    left,
    right: 8,
    top: 34 + key.height,
    bottom: 30,
    x: { domain: domain.slice(0, -1), padding: many ? 0.05 : 0.15, label: null },
    y: { domain: [low, high], nice: false },
    marks: [
      gridY({ stroke: theme.grid, strokeOpacity: 1, ticks: 6 }),
      axisY({
        label: null,
        tickSize: 0,
        fill: theme.muted,
        ticks: 6,
        tickFormat: tickText(Math.max(-low, high), lang),
      }),
      axisX({
        label: null,
        tickSize: 0,
        ticks: chart.rows.map(({ label }) => `${label}\u0000${chart.series[middle] ?? ""}`),
        tickFormat: (place: string) => place.split("\u0000")[0] ?? "",
      }),
      barY(
        places.filter(({ missing }) => !missing),
        { x: "place", y: "value", ...fillOf },
      ),
      text(places, {
        x: "place",
        y: "value",
        text: "text",
        dy: -8,
        fontSize: FONT - 1,
        fill: (mark: Mark) => (mark.missing ? theme.muted : theme.ink),
      }),
      ruleY([0], { stroke: theme.muted }),
      ...axisTitle(chart.value, "above", { dx: -left, dy: -14 - key.height }, style, lang),
      ...key.marks,
    ],
  };
}

const fillOf = {
  fill: (mark: Mark) => mark.fill,
  fillOpacity: (mark: Mark) => (mark.doubtful ? 0.12 : 1),
  stroke: (mark: Mark) => mark.fill,
  strokeWidth: 1.5,
};

function marksOf({ rows, series }: BarChart, { theme }: DrawStyle): Mark[] {
  return rows.flatMap(({ label, bars }) =>
    bars.map(({ series: name, value, text: words, doubtful = false }) => ({
      row: label,
      series: name,
      value: value ?? 0,
      text: words,
      doubtful,
      missing: value === undefined,
      fill: theme.series[series.indexOf(name) % theme.series.length] ?? theme.ink,
    })),
  );
}

/** Zero is always in sight; a little air beyond the longest bar. */
function span(marks: readonly Mark[]): [number, number] {
  const values = marks.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const air = (high - low || 1) * 0.02;
  return [low < 0 ? low - air * 5 : 0, high > 0 || low === 0 ? high + air || 1 : 0];
}

const ticksFor = (width: number) => ({ ticks: Math.max(2, Math.round(width / 90)) });
