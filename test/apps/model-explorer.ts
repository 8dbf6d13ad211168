import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { isRecord } from "../../src/corpus/is-record.ts";
import { loadCompiled } from "../../src/corpus/reading/load.ts";
import { SHIPPED } from "../support/places.ts";
import { difference, TOLERANCE } from "./support/screenshot.ts";
import type { Stage, Staged } from "./support/stage.ts";

const MODEL = { model: "ai-coding-net-margin", lang: "zh" };
const corpus = loadCompiled(SHIPPED);

/** How far a page is wider than its frame. */
const overflow = ({ scrollWidth, clientWidth }: HTMLElement | SVGElement) => scrollWidth - clientWidth;

const result = (view: FrameLocator) => view.locator("#out-net_margin_pct b");
const slide = (view: FrameLocator, input: string, value: string) =>
  view.locator(`#in-${input}-range`).fill(value);
const sees = (read: () => Promise<string | null>, text: string) =>
  expect.poll(read, { timeout: 8000 }).toContain(text);

/** The inputs of every call that the view made. */
const inputsOf = ({ calls }: Staged) => calls.map(({ args }) => args["inputs"]);

export function modelExplorer(stage: Pick<Stage, "open">): void {
  test("shows inputs with the report's values, results beside what is printed, and the chart", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view } = staged;
    await sees(() => view.locator("h1").textContent(), "净利率");
    await sees(() => result(view).textContent(), "7.8%");
    await sees(() => view.locator("#out-net_margin_pct").textContent(), "印作8%：一致（第628行）");
    await sees(() => view.locator("#in-gain_pct-about").textContent(), "10% · 第603、604、625行");
    await expect.poll(() => view.locator(".chart svg path").count(), { timeout: 8000 }).toBeGreaterThan(3);
    await view.locator("#chain summary").click();
    await sees(() => view.locator("#chain").textContent(), "net_margin_pct = ");
    await sees(() => view.locator("#chain").textContent(), "第602、604、617行");
    expect(await difference(staged, "model-explorer-zh-light")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("a slider that moves calls run_model, and the number and the chart change; a reset takes it back", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view } = staged;
    await sees(() => result(view).textContent(), "7.8%");
    await slide(view, "gain_pct", "20");
    await sees(() => result(view).textContent(), "12.2%");
    expect(inputsOf(staged)).toContainEqual({ gain_pct: 20 });
    await sees(() => view.locator("#out-net_margin_pct").textContent(), "报告情形：7.8%");
    await sees(() => view.locator(".chart svg").textContent(), "所设取值 20%");
    await view.locator("#reset").click();
    await sees(() => result(view).textContent(), "7.8%");
    expect(staged.troubles).toEqual([]);
  });

  test("works by keyboard alone, and the focus stays where it was", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view, page } = staged;
    await sees(() => result(view).textContent(), "7.8%");
    await view.locator("#in-gain_pct-range").focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
    await sees(() => result(view).textContent(), "10%");
    expect(inputsOf(staged)).toContainEqual({ gain_pct: 15 });
    await view.locator("#out-profit_gain_pct").focus();
    await page.keyboard.press("Enter");
    await sees(() => view.locator("#out-profit_gain_pct").getAttribute("aria-pressed"), "true");
    await sees(() => view.locator(":focus").getAttribute("id"), "out-profit_gain_pct");
  });

  test("every control has a name for those who hear the page", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view } = staged;
    await sees(() => result(view).textContent(), "7.8%");
    await view.locator(".chart svg").first().waitFor();
    const nameless = await view.locator("input, select, button").evaluateAll((controls) =>
      controls
        .filter((control) => {
          const labels =
            control instanceof HTMLInputElement || control instanceof HTMLSelectElement
              ? control.labels
              : null;
          return !control.getAttribute("aria-label") && !labels?.length && !control.textContent?.trim();
        })
        .map((control) => control.outerHTML),
    );
    expect(nameless).toEqual([]);
    await sees(() => view.locator(".chart svg").getAttribute("aria-label"), "净利率");
    expect(await view.locator("html").getAttribute("lang")).toBe("zh");
  });

  test("draws a heat map of two inputs and a tornado of all", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view } = staged;
    await sees(() => result(view).textContent(), "7.8%");
    await view.getByLabel("画法").selectOption("heat");
    await sees(() => view.locator(".chart svg").textContent(), "方框：报告印出的格");
    const grid = inputsOf(staged)
      .filter(isRecord)
      .find((inputs) => Object.values(inputs).filter(Array.isArray).length === 2);
    expect(grid).toBeDefined();
    await view.getByLabel("画法").selectOption("tornado");
    await sees(() => view.locator(".chart svg").textContent(), "基准 7.8%");
    expect(await difference(staged, "model-explorer-tornado")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("begins with the chart of the call that opened it", async () => {
    const { view, troubles } = await stage.open("run_model", {
      ...MODEL,
      inputs: { gain_pct: [5, 10, 20], tax_pct: [0, 25] },
    });
    await sees(() => view.locator(".chart svg").textContent(), "新增利润的税率 →");
    expect(troubles).toEqual([]);
  });

  test("switches language by its button and theme with the host", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view, page } = staged;
    await sees(() => result(view).textContent(), "7.8%");
    await view.locator("#language").click();
    await sees(() => view.locator("h1").textContent(), "net margin of the computer sector");
    await sees(() => view.locator(".chart svg").textContent(), "gain in staff efficiency");
    expect(staged.calls.at(-1)?.args["lang"]).toBe("en");
    await page.evaluate(() =>
      Reflect.get(
        window,
        "setContext",
      )({ theme: "dark", styles: { variables: { "--color-text-primary": "#abcdef" } } }),
    );
    await sees(() => view.locator("html").getAttribute("data-theme"), "dark");
    expect(await view.locator("body").evaluate((body) => getComputedStyle(body).color)).toBe(
      "rgb(171, 205, 239)",
    );
    expect(await difference(staged, "model-explorer-en-dark")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("puts the scenario into the conversation: what was set, what comes out, where it is from", async () => {
    const staged = await stage.open("run_model", MODEL);
    const { view, told } = staged;
    await slide(view, "gain_pct", "25");
    await sees(() => result(view).textContent(), "14.4%");
    await view.locator("#say-it").click();
    await sees(() => view.locator("[role=status]").textContent(), "已写进对话");
    const message = JSON.stringify(told.find(({ what }) => what === "message")?.value);
    for (const part of ["model/ai-coding-net-margin", "`gain_pct`", "25%", "14.4%", "国盛证券", "第600-604"])
      expect(message).toContain(part);
  });

  test("a call that fails is said, and the next one works", async () => {
    let broken = false;
    const good = await stage.open("run_model", MODEL, {
      alter: (_, answer) =>
        broken
          ? { isError: true, content: [{ type: "text", text: "Out of range. Give 0 to 100." }] }
          : answer,
    });
    await sees(() => result(good.view).textContent(), "7.8%");
    broken = true;
    await slide(good.view, "gain_pct", "30");
    await sees(() => good.view.locator("[role=alert]").textContent(), "Give 0 to 100");
    expect(await result(good.view).textContent()).toBe("7.8%");
    broken = false;
    await slide(good.view, "gain_pct", "20");
    await sees(() => result(good.view).textContent(), "12.2%");
    expect(await good.view.locator("[role=alert]").textContent()).toBe("");
    expect(good.troubles).toEqual([]);
  });

  test("fields that it does not know change nothing", async () => {
    const { page, view, troubles } = await stage.open("run_model", MODEL, {
      alter: (_, answer) => {
        const structured = isRecord(answer["structuredContent"]) ? answer["structuredContent"] : {};
        return {
          ...answer,
          surprise: { deep: [1] },
          structuredContent: { ...structured, surprise: [{ a: 1 }], mood: "sunny" },
        };
      },
    });
    await sees(() => result(view).textContent(), "7.8%");
    await page.evaluate(() => window.setContext({ weather: "rain" }));
    await slide(view, "gain_pct", "20");
    await sees(() => result(view).textContent(), "12.2%");
    expect(troubles).toEqual([]);
  });

  test("where the host lets it neither call nor speak, it shows what it was given", async () => {
    const { view, calls, troubles } = await stage.open("run_model", MODEL, {
      mayCall: false,
      mayMessage: false,
    });
    await sees(() => result(view).textContent(), "7.8%");
    expect(await view.locator("#in-gain_pct-range").isDisabled()).toBe(true);
    expect(await view.locator("#say-it, #language").count()).toBe(0);
    expect(calls).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("lets no other script run, and says goodbye", async () => {
    const { page, view, troubles } = await stage.open("run_model", MODEL);
    await sees(() => result(view).textContent(), "7.8%");
    await view.locator("body").evaluate((body) => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken'";
      body.append(script);
    });
    expect(await view.locator("body").evaluate(() => document.title)).not.toBe("taken");
    expect(troubles.join()).toContain("Content Security Policy");
    expect(await page.evaluate(() => window.teardown())).toEqual({});
  });

  test("opens every model, in one language and the other by turns, without trouble", async () => {
    const { view, show, troubles } = await stage.open("run_model", MODEL, { width: 640 });
    for (const [at, { id, title }] of [...corpus.models.values()].entries()) {
      const lang = at % 2 === 0 ? "en" : "zh";
      await show({ model: id, lang });
      await sees(() => view.locator("h1").textContent(), title[lang]);
      await expect.poll(() => view.locator(".chart svg, .chart p").count(), { timeout: 8000 }).toBe(1);
      expect([id, await view.locator("[role=alert]").textContent()]).toEqual([id, ""]);
      expect([id, await view.locator("body").evaluate(overflow)]).toEqual([id, 0]);
    }
    expect(troubles).toEqual([]);
  });
}
