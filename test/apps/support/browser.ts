import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { describe } from "vitest";
import { ENV } from "../../support/places.ts";
import { ownFont } from "./own-font.ts";

const PROGRAMS = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const CHROMIUM = PROGRAMS.find((file) => file !== undefined && existsSync(file));

/** Tests in a browser; without one they are skipped, and their title says why. */
export const describeInBrowser = (title: string, tests: () => void): void => {
  const why = "skipped: there is no Chromium; install one, or name its program in CHROMIUM";
  const found = CHROMIUM !== undefined;
  describe.skipIf(!found)(found ? title : `${title} (${why})`, { timeout: 40_000 }, tests);
};

/** A real browser, with the project's own font, that loads and keeps nothing of its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
    env: { ...ENV, ...ownFont() },
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-gpu",
      // A frame is sandboxed and of another origin as ever, but gets no process of its own, which would be half of the time.
      "--disable-site-isolation-trials",
      "--disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process,HttpsUpgrades,Translate,PaintHolding",
    ],
  });
