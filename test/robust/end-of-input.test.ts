import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { BIN, ENV, TINY } from "../support/places.ts";

const lines = (...messages: readonly object[]) =>
  messages.map((message) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`).join("");

const OPENING = lines(
  {
    id: "open",
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "0" } },
  },
  { method: "notifications/initialized" },
);

const call = (id: unknown, name: string, args: object) => ({
  id,
  method: "tools/call",
  params: { name, arguments: args },
});

function start() {
  const child = spawn(process.execPath, [BIN, "--no-sample", "--corpus", TINY], { env: ENV });
  onTestFinished(() => void child.kill());
  return child;
}

test("what was asked before the end of the input is answered, a chart too", async () => {
  const child = start();
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stdin.end(
    OPENING +
      lines(
        call("chart", "draw_chart", { of: "bicycles" }),
        call("section", "get_section", { ref: "riders" }),
      ),
  );
  const [status] = await once(child, "close");
  expect(status).toBe(0);
  const ids = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).id);
  expect(ids.sort()).toEqual(["chart", "open", "section"]);
});

test("a reader that is slow gets every line whole", async () => {
  const child = start();
  const ids = Array.from({ length: 60 }, (_, index) => index);
  child.stdin.end(OPENING + lines(...ids.map((id) => ({ id, method: "tools/list", params: {} }))));
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
    child.stdout.pause();
    setTimeout(() => child.stdout.resume(), 20);
  });
  const [status] = await once(child, "close");
  expect(status).toBe(0);
  const read = stdout.trim().split("\n");
  expect(read.map((line) => JSON.parse(line).id)).toEqual(["open", ...ids]);
});

test("a cancelled call and a subscription do not hold the end up", async () => {
  const child = start();
  child.stdin.end(
    OPENING +
      lines(call("chart", "draw_chart", { of: "bicycles" }), {
        method: "notifications/cancelled",
        params: { requestId: "chart" },
      }),
  );
  child.stdout.resume();
  const begin = performance.now();
  await once(child, "close");
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test("the server lives on when nobody reads its log", async () => {
  const child = start();
  child.stderr.destroy();
  child.stdin.write(OPENING);
  for (let time = 0; time < 20; time += 1) child.stdin.write("no message\n");
  await after(300);
  child.stdin.end(lines(call("after", "get_section", { ref: "riders" })));
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  const [status] = await once(child, "close");
  expect(status).toBe(0);
  expect(stdout).toContain('"id":"after"');
});

test.runIf(existsSync("/dev/full"))("a full device is told in one sentence", () => {
  const command = `"${process.execPath}" ${BIN} outline --corpus ${TINY} > /dev/full`;
  const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8", env: ENV });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^report-knowledge-mcp: stdout takes no more: .*ENOSPC.*\n$/);
});
