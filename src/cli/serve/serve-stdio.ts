import { Readable } from "node:stream";
import { setTimeout as after, setImmediate as nextTurn } from "node:timers/promises";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Served } from "../../library/served.ts";
import { createServer } from "../../server/create-server.ts";
import { log, logBug } from "../log.ts";
import { type OpenRequests, watchRequests } from "./open-requests.ts";

/** How long answers that are under way, and a reader that is slow, are waited for once stdin has ended. */
const LAST_ANSWERS_MS = 30_000;

/** Requests that wait for an answer when more are read; a client that sends faster waits at its end of the pipe. */
const MOST_OPEN = 100;

/** Serves MCP on stdin and stdout until stdin ends: what was asked by then is answered and written first, within a limit. */
export function serveOnStdio(served: Served): void {
  process.on("unhandledRejection", logBug);
  const wire = new StdioServerTransport(
    patient(() => requests),
    process.stdout,
  );
  serveStdio(() => createServer(served, logBug), {
    transport: wire,
    onerror: (error) => log(error.message),
  });
  const requests = watchRequests(wire);
  const closed = wire.onclose;
  wire.onclose = () => {
    closed?.();
    setImmediate(() => process.exit(0));
  };
}

/**
 * Stdin as a stream that is read no faster than what came is answered, and that ends later than it: when all is answered and stdout has
 * taken it.
 */
function patient(requests: () => OpenRequests): Readable {
  async function* chunks() {
    for await (const chunk of process.stdin) {
      yield chunk;
      await nextTurn(); // the chunk is on its way to the reader
      await requests().downTo(MOST_OPEN);
    }
    await Promise.race([
      requests().downTo(0).then(written),
      after(LAST_ANSWERS_MS, undefined, { ref: false }),
    ]);
  }
  return Readable.from(chunks(), { objectMode: false });
}

/** Resolves when everything that was written to stdout is with the operating system, or nobody takes it any more. */
const written = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write("", () => resolve());
  });
