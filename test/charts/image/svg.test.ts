import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Chart } from "../../../src/charts/chart.ts";
import { svgToPng } from "../../../src/charts/image/png.ts";
import { chartSvg } from "../../../src/charts/image/svg.ts";

const evil = 'R&D <script>alert(1)</script> "q" \u0007\ud800 $& end';
const axis = { title: evil, unit: "%&<b>" };
const framed = { title: evil, subtitle: evil, notes: [evil], cite: evil };
const points = [
  { x: 0, y: 1, text: evil },
  { x: 1, y: 2, text: "&" },
];

const charts: readonly Chart[] = [
  {
    ...framed,
    kind: "bar",
    value: axis,
    series: [evil, "y"],
    upright: false,
    rows: [{ label: evil, bars: [{ series: evil, value: 1, text: evil }] }],
  },
  {
    ...framed,
    kind: "line",
    x: axis,
    y: axis,
    ticks: [evil, "b"],
    lines: [
      { name: evil, points },
      { name: "z", points },
    ],
    printed: [],
    marks: [{ x: 0, text: evil }],
    target: { y: 1, text: evil },
  },
  { ...framed, kind: "scatter", x: axis, y: axis, points: [{ x: 1, y: 2, label: evil, doubtful: false }] },
  {
    ...framed,
    kind: "heat",
    x: axis,
    y: axis,
    value: axis,
    xs: [evil],
    ys: [evil],
    cells: [{ x: evil, y: evil, value: 1, text: evil }],
  },
  {
    ...framed,
    kind: "tornado",
    value: axis,
    base: { value: 1, text: evil },
    bars: [{ label: evil, atLow: 0, atHigh: 2, low: evil, high: evil }],
  },
];

test.each(charts.map((chart) => [chart.kind, chart] as const))(
  "what the data says becomes no markup of a %s chart, and the image is drawn",
  async (_, chart) => {
    const svg = chartSvg(chart, { lang: "en", theme: "light", width: 800 });
    const tags = new Set([...svg.matchAll(/<\/?([a-z]\w*)/gi)].map(([, name]) => name));
    expect(
      [...tags].filter(
        (name) => !/^(?:svg|g|rect|text|tspan|path|circle|line|image|defs|clipPath|title)$/.test(name ?? ""),
      ),
    ).toEqual([]);
    expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|nbsp|#x?[\da-f]+);)/);
    expect(svg).toContain('aria-label="R&amp;D &lt;script&gt;');
    const [wasm, font] = ["dist/resvg.wasm", "dist/chart-font.ttf"].map(
      (file) => new Uint8Array(readFileSync(file)),
    );
    const png = await svgToPng(svg, {
      wasm: () => wasm ?? new Uint8Array(),
      font: () => font ?? new Uint8Array(),
    });
    expect(png.length).toBeGreaterThan(1000);
  },
);
