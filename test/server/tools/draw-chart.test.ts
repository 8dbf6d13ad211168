import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { countTokens } from "gpt-tokenizer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawChart } from "../../../src/answers/draw-chart/draw-chart.ts";
import { withoutGlyph } from "../../../src/charts/image/glyphs.ts";
import { chartSvg } from "../../../src/charts/image/svg.ts";
import { isRecord } from "../../../src/corpus/is-record.ts";
import { ReportError } from "../../../src/errors.ts";
import { serve } from "../../../src/library/served.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import drawChartTool from "../../../src/server/tools/draw-chart.ts";
import { readDist, shipped, sizeOf, textsOf, toPng } from "../../charts/support.ts";
import { refusal } from "../../support/ask.ts";
import { busyTime } from "../../support/busy-time.ts";
import { server } from "../../support/places.ts";
import { runWarm } from "../../support/process.ts";
import { servedTiny } from "../../support/reports.ts";

const served = serve(shipped);
const client = new Client({ name: "report-knowledge-mcp-test", version: "0" });
beforeAll(() => client.connect(new StdioClientTransport(server())));
afterAll(() => client.close());

const draw = async (args: Record<string, unknown>) => {
  const { content, structuredContent, isError } = await client.callTool({
    name: "draw_chart",
    arguments: args,
  });
  const blocks: unknown[] = Array.isArray(content) ? content : [];
  const [first, second] = blocks.filter(isRecord);
  return { first, second, structuredContent, isError };
};
const bytes = (block: Record<string, unknown> | undefined) => Buffer.from(String(block?.["data"]), "base64");

interface Drawn {
  readonly of: string;
  readonly lang: Lang;
  readonly svg: string;
}

function chartOf(of: string, lang: Lang, kind?: "heat"): Drawn {
  const drawn = drawChart(served, { of, ...(kind && { kind }) }, lang);
  return { of, lang, svg: chartSvg(drawn, { lang, theme: lang === "zh" ? "light" : "dark", width: 800 }) };
}

let drawnOfAll: readonly Drawn[] | undefined;
/** A chart of every model, and of every table that one can be drawn of. */
const charts = (): readonly Drawn[] => {
  drawnOfAll ??= drawAll();
  return drawnOfAll;
};

function drawAll(): Drawn[] {
  const { models, tables } = shipped.corpus;
  const things = [
    ...[...models.keys()].map((id) => `model/${id}`),
    ...[...tables.keys()].map((id) => `table/${id}`),
  ];
  return things.flatMap((of, at) => {
    try {
      return [chartOf(of, at % 2 === 0 ? "zh" : "en")];
    } catch (error) {
      expect(error).toBeInstanceOf(ReportError);
      return [];
    }
  });
}

const fullest = (drawn: readonly Drawn[], count: number): Drawn[] =>
  [...drawn].sort((a, b) => b.svg.length - a.svg.length).slice(0, count);

describe("draw_chart", () => {
  test("stands in the list without an output schema, in at most 250 tokens", async () => {
    const { tools } = await client.listTools();
    const tool = tools.find(({ name }) => name === "draw_chart");
    expect(tool?.outputSchema).toBeUndefined();
    const { name, description, inputSchema } = tool ?? {};
    expect(countTokens(JSON.stringify({ name, description, inputSchema }))).toBeLessThanOrEqual(250);
  });

  test("gives an image and a line of text, and no structured content", async () => {
    const { first, second, structuredContent, isError } = await draw({
      of: "ai-coding-net-margin",
      inputs: { gain_pct: [5, 10, 20] },
    });
    expect([isError ?? false, structuredContent]).toEqual([false, undefined]);
    expect(first).toMatchObject({ type: "image", mimeType: "image/png" });
    expect(sizeOf(bytes(first)).width).toBe(1600);
    expect(second?.["text"]).toContain("lines 600-604, 623-628");
  });

  test("SVG holds the numbers of run_model, the printed ones, the unit and the citation, and nothing that loads", async () => {
    const { first } = await draw({
      of: "model/ai-coding-net-margin",
      inputs: { gain_pct: [5, 10, 20] },
      format: "svg",
      lang: "zh",
    });
    expect(first).toMatchObject({ mimeType: "image/svg+xml" });
    const svg = bytes(first).toString("utf8");
    const texts = textsOf(svg);
    expect(texts).toEqual(
      expect.arrayContaining([
        "AI编程后的净利率（%）",
        "5.6%",
        "7.8%",
        "12.2%",
        "人员效率提升（%）",
        "◇ 报告印作",
        "报告取值 10%",
      ]),
    );
    expect(texts.join("")).toContain("国盛证券");
    expect(svg).not.toMatch(/<style|<script|href|url\(|<image|<foreignObject/);
  });

  test("every model and every table with numbers, in one language and theme and the other by turns: all glyphs in the font, and a small SVG", () => {
    const { models, tables } = shipped.corpus;
    const font = readDist("chart-font.ttf");
    const drawn: string[] = [];
    for (const { of, lang, svg } of charts()) {
      expect([of, lang, withoutGlyph(svg, font)]).toEqual([of, lang, []]);
      expect([of, svg.length < 200_000]).toEqual([of, true]);
      drawn.push(of);
    }
    expect(drawn.length).toBeGreaterThan(models.size + 20);
    for (const id of models.keys()) expect(drawn).toContain(`model/${id}`);
    expect([...tables.keys()].filter((id) => drawn.includes(`table/${id}`)).length).toBeGreaterThan(20);
  });

  test("the fullest charts and heat maps are images under 200 kB, in under half a second", async () => {
    const heats = [...shipped.corpus.models.keys()].map((id) => chartOf(`model/${id}`, "en", "heat"));
    const times: number[] = [];
    const widths = new Set<number>();
    for (const { of, svg } of [...fullest(charts(), 12), ...fullest(heats, 6)]) {
      const busy = busyTime();
      const png = await toPng(svg);
      times.push(busy());
      expect([of, png.length < 200_000]).toEqual([of, true]);
      widths.add(sizeOf(png).width);
    }
    // The median, as garbage may be collected in a single one.
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(500);
    expect([...widths].sort((a, b) => a - b)).toEqual([1200, 1600]);
  }, 60_000);

  test("a character that the font lacks is told, and not only drawn as a box", async () => {
    expect(withoutGlyph("<text>算力 A &amp; 鬯</text>", readDist("chart-font.ttf"))).toEqual(["鬯"]);
    const { second } = await draw({ of: "ai-coding-net-margin" });
    expect(second?.["text"]).not.toContain("font lacks");
  });

  test("letters are really drawn: without them the image is another", async () => {
    const svg = chartSvg(drawChart(served, { of: "ps-us" }, "zh"), {
      lang: "zh",
      theme: "light",
      width: 800,
    });
    const [full, bare] = await Promise.all([
      toPng(svg),
      toPng(svg.replaceAll(/>[^<]*\p{Script=Han}[^<]*</gu, "><")),
    ]);
    expect(full.length - bare.length).toBeGreaterThan(4000);
  });
});

describe("a formula of the reader's", () => {
  const draw = async (args: Readonly<Record<string, unknown>>) => {
    const answer = await drawChartTool.call(
      { of: "cost = price * (1 - cut)", format: "svg", lang: "en", ...args },
      await servedTiny(),
    );
    if (!("image" in answer)) throw new Error(answer.text);
    return { texts: textsOf(new TextDecoder().decode(answer.image.bytes)), text: answer.text };
  };
  const price = "cell/bicycles.swift.price_eur";
  test("is a line along a list, a tornado over spans, with the place of what it uses", async () => {
    const line = await draw({ inputs: { price, cut: ["0%", "10%", "20%"] } });
    expect(line.texts.join(" ")).toContain("EUR");
    expect(line.text).toMatch(/^cost = price.*line/);
    const tornado = await draw({
      inputs: { price: "800..1000", cut: { low: "0%", high: "20%" } },
      kind: "tornado",
    });
    expect(tornado.texts.join(" ")).toContain("cut (%)");
  });
  test.each([
    [{ inputs: { price, cut: "10%" } }, "give an input a list"],
    [{ inputs: { price, cut: ["1%", "2%"] }, kind: "heat" }, "make a line chart"],
    [{ where: ["price_eur > 5"], inputs: { price, cut: "1%" } }, "a formula takes inputs"],
  ])("%j is refused", async (args, why) => {
    expect(await refusal(() => draw(args))).toContain(why);
  });
});

describe("the command line", () => {
  test("writes a PNG or an SVG, by the file's ending", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chart-"));
    const png = join(folder, "a.png");
    const svg = join(folder, "b.svg");
    const first = await runWarm(["chart", "ai-coding-net-margin", "--set", "gain_pct=5,10,20", "--out", png]);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toContain("Guosheng Securities");
    expect(sizeOf(readFileSync(png)).width).toBe(1600);
    const second = await runWarm([
      "chart",
      "ai-chip-specs",
      "--columns",
      "power_w",
      "--columns",
      "int8_tops",
      "--lang",
      "zh",
      "--out",
      svg,
    ]);
    expect(second.status).toBe(0);
    expect(textsOf(readFileSync(svg, "utf8"))).toContain("功耗（W）");
  });

  test("without a file to write says so", async () => {
    const { status, stderr } = await runWarm(["chart", "ai-chip-specs"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("--out")]);
  });
});
