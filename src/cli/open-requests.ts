import type { StdioServerTransport } from "@modelcontextprotocol/server/stdio";

/** The requests of a connection that wait for an answer. */
export interface OpenRequests {
  /** Resolves once all are answered, and the answers are with the operating system. */
  readonly answered: () => Promise<void>;
}

/** A subscription stays open until its connection ends. */
const ENDLESS = "subscriptions/listen";

/** Watches a transport that is served; requests that were cancelled are no longer waited for. */
export function watchRequests(wire: StdioServerTransport): OpenRequests {
  const open = new Set<unknown>();
  let waiter: (() => void) | undefined;
  const close = (id: unknown): void => {
    open.delete(id);
    if (open.size === 0) waiter?.();
  };
  const receive = wire.onmessage;
  wire.onmessage = (message, ...rest) => {
    if ("method" in message) {
      if ("id" in message && message.method !== ENDLESS) open.add(message.id);
      if (message.method === "notifications/cancelled") close(message.params?.["requestId"]);
    }
    receive?.(message, ...rest);
  };
  const send = wire.send.bind(wire);
  wire.send = async (message) => {
    try {
      await send(message);
    } finally {
      if ("id" in message && !("method" in message)) close(message.id);
    }
  };
  return {
    answered: () =>
      new Promise((resolve) => {
        waiter = resolve;
        if (open.size === 0) resolve();
      }),
  };
}
