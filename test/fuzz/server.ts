import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { isRecord } from "../../src/corpus/is-record.ts";
import { BIN, ENV } from "../support/places.ts";

export type Message = Readonly<Record<string, unknown>>;
export type Era = "legacy" | "modern";

const ENVELOPE = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
};

/** A running server under test: what it wrote that it must not is kept in `wrong`. */
export interface FuzzedServer {
  /** Gives the answer as it came, and how long it took. */
  readonly ask: (
    method: string,
    params: Message,
  ) => Promise<{ readonly reply: Message; readonly ms: number }>;
  readonly write: (bytes: Uint8Array | string) => void;
  readonly wrong: () => readonly string[];
  /** Resident memory in megabytes, where the kernel tells. */
  readonly memory: () => number;
  readonly pid: number | undefined;
  /** What is in use after a garbage collection, in megabytes; only of a server that was started with the flags of `WATCHED`. */
  readonly heap: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Flags of Node with which a server tells of its heap. */
export const WATCHED = ["--expose-gc", "--require", "./test/support/heap-on-signal.cjs"];

/** Starts the built server, with flags of Node and its own options, and opens it the way of an era. */
export async function startFuzzed(
  era: Era,
  flags: readonly string[] = [],
  options: readonly string[] = [],
): Promise<FuzzedServer> {
  const child = spawn(process.execPath, [...flags, BIN, ...options], { env: ENV });
  const wrong: string[] = [];
  const waiting = new Map<unknown, (message: Message) => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const message = read(line);
    if (message?.["jsonrpc"] !== "2.0") wrong.push(`stdout is not protocol: ${line.slice(0, 300)}`);
    else waiting.get(message["id"])?.(message);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (/\n?\s+at .+:\d+:\d+/.test(text)) wrong.push(`stderr has a stack: ${text.slice(0, 1500)}`);
  });
  const ended = new Promise<string>((resolve) => {
    child.on("exit", (status, signal) => resolve(`The server ended with ${signal ?? status}.`));
  });
  let last = 0;
  const ask: FuzzedServer["ask"] = async (method, params) => {
    const id = ++last;
    const start = { wall: performance.now(), busy: busyMs(child) };
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    const all = era === "modern" ? { ...params, _meta: ENVELOPE } : params;
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params: all })}\n`);
    const reply = await Promise.race([answer, ended, late(30_000)]);
    waiting.delete(id);
    if (typeof reply === "string") throw new Error(`${reply} ${wrong.join("\n")}`);
    return { reply, ms: Math.min(performance.now() - start.wall, busyMs(child) - start.busy) };
  };
  if (era === "legacy") {
    const clientInfo = { name: "fuzz", version: "0" };
    await ask("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
    child.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  }
  return {
    ask,
    write: (bytes) => void child.stdin.write(bytes),
    wrong: () => wrong,
    memory: () => memoryOf(child),
    pid: child.pid,
    heap: () =>
      new Promise((resolve) => {
        child.stderr.once("data", (text: string) => resolve(Number(/heap (\d+)/.exec(text)?.[1]) / 2 ** 20));
        child.kill("SIGUSR2");
      }),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** Milliseconds of processor time that the process has had, to the hundredth of a second in which the kernel counts. */
function busyMs({ pid }: ChildProcessWithoutNullStreams): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1] ?? "";
  const [user = 0, system = 0] = afterName.split(" ").slice(11, 13).map(Number);
  return (user + system) * 10;
}

function memoryOf({ pid }: ChildProcessWithoutNullStreams): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function read(line: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(line);
    return isRecord(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function late(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`No answer in ${ms} ms.`), ms).unref();
  });
}
