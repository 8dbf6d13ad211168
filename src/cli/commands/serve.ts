import { once } from "node:events";
import { parseArgs } from "node:util";
import { ReportError } from "../../errors.ts";
import { defineCommand } from "../command/define-command.ts";
import { log, logBug } from "../log.ts";
import { OPEN_OPTIONS, openForServer } from "../open.ts";
import { serveOnStdio } from "../serve/serve-stdio.ts";

const OPTIONS = {
  ...OPEN_OPTIONS,
  http: { type: "boolean" },
  host: { type: "string" },
  port: { type: "string" },
  "token-file": { type: "string" },
} as const;

const USAGE = "serve [--http [--port 8808] [--host 127.0.0.1] [--token-file FILE]]";

export default defineCommand({
  name: "serve",
  summary: "Serve MCP on stdio, or with --http on loopback",
  usage: USAGE,
  async run(argv) {
    const { http, host: asked, port: number, "token-file": tokenFile, ...open } = parse(argv);
    if (!http && (asked ?? number ?? tokenFile) !== undefined)
      throw new ReportError(
        "USAGE",
        `--host, --port and --token-file need --http.\nTry: report-knowledge-mcp ${USAGE}`,
      );
    const port = portOf(number ?? "8808");
    const served = await openForServer(open);
    if (!http) {
      serveOnStdio(served);
      return 0;
    }
    const host = asked?.replace(/^\[(.*)\]$/, "$1") ?? "127.0.0.1";
    process.on("unhandledRejection", logBug);
    const { serveHttp } = await import("../serve/serve-http.ts"); // only who serves HTTP needs what speaks it
    const server = await serveHttp(served, { host, port, tokenFile });
    const address = server.address();
    const at = typeof address === "object" && address !== null ? address.port : port;
    log(`MCP at http://${host.includes(":") ? `[${host}]` : host}:${at}/mcp; Ctrl-C ends it.`);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        server.close();
        server.closeAllConnections();
      });
    await once(server, "close");
    return 0;
  },
});

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nTry: report-knowledge-mcp ${USAGE}`,
      { cause: error },
    );
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new ReportError("USAGE", `--port takes a number from 0 (any free one) to 65535, not "${text}".`);
}
