import type {
  McpUiHostCapabilities,
  McpUiHostContext,
  McpUiInitializeRequest,
  McpUiInitializeResult,
} from "@modelcontextprotocol/ext-apps";
import { isRecord } from "./json.ts";

/** What a tool call gives a view. */
export interface ToolResult {
  readonly structured?: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Its picture, as a URL that holds it. */
  readonly image?: string;
  /** What the server tells the view and no model. */
  readonly forView?: unknown;
  readonly isError: boolean;
}

/** What the host tells a view, each as it comes. */
export interface HostEvents {
  readonly onInput: (args: Readonly<Record<string, unknown>>) => void;
  readonly onResult: (result: ToolResult) => void;
  readonly onCancelled: () => void;
  readonly onContext: (context: McpUiHostContext) => void;
}

/** The host of a view, reached by MCP Apps (2026-01-26) over postMessage. */
export interface Host {
  readonly capabilities: McpUiHostCapabilities;
  readonly callTool: (name: string, args: Readonly<Record<string, unknown>>) => Promise<ToolResult>;
  /** Says something in the conversation, as the reader. */
  readonly sendMessage: (text: string) => Promise<boolean>;
}

type Pending = (answer: { readonly result?: unknown; readonly error?: unknown }) => void;

/**
 * Opens the protocol with the host. The official App class does the same and checks every message by schema, at 239 kB, which with a
 * chart library is more than a view may weigh; the tests hold this against the official AppBridge.
 */
export async function connect(name: string, version: string, events: HostEvents): Promise<Host> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const post = (message: Readonly<Record<string, unknown>>) =>
    window.parent.postMessage({ jsonrpc: "2.0", ...message }, "*");
  const request = (method: string, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      pending.set(lastId, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(messageOf(error))),
      );
      post({ id: lastId, method, params });
    });
  let context: McpUiHostContext = {};
  const setContext = (change: Readonly<Record<string, unknown>>) => {
    context = { ...context, ...change };
    events.onContext(context);
  };

  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isRecord(data) || data["jsonrpc"] !== "2.0") return;
    const { id, method, params, result, error } = data;
    if (typeof method !== "string") {
      if (typeof id === "number") pending.get(id)?.({ result, error });
      if (typeof id === "number") pending.delete(id);
      return;
    }
    const given = isRecord(params) ? params : {};
    if (id !== undefined) {
      const known = method === "ping" || method === "ui/resource-teardown";
      post(known ? { id, result: {} } : { id, error: { code: -32601, message: `Views have no ${method}.` } });
    } else if (method === "ui/notifications/tool-input") {
      events.onInput(isRecord(given["arguments"]) ? given["arguments"] : {});
    } else if (method === "ui/notifications/tool-result") events.onResult(toolResult(given));
    else if (method === "ui/notifications/tool-cancelled") events.onCancelled();
    else if (method === "ui/notifications/host-context-changed") setContext(given);
  });

  const opening: McpUiInitializeRequest["params"] = {
    appInfo: { name, version },
    appCapabilities: { availableDisplayModes: ["inline", "fullscreen"] },
    protocolVersion: "2026-01-26",
  };
  const opened = await request("ui/initialize", opening);
  const { hostCapabilities, hostContext }: Partial<McpUiInitializeResult> = isRecord(opened) ? opened : {};
  setContext(hostContext ?? {});
  post({ method: "ui/notifications/initialized", params: {} });
  reportSize((width, height) => post({ method: "ui/notifications/size-changed", params: { width, height } }));
  return {
    capabilities: hostCapabilities ?? {},
    callTool: async (tool, args) => toolResult(await request("tools/call", { name: tool, arguments: args })),
    sendMessage: async (text) => {
      const answer = await request("ui/message", { role: "user", content: [{ type: "text", text }] });
      return !(isRecord(answer) && answer["isError"] === true);
    },
  };
}

function toolResult(given: unknown): ToolResult {
  const { structuredContent, content, isError, _meta } = isRecord(given) ? given : {};
  const blocks: unknown[] = Array.isArray(content) ? content : [];
  const image = blocks.flatMap(pictureIn)[0];
  return {
    ...(isRecord(structuredContent) && { structured: structuredContent }),
    ...(image !== undefined && { image }),
    ...(isRecord(_meta) && { forView: _meta["io.github.report-knowledge-mcp/view"] }),
    text: blocks
      .map((block) => (isRecord(block) && typeof block["text"] === "string" ? block["text"] : ""))
      .join("\n"),
    isError: isError === true,
  };
}

/** The PNG in a block as a URL, if it is one. */
function pictureIn(block: unknown): string[] {
  if (!isRecord(block) || block["type"] !== "image" || block["mimeType"] !== "image/png") return [];
  const { data } = block;
  return typeof data === "string" ? [`data:image/png;base64,${data}`] : [];
}

function messageOf(error: unknown): string {
  return isRecord(error) && typeof error["message"] === "string" ? error["message"] : String(error);
}

/** Tells the size of the page whenever it changes, once a frame. */
function reportSize(tell: (width: number, height: number) => void): void {
  let told = "";
  const measure = () => {
    const { width, height } = document.body.getBoundingClientRect();
    const size = `${Math.ceil(width)} ${Math.ceil(height)}`;
    if (size === told) return;
    told = size;
    tell(Math.ceil(width), Math.ceil(height));
  };
  new ResizeObserver(() => requestAnimationFrame(measure)).observe(document.body);
  measure();
}
