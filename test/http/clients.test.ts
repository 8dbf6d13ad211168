import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as TransportV1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tools } from "../../src/server/tools/index.ts";
import { type HttpServer, startHttp } from "../support/http-server.ts";
import { TINY } from "../support/places.ts";

const info = { name: "report-knowledge-mcp-test", version: "0" };
let server: HttpServer;
beforeAll(async () => {
  server = await startHttp(["--no-sample", "--corpus", TINY]);
});
afterAll(() => server.stop());

const MODES = {
  auto: { versionNegotiation: { mode: "auto" } },
  pinned: { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  default: {},
} as const;

test.each(Object.entries(MODES))(
  "the v2 client, %s: tools, resources, prompts, completion",
  async (mode, options) => {
    const client = new Client(info, options);
    await client.connect(new StreamableHTTPClientTransport(server.url));
    try {
      expect(client.getNegotiatedProtocolVersion()).toBe(mode === "default" ? "2025-11-25" : "2026-07-28");
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
      const outline = await client.callTool({ name: "get_outline", arguments: {} });
      expect(outline.structuredContent).toMatchObject({ report: "tiny-report@1.0.0" });
      const { contents } = await client.readResource({ uri: "report://tiny-report/section/riders" });
      expect(JSON.stringify(contents)).toContain("12,500");
      const { messages } = await client.getPrompt({ name: "compare", arguments: { names: "Swift, Cargo" } });
      expect(JSON.stringify(messages)).toContain("Swift, Cargo");
      const { completion } = await client.complete({
        ref: { type: "ref/resource", uri: "report://{report}/section/{id}" },
        argument: { name: "id", value: "ri" },
      });
      expect(completion.values).toEqual(["riders"]);
    } finally {
      await client.close();
    }
  },
);

test("the v1 client", async () => {
  const client = new ClientV1(info);
  const transport = new TransportV1(server.url);
  await client.connect(transport);
  try {
    expect((await client.listTools()).tools).toHaveLength(tools.length);
    const answer = await client.callTool({ name: "get_section", arguments: { ref: "riders" } });
    expect(answer.structuredContent).toMatchObject({ ref: "section/riders" });
    const failed = await client.callTool({ name: "get_section", arguments: { ref: "nowhere at all" } });
    expect(failed.isError).toBe(true);
    expect(transport.sessionId).toBeUndefined();
  } finally {
    await client.close();
  }
});

test("clients of both eras at once, each with its own answers", async () => {
  const ask = async (options: object, ref: string) => {
    const client = new Client(info, options);
    await client.connect(new StreamableHTTPClientTransport(server.url));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.callTool({ name: "get_section", arguments: { ref } })),
    );
    await client.close();
    return answers.map(({ structuredContent }) =>
      JSON.stringify(structuredContent).includes(`"section/${ref}"`),
    );
  };
  const answers = await Promise.all([
    ask(MODES.pinned, "riders"),
    ask(MODES.default, "lanes"),
    ask(MODES.pinned, "bicycles"),
    ask(MODES.default, "riders"),
  ]);
  expect(answers.flat()).toEqual(Array.from({ length: 40 }, () => true));
});
