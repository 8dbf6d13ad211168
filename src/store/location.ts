import { resolve } from "node:path";
import envPaths from "env-paths";

/** The library's folder: the one given, else that of REPORT_LIBRARY, else the platform's place for a program's data. */
export function libraryFolder(given?: string): string {
  const named = given || process.env["REPORT_LIBRARY"];
  return named ? resolve(named) : envPaths("report-knowledge-mcp", { suffix: "" }).data;
}
