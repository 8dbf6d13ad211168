import { axisX, axisY, cell, text } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { HeatCell, HeatChart } from "../chart.ts";
import { shorten, widthOf } from "../text-width.ts";
import { axisTitle } from "./axis-title.ts";
import { type Body, type DrawStyle, FONT, innerWidth } from "./frame.ts";

/** A number in every cell, stronger colour for more; cells that the report prints are framed, and ≠ where it prints another. */
export function heatBody(chart: HeatChart, style: DrawStyle, lang: Lang): Body {
  const { theme } = style;
  const widest = Math.max(...chart.ys.map((each) => widthOf(each, FONT)));
  const left = Math.min(widest, 150) + 12;
  const room = innerWidth(style, left, 4) / chart.xs.length;
  const size = Math.max(
    9,
    Math.min(FONT, (room / Math.max(...chart.cells.map((each) => each.text.length))) * 1.5),
  );
  const values = chart.cells.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const strength = (value: number) => (high > low ? (value - low) / (high - low) : 0.35);
  const place = { x: "x", y: "y" };
  return {
    height: Math.max(chart.ys.length * 34, 90),
    left,
    right: 4,
    top: 48,
    bottom: 8,
    x: { domain: [...chart.xs], padding: 0.04 },
    y: { domain: [...chart.ys], padding: 0.06 },
    marks: [
      axisX({
        anchor: "top",
        label: null,
        tickSize: 0,
        ticks: thin(chart.xs, room),
      }),
      axisY({
        label: null,
        tickSize: 0,
        tickFormat: (value: string) => shorten(value, 150, FONT),
      }),
      ...axisTitle({ ...chart.y, title: `${chart.y.title} ↓` }, "above", { dx: -left, dy: -26 }, style, lang),
      ...axisTitle(
        { ...chart.x, title: `${chart.x.title} →` },
        "above-right",
        { dx: 4, dy: -26 },
        style,
        lang,
      ),
      cell(chart.cells, {
        ...place,
        fill: ({ value }: HeatCell) => mix(theme.scale, strength(value)),
        inset: 0.5,
      }),
      cell(
        chart.cells.filter(({ printed }) => printed),
        {
          ...place,
          fill: "none",
          stroke: ({ printed }: HeatCell) => (printed?.differs ? theme.warn : theme.ink),
          strokeWidth: 2,
          inset: 1,
        },
      ),
      text(chart.cells, {
        ...place,
        text: ({ text: words, printed }: HeatCell) =>
          printed?.differs ? `${words} ≠ ${printed.text}` : words,
        fontSize: size,
        fill: ({ value }: HeatCell) => readable(mix(theme.scale, strength(value))),
      }),
    ],
  };
}

function thin(names: readonly string[], room: number): string[] {
  const widest = Math.max(...names.map((name) => widthOf(name, FONT)));
  const step = Math.max(1, Math.ceil((widest + 8) / room));
  return names.filter((_, index) => index % step === 0);
}

function mix([from, to]: readonly [string, string], share: number): string {
  const parts = channels(from).map((start, index) => {
    const end = channels(to)[index] ?? start;
    return Math.round(start + (end - start) * share);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Black or white, whichever stands out more from the colour. */
function readable(color: string): string {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.19 ? "#111418" : "#ffffff";
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
