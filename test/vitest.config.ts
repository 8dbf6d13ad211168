import { defineConfig } from "vitest/config";
import { NOTHING } from "../src/build/session.ts";
import { SLOW } from "./support/slow.ts";
import { SlowFirst } from "./support/slow-first.ts";

// No test sees anything of the reader's own.
for (const name of Object.keys(process.env)) if (name.startsWith("REPORT_")) delete process.env[name];

/** `--mode quick` leaves out what starts a process, a server or a browser, what draws, what is hostile, and what takes seconds by itself. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...(mode === "quick" ? SLOW : [])],
    env: { REPORT_LIBRARY: NOTHING },
    globalSetup: ["build-once", "own-temporary"].map((name) => `${import.meta.dirname}/support/${name}.ts`),
    reporters: ["default", `${import.meta.dirname}/support/tally-reporter.ts`],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: "100%",
    sequence: { sequencer: SlowFirst },
    isolate: false, // no test changes what it imports, so the files of a worker share their modules and open reports
  },
}));
