import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Lang } from "../../notation/lang.ts";
import type { Chart } from "../chart.ts";
import { plotOptions } from "../plot/plot-options.ts";
import { THEMES, type ThemeName } from "../plot/theme.ts";

/** The family that the font of the package has; elsewhere the first that is there is taken. */
export const FONT_FAMILY = "Noto Sans SC";
const FALLBACKS = `${FONT_FAMILY}, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif`;

export interface ImageOptions {
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly width: number;
}

/** The chart as one SVG file that needs nothing else: no style sheet, no script, its own paper under it. */
export function chartSvg(chart: Chart, { lang, theme: name, width }: ImageOptions): string {
  const theme = THEMES[name];
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plot({
    ...plotOptions(chart, { width, theme, bare: false, fontFamily: FALLBACKS }, lang),
    document,
  });
  for (const style of svg.querySelectorAll("style")) style.remove();
  const { width: wide, height } = sizeOf(svg.getAttribute("viewBox"));
  for (const [key, value] of [
    ["xmlns", "http://www.w3.org/2000/svg"],
    ["font-family", FALLBACKS],
    ["font-size", "13"],
    ["color", theme.ink],
    ["role", "img"],
    ["aria-label", chart.title],
  ] as const)
    svg.setAttribute(key, value);
  svg.removeAttribute("style");
  svg.removeAttribute("class");
  for (const element of [svg, ...svg.querySelectorAll("*")])
    for (const { name, value } of [...element.attributes])
      if (/[&<>]/.test(value)) element.setAttribute(name, escaped(value));
  const paper = `<rect width="${wide}" height="${height}" fill="${theme.paper}"/>`;
  return svg.outerHTML.replace(NOT_XML, "").replace(/>/, () => `>${paper}`);
}

/** Characters that no XML may hold. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The document writes texts escaped, and attributes as they are but for the quote. */
const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function sizeOf(viewBox: string | null): { width: string; height: string } {
  const [, , width = "0", height = "0"] = (viewBox ?? "").split(" ");
  return { width, height };
}
