import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Report } from "../report/report.ts";
import { createServer } from "../server/create-server.ts";
import { log, logBug } from "./log.ts";

/** Serves MCP on stdin and stdout until stdin ends. */
export function serveOnStdio(report: Report): void {
  process.on("unhandledRejection", logBug);
  serveStdio(() => createServer(report, logBug), { onerror: (error) => log(error.message) });
  process.stdin.once("end", () => setImmediate(() => process.exit(0)));
}
