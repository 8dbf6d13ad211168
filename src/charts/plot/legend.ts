import { dot, type Markish, text } from "@observablehq/plot";
import { widthOf } from "../text-width.ts";
import { type DrawStyle, FONT } from "./frame.ts";

/** Names of several series with their colours, above the plot; nothing where there is one. */
export function legend(series: readonly string[], style: DrawStyle): { height: number; marks: Markish[] } {
  if (series.length < 2) return { height: 0, marks: [] };
  const size = FONT - 1;
  let right = 0;
  let line = 0;
  const room = style.width * 0.62;
  const places = series.map((name) => {
    const width = widthOf(name, size) + 30;
    if (right > 0 && right + width > room) {
      right = 0;
      line += 1;
    }
    const place = { name, dx: right, line };
    right += width;
    return place;
  });
  const height = (line + 1) * 18 + 4;
  const marks = places.flatMap(({ name, dx, line: down }, index): Markish[] => {
    const fill = style.theme.series[index % style.theme.series.length] ?? style.theme.ink;
    const dy = down * 18 - height - 2;
    return [
      dot([name], { frameAnchor: "top-left", symbol: "square", r: 5, fill, dx: dx + 6, dy, facet: "super" }),
      text([name], {
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "middle",
        dx: dx + 16,
        dy,
        fontSize: size,
        fill: style.theme.ink,
        facet: "super",
      }),
    ];
  });
  return { height, marks };
}
