import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPdfs } from "../support/pdf-library.ts";
import { difference, TOLERANCE } from "./support/screenshot.ts";
import type { Stage } from "./support/stage.ts";

const CELL = { ref: "english/cell/1-overview.net-sales.yfy2025" };
const TABLE = { ref: "chinese/table/table-61d2e395", lang: "zh" };

const sees = (read: () => Promise<string | null>, text: string) =>
  expect.poll(read, { timeout: 8000 }).toContain(text);
const says = (view: FrameLocator, id: string) => () => view.locator(id).textContent();
const widthOf = (view: FrameLocator) => view.locator("img").evaluate((image) => image.clientWidth);
/** How far down the picture the room has been scrolled, once the picture is there. */
const scrolled = async (view: FrameLocator) => {
  await expect.poll(() => view.locator("img").evaluate((image) => image.clientHeight)).toBeGreaterThan(100);
  return view.locator("#picture").evaluate((room) => room.scrollTop);
};

export function pageView(openStage: (...options: readonly string[]) => Promise<Stage>): void {
  const library = mkdtempSync(join(tmpdir(), "page-view-"));
  let stage: Stage;
  beforeAll(async () => {
    await addPdfs(library, ["english", "chinese", "broker"]);
    stage = await openStage("--library", library);
  }, 60_000);
  afterAll(async () => {
    await stage?.close();
    rmSync(library, { recursive: true });
  });

  test("shows the page, the figure with unit and period, how it is printed and where", async () => {
    const staged = await stage.open("show_place", CELL);
    const { view, troubles } = staged;
    await sees(says(view, "h1"), "Net sales, Year Ended June 30, 2025: 84210");
    const figure = view.locator("#figures .output");
    await sees(() => figure.textContent(), "USD 84.21 million");
    for (const part of ["Northwind Cycles, Inc.", "FY2025", "printed $84,210"])
      expect(await figure.textContent()).toContain(part);
    await sees(says(view, "#printed"), "Net sales $ 84,210 $ 76,540 10.0%");
    await sees(says(view, ".cite"), "p. 1 · english/cell/1-overview.net-sales.yfy2025");
    expect(await view.locator("img").getAttribute("alt")).toContain("Net sales");
    expect(await scrolled(view)).toBeGreaterThan(0);
    expect(await difference(staged, "page-view-en-light")).toBeLessThan(TOLERANCE);
    expect(troubles).toEqual([]);
  });

  test("turns pages by button and key, as far as there are any, and comes back to the mark", async () => {
    const { page, view, calls, troubles } = await stage.open("show_place", CELL);
    await sees(says(view, "#number"), "Page 1 of 3");
    expect(await view.locator("#before").isDisabled()).toBe(true);
    await view.locator("#after").click();
    await sees(says(view, "#number"), "Page 2 of 3");
    await sees(says(view, "#doubt"), "nothing is marked");
    await view.locator("#picture").focus();
    await page.keyboard.press("PageDown");
    await sees(says(view, "#number"), "Page 3 of 3");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageUp");
    await sees(says(view, "#number"), "Page 2 of 3");
    await view.locator("#back").click();
    await sees(says(view, "#figures"), "USD 84.21 million");
    expect(calls.map(({ args }) => args["ref"])).toEqual(["page/2", "page/3", "page/2", CELL.ref]);
    expect(await view.locator("#back").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("a thing over two pages stays marked on both", async () => {
    const { view, troubles } = await stage.open("show_place", TABLE);
    await sees(says(view, "#number"), "第2页，共3页");
    await view.locator("#after").click();
    await sees(says(view, "#number"), "第3页，共3页");
    expect(await says(view, "#doubt")()).toBe("");
    await sees(says(view, "h1"), "明细如下");
    expect(troubles).toEqual([]);
  });

  test("enlarges by button and key, and the width again", async () => {
    const { page, view, troubles } = await stage.open("show_place", CELL);
    await sees(says(view, "#number"), "Page 1");
    const before = await widthOf(view);
    await view.locator("#larger").click();
    await expect.poll(() => widthOf(view)).toBeGreaterThan(1.2 * before);
    await page.keyboard.press("+");
    await expect.poll(() => widthOf(view)).toBeGreaterThan(1.5 * before);
    await page.keyboard.press("0");
    await expect.poll(() => widthOf(view)).toBe(before);
    expect(await view.locator("#smaller").isDisabled()).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("lists what could not be read of the page, and marks it", async () => {
    const { view, troubles } = await stage.open("show_place", { ref: "broker/page/1", lang: "zh" });
    const gap = view.locator("#gaps button").first();
    await sees(() => gap.textContent(), "图表1：电动自行车销量");
    await gap.click();
    await sees(says(view, "h1"), "图表1：电动自行车销量");
    expect(await says(view, "#doubt")()).toBe("");
    expect(await view.locator("#gaps").textContent()).toContain("图表1");
    expect(troubles).toEqual([]);
  });

  test("switches language and theme, and puts the place into the conversation", async () => {
    const staged = await stage.open("show_place", CELL);
    const { page, view, told, troubles } = staged;
    await view.locator("#language").click();
    await sees(says(view, "#number"), "第1页，共3页");
    await page.evaluate(() => window.setContext({ theme: "dark" }));
    await sees(() => view.locator("html").getAttribute("data-theme"), "dark");
    await view.locator("#say-it").click();
    await sees(says(view, "[role=status]"), "已写进对话");
    const message = JSON.stringify(told.find(({ what }) => what === "message")?.value);
    for (const part of ["Net sales", "8421万美元", CELL.ref]) expect(message).toContain(part);
    expect(await difference(staged, "page-view-zh-dark")).toBeLessThan(TOLERANCE);
    expect(troubles).toEqual([]);
  });

  test("works in a host that lets it neither call nor speak", async () => {
    const { view, calls, troubles } = await stage.open(
      "show_place",
      { ref: "broker/page/1" },
      { mayCall: false, mayMessage: false, width: 420 },
    );
    await sees(says(view, "#gaps"), "Not read: a chart");
    await sees(says(view, "#number"), "Page 1 of");
    expect(await view.locator("button").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      "smaller",
      "larger",
      "whole",
    ]);
    expect(await widthOf(view)).toBeLessThan(420);
    expect(calls).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("shows picture and line if the host keeps the rest back", async () => {
    const { view, troubles } = await stage.open("show_place", CELL, {
      alter: (_, { content, isError }) => ({ content, isError }),
    });
    await sees(says(view, "h1"), "Net sales, Year Ended June 30, 2025: 84210");
    expect(await widthOf(view)).toBeGreaterThan(100);
    expect(await view.locator("#after").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("a refusal is shown as what it says: at the opening, and later beside the page", async () => {
    const { view, troubles } = await stage.open("show_place", { ref: "english/page/9" });
    await sees(says(view, "[role=alert]"), "the report has 3 pages");
    let opened = false;
    const later = await stage.open("show_place", CELL, {
      alter: (_, answer) => {
        if (opened) return { isError: true, content: [{ type: "text", text: "the file is gone" }] };
        opened = true;
        return answer;
      },
    });
    await later.view.locator("#after").click();
    await sees(says(later.view, "[role=alert]"), "the file is gone");
    await sees(says(later.view, "#number"), "Page 1 of 3");
    expect([...troubles, ...later.troubles]).toEqual([]);
  });
}
