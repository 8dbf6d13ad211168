import { cleanEnv } from "../../src/build/session.ts";

/** The built program. */
export const BIN = "dist/report-knowledge-mcp.cjs";
/** The report in the package, as the build has compiled it. */
export const SHIPPED = "dist/ai-report-2025.json";
/** A small report that nobody had in mind, as a folder and as the text that it was made from. */
export const TINY = "test/fixtures/tiny-report";
export const TINY_SOURCE = "test/fixtures/tiny-report.md";
/** Small reports of invented companies in one language each; their texts lie beside them. */
export const ENGLISH = "test/fixtures/bakery-en";
export const CHINESE = "test/fixtures/teahouse-zh";
/** The environment of every process that tests start: nothing of the reader's own is found by it. */
export const ENV = cleanEnv();

/** What a client's transport starts: the built server, with these options. */
export const server = (...options: readonly string[]) => ({
  command: process.execPath,
  args: [BIN, ...options],
  env: ENV,
  stderr: "ignore" as const,
});
