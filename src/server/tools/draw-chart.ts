import * as z from "zod";
import { readAsset } from "../../assets.ts";
import { atCommas, atConditions } from "../arguments/split-list.ts";
import { inputsArg, listOf } from "../arguments.ts";
import { defineChart } from "../define/define-chart.ts";
import { inert } from "../render/inert.ts";
import { LangArg, ReportArg } from "../shapes.ts";

const Short = z.string().min(1).max(100);
const WIDTH = 800;
const LOST = {
  zh: "PNG的字体缺这些字，format取svg则用读者自己的字体：",
  en: "The PNG's font lacks these characters; format svg uses the reader's own fonts:",
} as const;

export default defineChart({
  name: "draw_chart",
  title: "Draw a chart",
  description: "An image of a model under your inputs or of a table's numbers. It holds no data.",
  input: z.strictObject({
    of: z.string().min(1).max(200).describe("A model, table or formula."),
    inputs: inputsArg().optional().describe("As in run_model."),
    columns: listOf(Short, atCommas)
      .optional()
      .describe("Numbers of one unit, two for scatter; a model's output."),
    where: listOf(z.string().min(1).max(300), atConditions).optional().describe("See get_table."),
    sort: listOf(Short, atCommas).optional(),
    kind: z.enum(["bar", "line", "scatter", "heat", "tornado"]).optional(),
    format: z.enum(["png", "svg"]).default("png"),
    theme: z.enum(["light", "dark"]).default("light"),
    report: ReportArg,
    lang: LangArg,
  }),
  command: {
    name: "chart",
    summary: "Draw a model or a table's numbers into a PNG or SVG file",
    positional: "of",
    example: "chart ai-coding-net-margin --set gain_pct=5,10,20,25,30 --out chart.png",
  },
  async run({ format, theme, ...question }, served, lang) {
    const [{ drawChart }, { chartSvg }] = await Promise.all([
      import("../../answers/draw-chart/draw-chart.ts"),
      import("../../charts/image/svg.ts"),
    ]);
    const chart = drawChart(served, question, lang);
    const svg = chartSvg(chart, { lang, theme, width: WIDTH });
    const text = inert([chart.title, chart.cite].filter(Boolean).join(lang === "zh" ? "。" : ". "));
    if (format === "svg")
      return { image: { bytes: new TextEncoder().encode(svg), mimeType: "image/svg+xml" }, text };
    const [{ svgToPng }, { withoutGlyph }] = await Promise.all([
      import("../../charts/image/png.ts"),
      import("../../charts/image/glyphs.ts"),
    ]);
    const font = readAsset("chart-font.ttf");
    const image = {
      bytes: await svgToPng(svg, { wasm: () => readAsset("resvg.wasm"), font: () => font }),
      mimeType: "image/png",
    };
    // The font is cut to the report of the package; another report may need more.
    const lost = withoutGlyph(svg, font);
    return { image, text: lost.length > 0 ? `${text} ${LOST[lang]} ${lost.join("")}` : text };
  },
});
