import type { StdioServerTransport } from "@modelcontextprotocol/server/stdio";

/** The requests of a connection that wait for an answer. */
export interface OpenRequests {
  /** Resolves once no more than so many are left; with 0 once all are answered. */
  readonly downTo: (most: number) => Promise<void>;
}

/** A subscription stays open until its connection ends. */
const ENDLESS = "subscriptions/listen";

/** Watches a transport that is served; requests that were cancelled are no longer waited for. */
export function watchRequests(wire: StdioServerTransport): OpenRequests {
  const open = new Set<unknown>();
  let waiter: { readonly most: number; readonly resolve: () => void } | undefined;
  const close = (id: unknown): void => {
    open.delete(id);
    if (waiter && open.size <= waiter.most) waiter.resolve();
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
    downTo: (most) =>
      new Promise((resolve) => {
        waiter = { most, resolve };
        if (open.size <= most) resolve();
      }),
  };
}
