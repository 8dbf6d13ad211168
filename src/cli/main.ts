import "../server/zod-without-jit.ts";
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

const about = { name: "report-knowledge-mcp", version: "0.1.0" };

serveStdio(() => new McpServer(about, { capabilities: { tools: {} } }));
process.stdin.once("end", () => setImmediate(() => process.exit(0)));
