import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Served } from "../library/served.ts";
import { createServer } from "../server/create-server.ts";
import { log, logBug } from "./log.ts";

/** Serves MCP on stdin and stdout until stdin ends. */
export function serveOnStdio(served: Served): void {
  process.on("unhandledRejection", logBug);
  serveStdio(() => createServer(served, logBug), { onerror: (error) => log(error.message) });
  process.stdin.once("end", () => setImmediate(() => process.exit(0)));
}
