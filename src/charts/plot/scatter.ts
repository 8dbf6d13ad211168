import { axisX, axisY, dot, gridX, gridY, text } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { ScatterChart } from "../chart.ts";
import { tickText } from "../number-text.ts";
import { widthOf } from "../text-width.ts";
import { axisTitle } from "./axis-title.ts";
import { type Body, type DrawStyle, FONT, innerWidth } from "./frame.ts";

const HEIGHT = 420;

/** Two numbers of each row, from zero unless all are far from it; the rows named beside their points wherever there is room. */
export function scatterBody(chart: ScatterChart, style: DrawStyle, lang: Lang): Body {
  const { theme } = style;
  const xs = domain(chart.points.map(({ x }) => x));
  const ys = domain(chart.points.map(({ y }) => y));
  const left = Math.max(widthOf(tickText(ys[1], lang)(ys[1]), FONT), 24) + 12;
  const right = 24;
  const width = innerWidth(style, left, right);
  const labels = placed(together(chart.points), xs, ys, width);
  const color = theme.series[0] ?? theme.ink;
  return {
    height: HEIGHT,
    left,
    right,
    top: 36,
    bottom: 46,
    x: { domain: xs },
    y: { domain: ys },
    marks: [
      gridX({ stroke: theme.grid, strokeOpacity: 1, ticks: 7 }),
      gridY({ stroke: theme.grid, strokeOpacity: 1, ticks: 6 }),
      axisY({
        label: null,
        tickSize: 0,
        fill: theme.muted,
        ticks: 6,
        tickFormat: tickText(ys[1], lang),
      }),
      axisX({
        label: null,
        tickSize: 0,
        fill: theme.muted,
        ticks: 7,
        tickFormat: tickText(xs[1], lang),
      }),
      ...axisTitle(chart.x, "below", { dx: right, dy: 26 }, style, lang),
      ...axisTitle(chart.y, "above", { dx: -left, dy: -14 }, style, lang),
      dot(chart.points, {
        x: "x",
        y: "y",
        r: 5,
        stroke: color,
        strokeWidth: 1.8,
        fill: color,
        fillOpacity: ({ doubtful }: { doubtful: boolean }) => (doubtful ? 0.08 : 0.75),
      }),
      ...(["start", "end"] as const).map((textAnchor) =>
        text(
          labels.filter((label) => label.anchor === textAnchor),
          {
            x: "x",
            y: "y",
            text: "label",
            textAnchor,
            dx: textAnchor === "start" ? 9 : -9,
            fontSize: FONT - 1,
            fill: theme.ink,
            stroke: theme.paper,
            strokeWidth: 3,
          },
        ),
      ),
      ...labels
        .filter(({ anchor }) => anchor === "up" || anchor === "down")
        .map((label) =>
          text([label], {
            x: "x",
            y: "y",
            text: "label",
            dy: label.anchor === "up" ? -13 : 14,
            fontSize: FONT - 1,
            fill: theme.ink,
            stroke: theme.paper,
            strokeWidth: 3,
          }),
        ),
    ],
  };
}

/** Points on one spot share a label. */
function together(points: ScatterChart["points"]): ScatterChart["points"] {
  const spots = new Map<string, ScatterChart["points"][number]>();
  for (const point of points) {
    const spot = `${point.x} ${point.y}`;
    const before = spots.get(spot);
    spots.set(spot, before ? { ...before, label: `${before.label} · ${point.label}` } : point);
  }
  return [...spots.values()];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Each label at the first side of its point where it covers no other label or point; without such a side it is left out. */
function placed(
  points: ScatterChart["points"],
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  width: number,
) {
  const spots = points.map((point) => ({
    point,
    x: ((point.x - x0) / (x1 - x0)) * width,
    y: HEIGHT - ((point.y - y0) / (y1 - y0)) * HEIGHT,
  }));
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return spots.flatMap(({ point, x, y }) => {
    const wide = widthOf(point.label, FONT - 1);
    const sides = {
      start: { left: x + 8, right: x + 8 + wide, top: y - 8, bottom: y + 8 },
      end: { left: x - 8 - wide, right: x - 8, top: y - 8, bottom: y + 8 },
      up: { left: x - wide / 2, right: x + wide / 2, top: y - 21, bottom: y - 7 },
      down: { left: x - wide / 2, right: x + wide / 2, top: y + 7, bottom: y + 21 },
    };
    for (const anchor of ["start", "end", "up", "down"] as const) {
      const box = sides[anchor];
      const inside = box.left >= -4 && box.right <= width + 16 && box.top >= -18 && box.bottom <= HEIGHT + 10;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ ...point, anchor }];
    }
    return [];
  });
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function domain(values: readonly number[]): [number, number] {
  const near = Math.min(...values) > Math.max(...values) * 0.5;
  const low = near ? Math.min(...values) : Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const air = (high - low || 1) * 0.06;
  return [near || low < 0 ? low - air : 0, high + air];
}
