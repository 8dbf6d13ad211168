import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { difference, TOLERANCE } from "./support/screenshot.ts";
import type { Stage, Staged } from "./support/stage.ts";

/** Two figures of the report, and a number of the reader's. */
const RATIO = {
  formulas: ["per_watt = tops / power", "cards = wanted / tops"],
  inputs: {
    tops: "cell/ai-chip-specs.ascend-910.int8_tops",
    power: "cell/ai-chip-specs.ascend-910.power_w",
    wanted: "64 POPS",
  },
  lang: "zh",
};
const MARGIN = {
  formulas: "margin = profit / sales",
  inputs: { profit: "12亿元", sales: "80亿元" },
  unit: "%",
  lang: "en",
};

const result = (view: FrameLocator, name: string) => view.locator(`#out-${name} b`);
const sees = (read: () => Promise<string | null>, text: string) =>
  expect.poll(read, { timeout: 8000 }).toContain(text);
const last = ({ calls }: Staged) => calls.at(-1);

export function calculation(stage: Pick<Stage, "open">): void {
  test("shows results, inputs as levers with where they are from, and the chain to place and printed string", async () => {
    const staged = await stage.open("calculate", RATIO);
    const { view } = staged;
    await sees(() => view.locator("h1").textContent(), "per_watt = tops / power; cards = wanted / tops");
    await sees(() => result(view, "per_watt").textContent(), "2.06 TOPS/W");
    await sees(() => result(view, "cards").textContent(), "100");
    await sees(() => view.locator("#in-tops-about").textContent(), "报告取值 640");
    await sees(() => view.locator("#in-tops-about").textContent(), "第1061行");
    await sees(() => view.locator("#in-wanted-about").textContent(), "读者取值 64");
    await expect.poll(() => view.locator(".chart svg path").count(), { timeout: 8000 }).toBeGreaterThan(3);
    await view.locator("#chain summary").click();
    await sees(() => view.locator("#chain").textContent(), "per_watt = tops / power = 2.06");
    await sees(() => view.locator("#chain").textContent(), "昇腾910");
    await sees(() => view.locator("#caveats").textContent(), "640");
    expect(await difference(staged, "calculation-zh-light")).toBeLessThan(TOLERANCE);
    expect(staged.troubles).toEqual([]);
  });

  test("a lever that moves calls calculate in the input's unit, the figures by their refs; a reset takes it back", async () => {
    const staged = await stage.open("calculate", MARGIN);
    const { view } = staged;
    await sees(() => result(view, "margin").textContent(), "15%");
    await view.locator("#in-profit-range").fill("1600000000");
    await sees(() => result(view, "margin").textContent(), "20%");
    await sees(() => view.locator("#out-margin").textContent(), "as asked: 15%");
    const point = staged.calls.find(({ args }) =>
      JSON.stringify(args["inputs"]).startsWith('{"profit":{"value":1600000000'),
    );
    expect(point).toMatchObject({
      name: "calculate",
      args: { unit: "%", inputs: { profit: { value: 1.6e9, unit: "CNY" }, sales: "80亿元" } },
    });
    await view.locator("#reset").click();
    await sees(() => result(view, "margin").textContent(), "15%");
    expect(staged.troubles).toEqual([]);
  });

  test("draws a line, a heat map and a tornado, also of a result in between", async () => {
    const staged = await stage.open("calculate", { ...RATIO, unit: "TOPS/kW", output: "per_watt" });
    const { view } = staged;
    await sees(() => result(view, "per_watt").textContent(), "2,06");
    await view.getByLabel("画法").selectOption("heat");
    await expect.poll(() => view.locator(".chart svg rect").count(), { timeout: 8000 }).toBeGreaterThan(20);
    await view.getByLabel("画法").selectOption("tornado");
    await sees(() => view.locator(".chart svg").textContent(), "基准");
    expect(last(staged)?.args).toMatchObject({ output: "per_watt", unit: "TOPS/kW" });
    expect(staged.troubles).toEqual([]);
  });

  test.each([
    ["a sweep", { profit: ["8亿元", "12亿元", "16亿元"], sales: "80亿元" }, "10%", "line"],
    ["a grid", { profit: ["8亿元", "16亿元"], sales: ["80亿元", "100亿元"] }, "10%", "heat"],
    ["a tornado", { profit: { low: "8亿元", high: "16亿元" }, sales: "70亿元..90亿元" }, "15%", "tornado"],
  ])("%s opens with its chart, and begins at one point", async (_, inputs, value, choice) => {
    const { view, troubles } = await stage.open("calculate", { ...MARGIN, inputs });
    await sees(() => result(view, "margin").textContent(), value);
    expect(await view.getByLabel("Drawn as").inputValue()).toBe(choice);
    await sees(() => view.locator(".chart svg").getAttribute("aria-label"), "margin = profit / sales");
    await sees(() => view.locator("#say").textContent(), "margin");
    expect(troubles).toEqual([]);
  });

  test("a solved target opens at what meets it, with the target in the chart", async () => {
    const { view, troubles } = await stage.open("calculate", {
      ...MARGIN,
      inputs: { profit: "12亿元", sales: "CNY" },
      solve: "sales",
      target: "10%",
    });
    await sees(() => result(view, "margin").textContent(), "10%");
    await sees(() => view.locator("#say").textContent(), "needs sales of CNY 12 billion");
    await sees(() => view.locator(".chart svg").textContent(), "target");
    expect(troubles).toEqual([]);
  });

  test("a list, a bound and inputs in one text are shown as they are", async () => {
    const staged = await stage.open("calculate", {
      formulas: "gap = mean(power) / top - 1",
      inputs:
        '{"power": "table/ai-chip-specs.power_w where int8_tops >= 256", "top": "cell/ai-chip-specs.ascend-910.power_w"}',
      unit: "%",
      lang: "en",
    });
    const { view } = staged;
    await view.locator("#chain summary").click();
    await sees(() => view.locator("#chain").textContent(), "power = 300, 300, 560");
    await sees(() => view.locator("#chain").textContent(), "1061");
    await sees(() => result(view, "gap").textContent(), "15%");
    expect(await view.locator("#in-power").count()).toBe(0);
    await view.locator("#in-top").fill("716");
    await view.locator("#in-top").press("Enter");
    await sees(() => result(view, "gap").textContent(), "-50%");
    expect(await view.locator("[role=alert]").textContent()).toBe("");
    expect(staged.troubles).toEqual([]);
  });

  test("where the host lets it not call, it shows what it was given", async () => {
    const { view, calls, troubles } = await stage.open("calculate", RATIO, { mayCall: false });
    await sees(() => result(view, "cards").textContent(), "100");
    expect(await view.locator("#in-wanted-range").isDisabled()).toBe(true);
    expect([calls, troubles]).toEqual([[], []]);
  });

  test("puts the scenario into the conversation: formulas, what was set, what comes out, where it is from", async () => {
    const { view, told } = await stage.open("calculate", RATIO);
    await sees(() => result(view, "cards").textContent(), "100");
    await view.locator("#in-wanted").fill("128");
    await view.locator("#in-wanted").press("Enter");
    await sees(() => result(view, "cards").textContent(), "200");
    await view.locator("#say-it").click();
    await sees(() => view.locator("[role=status]").textContent(), "已写进对话");
    const message = JSON.stringify(told.find(({ what }) => what === "message")?.value);
    for (const part of ["cards = wanted / tops", "`wanted`", "128", "200", "第1061行"])
      expect(message).toContain(part);
  });
}
