import { InMemoryTransport } from "@modelcontextprotocol/server";
import { isRecord } from "../../src/corpus/is-record.ts";
import type { Served } from "../../src/library/served.ts";
import { createServer } from "../../src/server/create-server.ts";

/** A server in this process, opened, that is asked message by message. */
export interface InMemory {
  /** Gives the answer as it would go over the wire. */
  readonly ask: (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>;
  /** Errors that reached no client. */
  readonly bugs: readonly unknown[];
}

/** Opens a server of what is served over a transport in memory. No client stands between, so time and size of an answer are the server's. */
export async function openInMemory(served: Served): Promise<InMemory> {
  const bugs: unknown[] = [];
  const [near, far] = InMemoryTransport.createLinkedPair();
  const waiting = new Map<unknown, (message: Readonly<Record<string, unknown>>) => void>();
  near.onmessage = (message: unknown) => {
    if (isRecord(message)) waiting.get(message["id"])?.(message);
  };
  await createServer(served, (error) => bugs.push(error)).connect(far);
  await near.start();
  let last = 0;
  const ask: InMemory["ask"] = (method, params) => {
    const id = ++last;
    const answer = new Promise<Readonly<Record<string, unknown>>>((resolve) => waiting.set(id, resolve));
    void near.send({ jsonrpc: "2.0", id, method, params: { ...params } });
    return answer.finally(() => waiting.delete(id));
  };
  const clientInfo = { name: "in-memory", version: "0" };
  await ask("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
  await near.send({ jsonrpc: "2.0", method: "notifications/initialized" });
  return { ask, bugs };
}
