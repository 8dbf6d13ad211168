import { McpServer } from "@modelcontextprotocol/server";
import type { Served } from "../library/served.ts";
import { VERSION } from "../version.ts";
import { callTool } from "./call-tool.ts";
import { instructions } from "./instructions.ts";
import { registerPrompts } from "./register/register-prompts.ts";
import { CACHE, LIVE, refuseLongUris, registerResources } from "./register/register-resources.ts";
import { registerViews } from "./register/register-views.ts";
import { advertised } from "./schema.ts";
import { tools } from "./tools/index.ts";

const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** An MCP server for what is served; one for each connection, all over the same reports. `onBug` gets what must not reach a client. */
export function createServer(served: Served, onBug: (error: unknown) => void): McpServer {
  const server = new McpServer(
    { name: "report-knowledge-mcp", title: "Report knowledge", version: VERSION },
    {
      instructions: instructions(served),
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
      cacheHints: {
        "server/discover": LIVE,
        "tools/list": CACHE,
        "prompts/list": CACHE,
        "resources/list": LIVE,
        "resources/templates/list": CACHE,
      },
    },
  );
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: advertised(tool.input, "input"),
        ...(tool.output && { outputSchema: advertised(tool.output, "output") }),
        annotations: READ_ONLY,
        ...(tool.view !== undefined && {
          _meta: { ui: { resourceUri: tool.view }, "ui/resourceUri": tool.view },
        }),
      },
      (args) => callTool(tool, args, served, onBug),
    );
  }
  registerResources(server, served);
  registerViews(server, served);
  refuseLongUris(server);
  registerPrompts(server, served);
  return server;
}
