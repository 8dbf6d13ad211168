import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { calculation } from "./calculation.ts";
import { modelExplorer } from "./model-explorer.ts";
import { pageView } from "./page-view.ts";
import { describeInBrowser, openBrowser } from "./support/browser.ts";
import { openStage, type Stage } from "./support/stage.ts";
import { tableExplorer } from "./table-explorer.ts";

/** To start a browser costs more than to open twenty views: all of them are shown in one, those of the same server on one page. */
let browser: Browser;
let shipped: Stage;
beforeAll(async () => {
  browser = await openBrowser();
  shipped = await openStage(browser);
}, 60_000);
afterAll(async () => {
  await shipped?.close();
  await browser?.close();
});

const stage: Pick<Stage, "open"> = { open: (...view) => shipped.open(...view) };

describeInBrowser("the table explorer", () => tableExplorer(stage));
describeInBrowser("the model explorer", () => modelExplorer(stage));
describeInBrowser("the explorer of a calculation", () => calculation(stage));
describeInBrowser("the page view", () => pageView((...options) => openStage(browser, ...options)));
