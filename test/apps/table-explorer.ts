import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { isRecord } from "../../src/corpus/is-record.ts";
import { loadCompiled } from "../../src/corpus/reading/load.ts";
import { SHIPPED } from "../support/places.ts";
import { difference, TOLERANCE } from "./support/screenshot.ts";
import type { Stage } from "./support/stage.ts";

const CHIPS = { table: "ai-chip-specs", lang: "zh" };
const corpus = loadCompiled(SHIPPED);

const sees = (read: () => Promise<string | null>, text: string) =>
  expect.poll(read, { timeout: 8000 }).toContain(text);
const keys = (view: FrameLocator) =>
  view.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key") ?? ""));
const cell = (view: FrameLocator, key: string, text: string) =>
  view.locator(`tr[data-key="${key}"] td`, { hasText: text });

export function tableExplorer(stage: Pick<Stage, "open">): void {
  test("shows titles, units, what was misprinted and what is in doubt, and a chart", async () => {
    const staged = await stage.open("get_table", CHIPS);
    const { view } = staged;
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    await sees(() => cell(view, "tiangai-100", "天垓100").textContent(), "原印 天城 100");
    await sees(() => cell(view, "ascend-910", "310").textContent(), "⚠");
    await sees(() => view.locator("#findings").textContent(), "昇腾910在两处");
    await sees(() => view.locator("#notes").textContent(), "互联带宽");
    await sees(() => view.locator(".chart svg").textContent(), "1,920");
    await view.getByLabel("画哪一列").selectOption("power_w");
    await sees(() => view.locator(".chart svg").textContent(), "空心：存疑");
    expect(await difference(staged, "table-explorer-zh-light")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("sorts by its heads, numbers as numbers, empty cells last both ways", async () => {
    const { page, view, troubles } = await stage.open("get_table", CHIPS);
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    const head = view.locator("#sort-int8_tops");
    await head.click();
    await expect.poll(async () => (await keys(view)).slice(0, 2)).toEqual(["bili-100p", "bili-104p"]);
    expect((await keys(view)).at(-1)).toBe("v100-pcie");
    await sees(() => view.locator("th", { has: head }).getAttribute("aria-sort"), "descending");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await keys(view))[0]).toBe("ascend-310");
    expect((await keys(view)).at(-1)).toBe("v100-pcie");
    await sees(() => view.locator(":focus").getAttribute("id"), "sort-int8_tops");
    expect(troubles).toEqual([]);
  });

  test("words filter the rows at once, and the chart with them", async () => {
    const { view, calls } = await stage.open("get_table", CHIPS);
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    const before = calls.length;
    await view.locator("#filter").fill("寒武纪");
    await expect.poll(() => keys(view)).toEqual(["mlu370-x4", "mlu370-s4"]);
    await sees(() => view.locator("#count").textContent(), "2/16");
    expect(await view.locator(".chart svg").textContent()).not.toContain("A100");
    expect(calls.length).toBe(before);
  });

  test("a condition asks the server, and the rows that it cannot judge are listed", async () => {
    const { view, calls, troubles } = await stage.open("get_table", CHIPS);
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    await view.locator("#filter").fill("int8_tops >= 600 && power_w <= 305");
    await view.locator("#filter").press("Enter");
    await expect.poll(() => keys(view), { timeout: 8000 }).toEqual(["a100-pcie", "a800-pcie", "bili-104p"]);
    expect(calls.map(({ args }) => args["where"])).toContainEqual(["int8_tops >= 600", "power_w <= 305"]);
    await sees(() => view.locator("#undecided").textContent(), "ascend-910");
    await view.locator("#filter").fill("int8_topz >= 600");
    await view.locator("#filter").press("Enter");
    await sees(() => view.locator("[role=alert]").textContent(), "int8_tops");
    expect(await keys(view)).toHaveLength(3);
    await view.locator("#filter").fill("");
    await expect.poll(() => keys(view), { timeout: 8000 }).toHaveLength(16);
    expect(troubles).toEqual([]);
  });

  test("hides columns and draws two of them against each other", async () => {
    const staged = await stage.open("get_table", CHIPS, { theme: "dark" });
    const { view } = staged;
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    await view.locator("#columns summary").click();
    await view.locator("#show-fp64_tflops").uncheck();
    await expect.poll(() => view.locator("thead").textContent()).not.toContain("FP64");
    await view.getByLabel("画法").selectOption("scatter");
    await view.getByLabel("横轴").selectOption("power_w");
    await view.getByLabel("纵轴").selectOption("int8_tops");
    await sees(() => view.locator(".chart svg").textContent(), "功耗（W）");
    expect(await view.locator(".chart svg circle").count()).toBe(13);
    expect(await difference(staged, "table-explorer-scatter-dark")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("what cannot be drawn is said, and the table stays", async () => {
    const { view, troubles } = await stage.open("get_table", CHIPS);
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    await view.getByLabel("画法").selectOption("line");
    await sees(() => view.locator(".chart").textContent(), "no periods");
    expect(await keys(view)).toHaveLength(16);
    expect(troubles).toEqual([]);
  });

  test("switches language and theme, and puts the rows into the conversation", async () => {
    const { page, view, told, troubles } = await stage.open("get_table", CHIPS);
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    await view.locator("#language").click();
    await sees(() => view.locator("h1").textContent(), "Specifications of Chinese and foreign AI chips");
    await sees(() => view.locator("thead").textContent(), "INT8 compute");
    await page.evaluate(() => window.setContext({ theme: "dark" }));
    await sees(() => view.locator("html").getAttribute("data-theme"), "dark");
    await view.locator("#filter").fill("Cambricon");
    await expect.poll(() => keys(view)).toHaveLength(2);
    await view.locator("#say-it").click();
    await sees(() => view.locator("[role=status]").textContent(), "in the conversation");
    const message = JSON.stringify(told.find(({ what }) => what === "message")?.value);
    for (const part of ["table/ai-chip-specs", "INT8 compute (TOPS)", "|256|", "Guosheng Securities"])
      expect(message).toContain(part);
    expect(message).not.toContain("A100");
    expect(troubles).toEqual([]);
  });

  test("shows a comparison: one thing a row, and where two places differ", async () => {
    const staged = await stage.open("compare_entities", { names: ["昇腾910", "A100", "TPUv4"] });
    const { view } = staged;
    expect(await keys(view)).toEqual(["ascend-910", "a100", "tpuv4"]);
    await sees(() => cell(view, "ascend-910", "300").textContent(), "⚠1");
    await view.getByLabel("画哪一列").selectOption("max-power");
    await sees(() => view.locator(".chart svg").textContent(), "空心：存疑");
    expect(await difference(staged, "table-explorer-comparison")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("survives fields that it does not know, and calls that fail", async () => {
    let opened = false;
    const { view, troubles } = await stage.open("get_table", CHIPS, {
      alter: (name, answer) => {
        if (opened && name !== "get_table") return { isError: true, content: [{ type: "text", text: "no" }] };
        opened = true;
        const structured = isRecord(answer["structuredContent"]) ? answer["structuredContent"] : {};
        return { ...answer, surprise: 1, structuredContent: { ...structured, surprise: { deep: [1] } } };
      },
    });
    await sees(() => view.locator("thead").textContent(), "INT8算力TOPS");
    await sees(() => view.locator(".chart svg").textContent(), "1,920");
    expect(troubles).toEqual([]);
  });

  test("an answer that is an error is shown as what it says", async () => {
    const { view, troubles } = await stage.open("get_table", { table: "no-such-table" });
    await sees(() => view.locator("[role=alert]").textContent(), "get_outline lists all");
    expect(troubles).toEqual([]);
  });

  test("opens every table without trouble", async () => {
    const { view, show, troubles } = await stage.open("get_table", CHIPS, { width: 640 });
    for (const { id, title, rows } of corpus.tables.values()) {
      await show({ table: id, lang: "en" });
      await sees(() => view.locator("h1").textContent(), title.en);
      await expect.poll(async () => (await keys(view)).length).toBe(Math.min(50, rows.length));
      expect([id, await view.locator(".chart svg, .chart p").count()]).toEqual([id, 1]);
    }
    expect(troubles).toEqual([]);
  });
}
