import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { BIN, ENV } from "./places.ts";

/** The built server on a free port of 127.0.0.1, as its own process. */
export interface HttpServer {
  readonly url: URL;
  readonly pid: number;
  /** Sends a signal and gives the exit status when the process has ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** All that it wrote to stdout. */
  readonly stdout: () => string;
}

/** Starts `serve --http` and waits until it says where it listens. */
export async function startHttp(args: readonly string[] = []): Promise<HttpServer> {
  const child = spawn(process.execPath, [BIN, "serve", "--http", "--port", "0", ...args], {
    env: ENV,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    const url = /http:\/\/\S+\/mcp/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stderr.resume();
    return {
      url: new URL(url),
      pid: child.pid ?? 0,
      async stop(signal = "SIGTERM") {
        child.kill(signal);
        const [status] = await ended;
        return status;
      },
      stdout: () => stdout,
    };
  }
  throw new Error(`The server did not start: ${said.join("\n")}`);
}

export interface HttpAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface HttpRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One request with any headers at all; `fetch` would not send a Host of our choice. */
export function send(
  url: URL,
  { method = "POST", path = url.pathname, headers = {}, body }: HttpRequest,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: url.hostname, port: url.port, method, path, headers: { ...JSON_HEADERS, ...headers } },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (chunk) => {
          text += chunk;
        });
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode, headers: incoming.headers, body: text }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const JSON_HEADERS = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };

/** The opening of an older client, which any server must answer. */
export const INITIALIZE = JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "0" } },
});
