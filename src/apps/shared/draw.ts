import { plot } from "@observablehq/plot";
import type { Chart } from "../../charts/chart.ts";
import { plotOptions } from "../../charts/plot/plot-options.ts";
import { THEMES, type ThemeName } from "../../charts/plot/theme.ts";
import type { Lang } from "../../notation/lang.ts";

const LEAST_WIDTH = 320;

/** Draws the chart over the whole width of a place; what it shows is also said, for those who cannot see it. */
export function draw(place: HTMLElement, chart: Chart, theme: ThemeName, lang: Lang): void {
  const width = Math.max(LEAST_WIDTH, place.clientWidth);
  const style = { width, theme: THEMES[theme], bare: true, fontFamily: "inherit" };
  const svg = plot(plotOptions(chart, style, lang));
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", [chart.title, chart.subtitle, ...chart.notes].filter(Boolean).join(". "));
  place.replaceChildren(svg);
}
