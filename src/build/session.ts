import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";

export type Era = "legacy" | "modern";
type Json = Readonly<Record<string, unknown>>;

/** A server process one can ask; `request` gives the result, or throws what the server answered instead. */
export interface Session {
  readonly request: (method: string, params?: Json) => Promise<Json>;
  /** Milliseconds since the process was spawned. */
  readonly elapsed: () => number;
  readonly pid: number | undefined;
}

interface Options {
  readonly command: readonly string[];
  readonly era: Era;
  readonly env?: Readonly<Record<string, string>>;
}

const client = { name: "report-knowledge-mcp-build", version: "0" };
const envelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
  "io.modelcontextprotocol/clientInfo": client,
};

/** A folder that is not there and that nobody can make, below a file, as the place of what a user may have laid down for the program. */
export const NOTHING = join(process.execPath, "report-knowledge-mcp");

/**
 * The environment for a server that is built, tested or measured: that of this process without anything by which
 * the user's own reports or copies would be found.
 */
export function cleanEnv(): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith("REPORT_") ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(kept),
    REPORT_LIBRARY: NOTHING,
    XDG_DATA_HOME: NOTHING,
    LOCALAPPDATA: NOTHING,
  };
}

/** Spawns a stdio server, opens it the way of an era of the protocol, lets `talk` ask, closes it, and waits. */
export async function withSession<T>(options: Options, talk: (session: Session) => Promise<T>): Promise<T> {
  const [program = process.execPath, ...args] = options.command;
  const start = performance.now();
  const child = spawn(program, args, {
    env: { ...cleanEnv(), ...options.env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = new Map<unknown, (message: Json) => void>();
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const early = exited.then((code) => {
    throw new Error(`${options.command.join(" ")} ended with status ${code} before it had answered.`);
  });
  early.catch(() => {}); // raced against each request; after the last one it is the wanted end

  createInterface({ input: child.stdout }).on("line", (line) => {
    const message: unknown = JSON.parse(line);
    if (isJson(message)) waiting.get(message["id"])?.(message);
  });
  const send = (message: Json): void => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  };
  const request = async (method: string, params: Json = {}): Promise<Json> => {
    const id = waiting.size + 1;
    const answer = new Promise<Json>((resolve) => waiting.set(id, resolve));
    send({ id, method, params: options.era === "modern" ? { ...params, _meta: envelope } : params });
    const { result, error } = await Promise.race([answer, early]);
    if (!isJson(result)) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  };

  try {
    if (options.era === "legacy") {
      await request("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: client });
      send({ method: "notifications/initialized" });
    }
    return await talk({ request, elapsed: () => performance.now() - start, pid: child.pid });
  } finally {
    child.stdin.end();
    await exited;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
