import { type Markish, text } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { Axis } from "../chart.ts";
import { axisText } from "../number-text.ts";
import { wrap } from "../text-width.ts";
import { type DrawStyle, FONT } from "./frame.ts";

/** What an axis shows, written flat so that nobody must turn the head: over a y axis, or under the right end of an x axis. */
export function axisTitle(
  axis: Axis,
  where: "above" | "below" | "above-right",
  offset: { readonly dx?: number; readonly dy: number },
  style: DrawStyle,
  lang: Lang,
): Markish[] {
  const words = axisText(axis, lang);
  if (words === "") return [];
  const size = FONT - 1;
  const [line = ""] = wrap(words, style.width * 0.8, size, 1);
  const right = where !== "above";
  return [
    text([line], {
      frameAnchor: where === "below" ? "bottom-right" : right ? "top-right" : "top-left",
      textAnchor: right ? "end" : "start",
      lineAnchor: where === "below" ? "top" : "bottom",
      dx: offset.dx ?? 0,
      dy: offset.dy,
      fontSize: size,
      fill: style.theme.muted,
      facet: "super",
    }),
  ];
}
