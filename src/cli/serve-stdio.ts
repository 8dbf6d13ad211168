import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createServer } from "../server/create-server.ts";
import { openFromOptions, readOptions } from "./open.ts";

/** Serves MCP on stdin and stdout until stdin ends. The corpus is open, or has failed with a ReportError, before anything is served. */
export async function serveOnStdio(argv: readonly string[]): Promise<void> {
  const report = await openFromOptions(readOptions(argv));
  process.on("unhandledRejection", logBug);
  serveStdio(() => createServer(report, logBug), { onerror: (error) => log(error.message) });
  process.stdin.once("end", () => setImmediate(() => process.exit(0)));
}

function logBug(error: unknown): void {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function log(text: string): void {
  process.stderr.write(`report-knowledge-mcp: ${text}\n`);
}
