import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { rolldown } from "rolldown";
import { isRecord } from "../../../src/corpus/is-record.ts";
import { server } from "../../support/places.ts";

const VIEW = "http://view.test/";
const HOST = "http://host.test/";
/** What the MCP Apps specification has a host set for a view that names no domains. */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' data:; connect-src 'none'";

/** A view on the stage: the page of the host with the view in its frame, and all that the host was told. The next one takes its place. */
export interface Staged {
  readonly page: Page;
  readonly view: FrameLocator;
  /** Shows another answer in the same view, as if it had been opened by it. */
  readonly show: (args: Record<string, unknown>) => Promise<void>;
  /** Calls of tools that the view made, in order. */
  readonly calls: { readonly name: string; readonly args: Readonly<Record<string, unknown>> }[];
  readonly told: { readonly what: string; readonly value: unknown }[];
  /** Errors of the page, of its console and of the bridge, and any request for something else than its own page. */
  readonly troubles: string[];
}

interface Opening {
  readonly lang?: "zh" | "en";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly mayCall?: boolean;
  readonly mayMessage?: boolean;
  /** Changes what a tool answers before the view sees it. */
  readonly alter?: (name: string, result: Record<string, unknown>) => Record<string, unknown>;
}

type Ask = (name: string, args: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** The real server, a page of a real browser, and a host between them: each view that is opened has a frame of its own in it. */
export interface Stage {
  readonly open: (tool: string, args: Record<string, unknown>, opening?: Opening) => Promise<Staged>;
  readonly close: () => Promise<void>;
}

export async function openStage(browser: Browser, ...options: readonly string[]): Promise<Stage> {
  const client = new Client({ name: "report-knowledge-mcp-test", version: "0" });
  await client.connect(new StdioClientTransport(server(...options)));
  const { tools } = await client.listTools();
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  /** Every view that was opened, and the page of the last. */
  const opened: { readonly staged: Staged; readonly ask: Ask }[] = [];
  let html = "";
  const trouble = (what: string) => opened.at(-1)?.staged.troubles.push(what);
  page.on("pageerror", (error) => trouble(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble(`console: ${message.text()}`);
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === HOST)
      return route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><body style=margin:0>",
      });
    if (url === VIEW)
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": POLICY },
        body: html,
      });
    trouble(`request: ${url}`);
    return route.abort();
  });
  await page.exposeFunction("hostCall", async (view: number, name: string, args: Record<string, unknown>) => {
    opened[view]?.staged.calls.push({ name, args });
    return opened[view]?.ask(name, args);
  });
  await page.exposeFunction("hostTold", (view: number, what: string, value: unknown) => {
    const staged = opened[view]?.staged;
    if (what === "bridge error") staged?.troubles.push(`bridge: ${String(value)}`);
    staged?.told.push({ what, value });
  });
  await page.goto(HOST);
  await page.addScriptTag({ content: await bundleHost(), type: "module" });
  await page.waitForFunction(() => "openView" in window); // an inline module runs after its tag is there

  async function open(tool: string, args: Record<string, unknown>, opening: Opening = {}): Promise<Staged> {
    const {
      theme = "light",
      width = 860,
      mayCall = true,
      mayMessage = true,
      alter = (_, result) => result,
    } = opening;
    const { contents } = await client.readResource({ uri: viewOf(tools.find(({ name }) => name === tool)) });
    const ask: Ask = async (name, given) =>
      alter(name, { ...(await client.callTool({ name, arguments: given })) });
    const staged: Staged = {
      page,
      view: page.frameLocator("iframe"),
      show: async (given) => {
        const answer = await ask(tool, given);
        await page.evaluate(([next, shown]) => window.sendResult(next, shown), [given, answer] as const);
      },
      calls: [],
      told: [],
      troubles: [],
    };
    const result = await ask(tool, args);
    html = contents.map((part) => ("text" in part ? part.text : "")).join("");
    const view = opened.push({ staged, ask }) - 1;
    await page.setViewportSize({ width: width + 40, height: 900 });
    await page.evaluate(([url, given]) => window.openView(url, given), [
      VIEW,
      {
        view,
        context: { theme, containerDimensions: { width, maxHeight: 5000 } },
        args,
        result,
        mayCall,
        mayMessage,
      },
    ] as const);
    await staged.view.locator("h1, [role=alert]").first().waitFor();
    return staged;
  }

  return {
    open,
    close: async () => {
      await page.close();
      await client.close();
    },
  };
}

function viewOf(tool: Record<string, unknown> | undefined): string {
  const meta = tool?.["_meta"];
  const ui = isRecord(meta) ? meta["ui"] : undefined;
  const uri = isRecord(ui) ? ui["resourceUri"] : undefined;
  if (typeof uri !== "string") throw new Error(`${tool?.["name"]} names no view`);
  return uri;
}

async function bundleHost(): Promise<string> {
  const bundle = await rolldown({
    input: "test/apps/support/host-page.ts",
    platform: "browser",
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output[0].code;
}
