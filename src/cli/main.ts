import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

serveStdio(
  () => new McpServer({ name: "report-knowledge-mcp", version: "0.1.0" }, { capabilities: { tools: {} } }),
);
process.stdin.once("end", () => setImmediate(() => process.exit(0)));
