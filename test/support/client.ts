import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as TransportV1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { isRecord } from "../../src/corpus/is-record.ts";
import { server } from "./places.ts";

/** What the tests need of a client, whoever wrote it. */
export interface TestClient {
  readonly listTools: () => Promise<readonly { name: string; [key: string]: unknown }[]>;
  readonly call: (name: string, args?: Record<string, unknown>) => Promise<ToolAnswer>;
  readonly instructions: () => string | undefined;
  readonly close: () => Promise<void>;
}

interface ToolAnswer {
  readonly isError: boolean;
  readonly structured: Record<string, unknown> | undefined;
  readonly text: string;
}

const info = { name: "report-knowledge-mcp-test", version: "0" };

/** The clients that the server is tested with: the current SDK in both ways to open, and the one that most hosts embed. */
export const CLIENTS: Readonly<Record<string, (args?: readonly string[]) => Promise<TestClient>>> = {
  "v2 auto": (args) => connect(new Client(info, { versionNegotiation: { mode: "auto" } }), args),
  "v2 default": (args) => connect(new Client(info), args),
  v1: connectV1,
};

/** Starts the built server as its own process and connects the client of the current SDK. */
export async function connect(
  client: Client = new Client(info),
  args: readonly string[] = [],
): Promise<TestClient> {
  await client.connect(new StdioClientTransport(server(...args)));
  return {
    listTools: async () => (await client.listTools()).tools,
    call: async (name, given = {}) => toAnswer(await client.callTool({ name, arguments: given })),
    instructions: () => client.getInstructions(),
    close: () => client.close(),
  };
}

/** The same with the client of `@modelcontextprotocol/sdk`, the v1 package. */
async function connectV1(args: readonly string[] = []): Promise<TestClient> {
  const client = new ClientV1(info);
  await client.connect(new TransportV1(server(...args)));
  return {
    listTools: async () => (await client.listTools()).tools,
    call: async (name, given = {}) => toAnswer(await client.callTool({ name, arguments: given })),
    instructions: () => client.getInstructions(),
    close: () => client.close(),
  };
}

function toAnswer(result: { readonly [key: string]: unknown }): ToolAnswer {
  const content = Array.isArray(result["content"]) ? result["content"] : [];
  const structured = result["structuredContent"];
  return {
    isError: result["isError"] === true,
    structured: isRecord(structured) ? structured : undefined,
    text: content
      .map((block: unknown) => (isRecord(block) && typeof block["text"] === "string" ? block["text"] : ""))
      .join("\n"),
  };
}
