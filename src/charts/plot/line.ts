import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { LineChart, LinePoint } from "../chart.ts";
import { tickText } from "../number-text.ts";
import { widthOf } from "../text-width.ts";
import { CHART_WORDS } from "../words.ts";
import { axisTitle } from "./axis-title.ts";
import { type Body, type DrawStyle, FONT, innerWidth } from "./frame.ts";
import { legend } from "./legend.ts";

/** Keeps the first point's label off the axis. */
const INSET = 22;

/** Lines with their points and values, what the report prints beside them, and the places that have a name. */
export function lineBody(chart: LineChart, style: DrawStyle, lang: Lang): Body {
  const { theme } = style;
  const points = chart.lines.flatMap(({ points }) => points);
  const [low, high] = span(
    [...points, ...chart.printed].map(({ y }) => y),
    chart.target?.y,
  );
  const yText = tickText(high, lang);
  const left = Math.max(widthOf(yText(high), FONT), widthOf(yText(low), FONT), 24) + 12;
  const right = 20;
  const yTitle =
    low > 0 ? { ...chart.y, title: `${chart.y.title} · ${CHART_WORDS[lang].notFromZero}` } : chart.y;
  const xs = [...new Set([...points, ...chart.marks].map(({ x }) => x))].sort((a, b) => a - b);
  const key = legend(chart.lines.length > 1 ? chart.lines.map(({ name }) => name) : [], style);
  const inner = innerWidth(style, left, right) - INSET * 2;
  const spacing = (inner * chart.lines.length) / Math.max(1, points.length);
  const reach = (xs.at(-1) ?? 1) - (xs[0] ?? 0) || 1;
  const pixel = (x: number) => ((x - (xs[0] ?? 0)) / reach) * inner;
  const xNumber = tickText(xs.at(-1) ?? 0, lang);
  const xText = (value: number) => chart.ticks?.[value] ?? xNumber(value);
  const marksRoom = chart.marks.length > 0 ? 20 : 0;
  return {
    height: 300,
    left,
    right,
    top: 36 + key.height + marksRoom,
    bottom: chart.x.title === "" ? 30 : 46,
    x: { domain: [xs[0] ?? 0, xs.at(-1) ?? 1], nice: false, inset: INSET },
    y: { domain: [low, high], nice: true },
    marks: [
      gridY({ stroke: theme.grid, strokeOpacity: 1, ticks: 6 }),
      axisY({
        label: null,
        tickSize: 0,
        fill: theme.muted,
        ticks: 6,
        tickFormat: yText,
      }),
      axisX({
        label: null,
        tickSize: 4,
        fill: theme.muted,
        ticks: xs.filter(apart(xs, pixel, xText)),
        tickFormat: xText,
      }),
      ...(low <= 0 && high >= 0 ? [ruleY([0], { stroke: theme.muted })] : []),
      ...(chart.target
        ? [
            ruleY([chart.target.y], { stroke: theme.warn, strokeDasharray: "6 4" }),
            text([chart.target.text], {
              frameAnchor: "right",
              y: chart.target.y,
              textAnchor: "end",
              dy: -9,
              fontSize: FONT - 1,
              fill: theme.warn,
              stroke: theme.paper,
              strokeWidth: 4,
            }),
          ]
        : []),
      ruleX(chart.marks, { x: "x", stroke: theme.muted, strokeDasharray: "2 3" }),
      text(spread(chart.marks, pixel), {
        x: "x",
        text: "text",
        textAnchor: "middle",
        frameAnchor: "top",
        dy: -9,
        dx: 0,
        fontSize: FONT - 1,
        fill: theme.muted,
      }),
      ...chart.lines.flatMap(({ points }, index) => {
        const stroke = theme.series[index % theme.series.length] ?? theme.ink;
        return [
          line(points, { x: "x", y: "y", stroke, strokeWidth: 2.2 }),
          ...(spacing > 14 ? [dot(points, { x: "x", y: "y", fill: stroke, r: 3.5 })] : []),
        ];
      }),
      dot(chart.printed, {
        x: "x",
        y: "y",
        symbol: "diamond",
        r: 6.5,
        fill: "none",
        stroke: ({ differs }: { differs: boolean }) => (differs ? theme.warn : theme.ink),
        strokeWidth: 1.8,
      }),
      ...chart.lines.map(({ points }) =>
        text(labelled(points, pixel), {
          x: "x",
          y: "y",
          text: "text",
          dy: -16,
          fontSize: FONT - 1,
          fill: theme.ink,
          stroke: theme.paper,
          strokeWidth: 4,
        }),
      ),
      ...axisTitle(chart.x, "below", { dx: right, dy: 28 }, style, lang),
      ...axisTitle(yTitle, "above", { dx: -left, dy: -14 - marksRoom - key.height }, style, lang),
      ...key.marks,
    ],
  };
}

/** The points whose labels do not run into the one before; the last always has its own. */
function labelled(points: readonly LinePoint[], pixel: (x: number) => number): LinePoint[] {
  const byPlace = [...points].sort((a, b) => a.x - b.x);
  const texts = new Map(byPlace.map(({ x, text }) => [x, text]));
  const keep = apart(
    byPlace.map(({ x }) => x),
    pixel,
    (x) => texts.get(x) ?? "",
  );
  return byPlace.filter(({ x }) => keep(x));
}

/** Tells which of the places, in their order, have room for their text beside the one before and the last. */
function apart(xs: readonly number[], pixel: (x: number) => number, text: (x: number) => string) {
  const half = (x: number) => widthOf(text(x), FONT) / 2 + 5;
  const last = xs.at(-1) ?? 0;
  const kept = new Set<number>([last]);
  let edge = Number.NEGATIVE_INFINITY;
  for (const x of xs) {
    if (x === last || pixel(x) - half(x) < edge || pixel(x) + half(x) > pixel(last) - half(last)) continue;
    kept.add(x);
    edge = pixel(x) + half(x);
  }
  return (x: number) => kept.has(x);
}

/** Marks at one place share a label. */
function spread(marks: LineChart["marks"], pixel: (x: number) => number) {
  const out: { x: number; text: string }[] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const before = out.at(-1);
    const needed = before ? (widthOf(before.text, FONT) + widthOf(mark.text, FONT)) / 2 + 8 : 0;
    if (before && pixel(mark.x) - pixel(before.x) < needed) before.text = `${before.text} · ${mark.text}`;
    else out.push({ ...mark });
  }
  return out;
}

/** From zero where the values are not far from it, so that a slope is not made steep; else close to the values. */
function span(values: readonly number[], target: number | undefined): [number, number] {
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  if (low >= 0 && low < high * 0.6) return [0, high + air];
  if (high <= 0 && high > low * 0.6) return [low - air, 0];
  return [low - air, high + air];
}
