import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { tools } from "../../src/server/tools/index.ts";
import { CLIENTS, connect } from "../support/client.ts";
import { BIN, ENV, TINY } from "../support/places.ts";
import { run } from "../support/process.ts";

describe.each(Object.entries(CLIENTS))("%s client", (_, open) => {
  test("lists every tool with schemas and all four hints, calls one, and gets an error that says what to do", async () => {
    const client = await open();
    try {
      const listed = await client.listTools();
      expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
      for (const tool of listed) {
        expect(tool["annotations"]).toEqual({
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        });
        expect(tool["inputSchema"]).toMatchObject({ type: "object", additionalProperties: false });
        const hasOutput = tools.find(({ name }) => name === tool.name)?.output !== undefined;
        expect(tool["outputSchema"]).toEqual(
          hasOutput ? expect.objectContaining({ type: "object" }) : undefined,
        );
      }
      const outline = await client.call("get_outline");
      expect(outline.isError).toBe(false);
      expect(outline.structured).toHaveProperty("chapters");
      const failed = await client.call("get_section", { ref: "section/nowhere-to-be-found" });
      expect(failed).toMatchObject({ isError: true, structured: undefined });
      expect(failed.text).toContain("get_outline lists all sections");
      const wrong = await client.call("get_section", { reference: "x" });
      expect(wrong.isError).toBe(true);
      expect(wrong.text).toContain('Unknown argument "reference"');
      expect(wrong.text).toContain("get_section takes ref, printed?, report?, lang?.");
    } finally {
      await client.close();
    }
  });
});

test("instructions say what is here and stay under 300 tokens", async () => {
  const client = await connect();
  const { countTokens } = await import("gpt-tokenizer/encoding/o200k_base");
  const text = client.instructions() ?? "";
  await client.close();
  expect(text).toContain("search_claims");
  expect(countTokens(text)).toBeLessThan(300);
});

test("stdout carries protocol only, and the process ends by itself when stdin ends", async () => {
  const child = spawn(process.execPath, [BIN, "--no-sample", "--corpus", TINY], { env: ENV });
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  const ask = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  ask({
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "t", version: "0" } },
  });
  ask({ method: "notifications/initialized" });
  ask({ id: 2, method: "tools/call", params: { name: "get_section", arguments: { ref: "riders" } } });
  child.stdin.write("this is no JSON\n");
  while (!stdout.includes('"id":2')) await once(child.stdout, "data");
  child.stdin.end();
  const [status] = await once(child, "close");
  expect(status).toBe(0);
  for (const line of stdout.trim().split("\n")) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
});

test("an unknown option does not start a server", async () => {
  const { status, stdout, stderr } = await run(["--corpsu", "x"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("--corpsu");
});
