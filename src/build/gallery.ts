/**
 * `npm run gallery`: every chart that draw_chart can make without being told more, of all models and tables with numbers, on one
 * page to be looked at. Says which it refused, and why.
 */

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import type { ChartKind } from "../answers/draw-chart/chart-kind.ts";
import { type ChartQuestion, drawChart } from "../answers/draw-chart/draw-chart.ts";
import { svgToPng } from "../charts/image/png.ts";
import { chartSvg } from "../charts/image/svg.ts";
import type { ThemeName } from "../charts/plot/theme.ts";
import { loadCompiled } from "../corpus/reading/load.ts";
import { ref } from "../corpus/ref.ts";
import { ReportError } from "../errors.ts";
import { openReport, type Report } from "../library/report.ts";
import { serve } from "../library/served.ts";
import type { Lang } from "../notation/lang.ts";

const OUT = ".gallery";
const parts = {
  wasm: () => new Uint8Array(wasm),
  font: () => font,
};
const [wasm, font] = await Promise.all([readFile("dist/resvg.wasm"), readFile("dist/chart-font.ttf")]);
const only = process.argv[2] ?? "";

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT);
const files = (await readdir("dist")).filter((name) => name.endsWith(".json"));
const figures: string[] = [];
const refused: string[] = [];
for (const file of files) {
  const report = openReport(loadCompiled(`dist/${file}`));
  for (const [name, question] of questions(report)) {
    if (!name.includes(only)) continue;
    for (const [lang, theme] of [
      ["zh", "light"],
      ["en", "dark"],
    ] as const)
      await draw(report, name, question, lang, theme);
  }
}
await writeFile(`${OUT}/index.html`, page());
console.log(`${figures.length} charts in ${OUT}/index.html, ${refused.length} refused.`);

function questions({ corpus }: Report): [string, ChartQuestion][] {
  const kinds: (ChartKind | undefined)[] = [undefined, "tornado", "heat"];
  const models = [...corpus.models.keys()].flatMap((id) =>
    kinds.map((kind): [string, ChartQuestion] => [
      `model-${id}-${kind ?? "own"}`,
      { of: ref("model", id), kind },
    ]),
  );
  const tables = [...corpus.tables.values()]
    .filter(({ columns }) => columns.some(({ type }) => type === "number"))
    .flatMap(({ id, columns, computed = [] }): [string, ChartQuestion][] => {
      const numbers = columns.filter(({ type }) => type === "number");
      const same = numbers.filter(({ unit }) => unit === numbers[0]?.unit);
      const of = ref("table", id);
      return [
        [`table-${id}-own`, { of }],
        ...(same.length > 1
          ? [
              [`table-${id}-group`, { of, columns: same.slice(0, 4).map(({ name }) => name) }] as [
                string,
                ChartQuestion,
              ],
            ]
          : []),
        ...(numbers.length > 1
          ? [[`table-${id}-scatter`, { of, kind: "scatter" }] as [string, ChartQuestion]]
          : []),
        ...computed.map(({ name }): [string, ChartQuestion] => [
          `table-${id}-${name}`,
          { of, columns: [name], sort: [`-${name}`] },
        ]),
      ];
    });
  return [...models, ...tables];
}

async function draw(report: Report, name: string, question: ChartQuestion, lang: Lang, theme: ThemeName) {
  try {
    const start = performance.now();
    const svg = chartSvg(drawChart(serve(report), question, lang), { lang, theme, width: 800 });
    const png = await svgToPng(svg, parts);
    const ms = Math.round(performance.now() - start);
    const file = `${name}-${lang}-${theme}`;
    await Promise.all([writeFile(`${OUT}/${file}.svg`, svg), writeFile(`${OUT}/${file}.png`, png)]);
    figures.push(
      `<figure><img src="${file}.png" width="800" alt=""><figcaption>${file}: ${ms} ms, PNG ${kilo(png.length)}, SVG ${kilo(svg.length)}</figcaption></figure>`,
    );
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    refused.push(`<li><b>${name}</b> ${error.message.replaceAll("<", "&lt;")}`);
  }
}

function kilo(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

function page(): string {
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{font:14px sans-serif;background:#888}figure{display:inline-block;margin:8px}figcaption{color:#fff}</style>
${figures.join("\n")}<h2>Refused</h2><ol>${refused.join("\n")}</ol>`;
}
