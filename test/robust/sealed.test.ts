import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, onTestFinished, test } from "vitest";
import { BIN, ENV, TINY, TINY_SOURCE } from "../support/places.ts";
import { run } from "../support/process.ts";
import { PROMPTS, READS, TOOL_CALLS } from "../support/tour.ts";

const SEAL = "./test/support/seal.cjs";

describe("under a seal that throws on connections, processes and changes of files", () => {
  test("the server answers everything, and nothing was tried", async () => {
    const library = mkdtempSync(join(tmpdir(), "sealed-"));
    onTestFinished(() => rmSync(library, { recursive: true }));
    const folder = ["--no-sample", "--corpus", TINY, "--library", library];
    expect((await run(["outline", ...folder])).status).toBe(0); // compiles it: a server does that once for each report
    const before = [...snapshot("dist"), ...snapshot(TINY), ...snapshot(library)];
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ["--require", SEAL, BIN, ...folder, "--source", TINY_SOURCE],
      env: ENV,
      stderr: "pipe",
    });
    let stderr = "";
    transport.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    const client = new Client({ name: "sealed", version: "0" });
    await client.connect(transport);
    for (const [name, { args, holds }] of Object.entries(TOOL_CALLS)) {
      const answer = await client.callTool({ name, arguments: { ...args } });
      expect(JSON.stringify(answer)).toContain(holds);
    }
    for (const [uri, holds] of Object.entries(READS))
      expect(
        (await client.readResource({ uri })).contents.map((each) => ("text" in each ? each.text : "")).join(),
      ).toContain(holds);
    for (const [name, args] of Object.entries(PROMPTS))
      expect((await client.getPrompt({ name, arguments: { ...args } })).messages).toHaveLength(1);
    await client.complete({
      ref: { type: "ref/resource", uri: "report://{report}/section/{id}" },
      argument: { name: "id", value: "" },
    });
    await client.close();
    expect(stderr).toBe("");
    expect([...snapshot("dist"), ...snapshot(TINY), ...snapshot(library)]).toEqual(before);
  });

  test.each([
    ["a file", "require('fs').writeFileSync('x', '')"],
    ["a file, later", "require('fs').promises.writeFile('x', '')"],
    ["a stream to a file", "require('fs').createWriteStream('x')"],
    ["a file opened to write", "require('fs').openSync('x', 'w')"],
    ["a connection", "require('net').connect(1)"],
    ["a request", "fetch('http://127.0.0.1:1')"],
    ["a name looked up", "require('dns').lookup('localhost', () => {})"],
    ["a process", "require('child_process').spawn('true')"],
  ])("the seal holds: %s", (_, code) => {
    const run = () => execFileSync(process.execPath, ["--require", SEAL, "-e", code], { stdio: "pipe" });
    expect(run).toThrow(/sealed/);
  });
});

function snapshot(dir: string): readonly string[] {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return files.map((file) => `${file} ${statSync(`${dir}/${file}`).mtimeMs}`);
}
