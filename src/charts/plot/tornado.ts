import { axisX, axisY, barX, gridX, ruleX, text } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { TornadoChart } from "../chart.ts";
import { tickText } from "../number-text.ts";
import { widthOf, wrap } from "../text-width.ts";
import { axisTitle } from "./axis-title.ts";
import { type Body, type DrawStyle, FONT, innerWidth } from "./frame.ts";

interface End {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly side: "low" | "high";
}

/** One input a bar, from the result at its low end to that at its high end; the base case is the line between. */
export function tornadoBody(chart: TornadoChart, style: DrawStyle, lang: Lang): Body {
  const { theme, width } = style;
  const ends = chart.bars.flatMap(({ label, atLow, atHigh, low, high }): End[] => [
    { label, from: chart.base.value, to: atLow, text: low, side: "low" },
    { label, from: chart.base.value, to: atHigh, text: high, side: "high" },
  ]);
  const widest = Math.max(...chart.bars.map(({ label }) => widthOf(label, FONT)));
  const left = Math.min(widest + 10, width * 0.3);
  const labelRoom = Math.max(...ends.map((end) => widthOf(end.text, FONT - 1))) + 10;
  const values = [chart.base.value, ...ends.map(({ to }) => to)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  // The labels stand beyond the ends of the bars, so the scale reaches further by their width.
  const inner = Math.max(120, innerWidth(style, left, 0) - 2 * labelRoom);
  const air = ((high - low || 1) / inner) * labelRoom;
  const fill = ({ side }: End) => theme.series[side === "low" ? 1 : 0] ?? theme.ink;
  const other = new Map(ends.map((end) => [`${end.label}\u0000${end.side}`, end.to]));
  const outward = ({ label, side, from, to }: End) => {
    if (to !== from) return to > from;
    const opposite = other.get(`${label}\u0000${side === "low" ? "high" : "low"}`) ?? from;
    return opposite === from ? side === "high" : opposite < from;
  };
  return {
    height: chart.bars.length * 36,
    left,
    right: 0,
    top: 34,
    bottom: 44,
    x: { domain: [low - air, high + air] },
    y: { domain: chart.bars.map(({ label }) => label), padding: 0.35, label: null },
    marks: [
      gridX({ stroke: theme.grid, strokeOpacity: 1, ticks: 6 }),
      axisX({
        label: null,
        tickSize: 0,
        fill: theme.muted,
        ticks: 6,
        tickFormat: tickText(high, lang),
      }),
      axisY({
        label: null,
        tickSize: 0,
        tickFormat: (value: string) => wrap(value, left - 10, FONT, 2).join("\n"),
      }),
      barX(ends, { x1: "from", x2: "to", y: "label", fill }),
      text(ends.filter(outward), {
        x: "to",
        y: "label",
        text: "text",
        textAnchor: "start",
        dx: 5,
        fontSize: FONT - 1,
      }),
      text(
        ends.filter((end) => !outward(end)),
        { x: "to", y: "label", text: "text", textAnchor: "end", dx: -5, fontSize: FONT - 1 },
      ),
      ...axisTitle(chart.value, "below", { dy: 26 }, style, lang),
      ruleX([chart.base.value], { stroke: theme.ink, strokeWidth: 1.5 }),
      text([chart.base.text], {
        x: chart.base.value,
        frameAnchor: "top",
        dy: -10,
        fontSize: FONT - 1,
        fill: theme.ink,
      }),
    ],
  };
}
