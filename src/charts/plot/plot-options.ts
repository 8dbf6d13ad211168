import type { PlotOptions } from "@observablehq/plot";
import type { Lang } from "../../notation/lang.ts";
import type { Chart } from "../chart.ts";
import { barBody } from "./bar.ts";
import { type Body, type DrawStyle, framed } from "./frame.ts";
import { heatBody } from "./heat.ts";
import { lineBody } from "./line.ts";
import { scatterBody } from "./scatter.ts";
import { tornadoBody } from "./tornado.ts";

/** The chart as Observable Plot draws it, on a page or without one. */
export function plotOptions(chart: Chart, style: DrawStyle, lang: Lang): PlotOptions {
  return framed(chart, bodyOf(chart, style, lang), style);
}

function bodyOf(chart: Chart, style: DrawStyle, lang: Lang): Body {
  switch (chart.kind) {
    case "bar":
      return barBody(chart, style, lang);
    case "line":
      return lineBody(chart, style, lang);
    case "scatter":
      return scatterBody(chart, style, lang);
    case "heat":
      return heatBody(chart, style, lang);
    case "tornado":
      return tornadoBody(chart, style, lang);
  }
}
