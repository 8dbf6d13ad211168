/**
 * The page of a host, in the browser: the official AppBridge on the one side, on the other what the test exposes (`hostCall` asks the
 * real server, `hostTold` records). The view runs in a sandboxed frame of another origin, under the policy of its own page and the host's.
 */
import {
  AppBridge,
  type McpUiHostContext,
  PostMessageTransport,
} from "@modelcontextprotocol/ext-apps/app-bridge";

interface ToolResult {
  readonly [key: string]: unknown;
}

declare global {
  interface Window {
    hostCall: (view: number, name: string, args: unknown) => Promise<ToolResult>;
    hostTold: (view: number, what: string, value: unknown) => Promise<void>;
    openView: (url: string, opening: Opening) => Promise<void>;
    setContext: (context: Record<string, unknown>) => void;
    sendResult: (args: Record<string, unknown>, result: ToolResult) => Promise<void>;
    teardown: () => Promise<unknown>;
  }
}

interface Opening {
  /** The number of the view, by which the test knows who calls and tells. */
  readonly view: number;
  readonly context: McpUiHostContext;
  readonly args: Record<string, unknown>;
  readonly result: ToolResult;
  readonly mayCall: boolean;
  readonly mayMessage: boolean;
}

window.openView = async (url, { view, context, args, result, mayCall, mayMessage }) => {
  document.querySelector("iframe")?.remove(); // the view before, with its whole world
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.style.cssText = `border:0;width:${context.containerDimensions && "width" in context.containerDimensions ? context.containerDimensions.width : 800}px;height:600px`;
  document.body.append(frame);
  const target = frame.contentWindow;
  if (!target) throw new Error("no frame");
  const bridge = new AppBridge(
    null,
    { name: "test-host", version: "1" },
    { ...(mayCall && { serverTools: {} }), ...(mayMessage && { message: { text: {} } }) },
    { hostContext: context },
  );
  bridge.oncalltool = async ({ name, arguments: given }) =>
    complete(await window.hostCall(view, name, given));
  bridge.onmessage = async (params) => {
    await window.hostTold(view, "message", params);
    return {};
  };
  bridge.onsizechange = ({ height }) => {
    if (height !== undefined) frame.style.height = `${height}px`;
    void window.hostTold(view, "size", height);
  };
  bridge.oninitialized = () => {
    void (async () => {
      await bridge.sendToolInput({ arguments: args });
      await bridge.sendToolResult(complete(result));
      await window.hostTold(view, "opened", true);
    })();
  };
  bridge.onerror = (error) => void window.hostTold(view, "bridge error", String(error));
  await bridge.connect(new PostMessageTransport(target, target));
  window.setContext = (next) => bridge.setHostContext({ ...context, ...next });
  window.sendResult = async (given, answer) => {
    await bridge.sendToolInput({ arguments: given });
    await bridge.sendToolResult(complete(answer));
  };
  window.teardown = () => bridge.teardownResource({});
  frame.src = url;
};

/** The bridge wants content even where a test left it out. */
const complete = (result: ToolResult) => ({ content: [], ...result });
