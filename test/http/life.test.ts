import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serveHttp } from "../../src/cli/serve/serve-http.ts";
import { INITIALIZE, send, startHttp } from "../support/http-server.ts";
import { TINY } from "../support/places.ts";
import { run, runWarm } from "../support/process.ts";
import { servedTiny } from "../support/reports.ts";

test("port 0 takes a free one each time; SIGTERM and SIGINT end a server cleanly, though a client holds a connection open, and stdout stayed empty", async () => {
  const start = async (signal: "SIGTERM" | "SIGINT") => ({
    signal,
    server: await startHttp(["--no-sample", "--corpus", TINY]),
  });
  const started = await Promise.all([start("SIGTERM"), start("SIGINT")]);
  const [a, b] = started.map(({ server }) => Number(server.url.port));
  expect(a).toBeGreaterThan(0);
  expect(a).not.toBe(b);
  for (const { signal, server } of started) {
    const idle = connect(Number(server.url.port), server.url.hostname);
    idle.on("error", () => undefined);
    await once(idle, "connect");
    expect((await send(server.url, { body: INITIALIZE })).status).toBe(200);
    expect([signal, await server.stop(signal)]).toEqual([signal, 0]);
    expect(server.stdout()).toBe("");
    await expect(send(server.url, { body: INITIALIZE })).rejects.toThrow("ECONNREFUSED");
    idle.destroy();
  }
});

test("a port that is taken ends in one sentence", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { status, stderr } = await run([
    "serve",
    "--http",
    "--port",
    String(port),
    "--no-sample",
    "--corpus",
    TINY,
  ]);
  taken.close();
  expect(status).toBe(2);
  expect(stderr).toContain("Choose another --port");
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each([["0.0.0.0"], ["::"], ["192.0.2.1"], ["somewhere.example"]])(
  "%s is not served without a token",
  async (host) => {
    const { status, stderr } = await runWarm([
      "serve",
      "--http",
      "--port",
      "0",
      "--host",
      host,
      "--no-sample",
      "--corpus",
      TINY,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain("--token-file");
  },
);

test.each([
  ["--port", "0"],
  ["--host", "127.0.0.1"],
  ["--token-file", "none"],
])("%s without --http is a wrong call", async (...options) => {
  const { status, stderr } = await runWarm(["serve", "--no-sample", "--corpus", TINY, ...options]);
  expect(status).toBe(2);
  expect(stderr).toContain("need --http");
});

test.each(["", " ", "-1", "80.5", "1e3", "0x50", "65536"])("the port %j is refused", async (port) => {
  const { status, stderr } = await runWarm([
    "serve",
    "--http",
    `--port=${port}`,
    "--no-sample",
    "--corpus",
    TINY,
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain("--port takes a number");
});

test("a token that is missing or short does not start a server", async () => {
  const dir = mkdtempSync(join(tmpdir(), "token-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, "short"), "short\n");
  writeFileSync(join(dir, "han"), "一个很长的秘密一个很长的秘密\n".repeat(2));
  writeFileSync(join(dir, "lines"), "0123456789abcdef\n0123456789abcdef\n");
  for (const [file, said] of [
    ["short", "16 are the least"],
    ["absent", "cannot be read"],
    ["han", "cannot be sent"],
    ["lines", "cannot be sent"],
  ] as const) {
    const args = [
      "serve",
      "--http",
      "--port",
      "0",
      "--no-sample",
      "--corpus",
      TINY,
      "--token-file",
      join(dir, file),
    ];
    const { status, stderr } = await runWarm(args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  }
});

test("a request that does not arrive within the time limit is answered 408 and hung up on", async () => {
  const server = await serveHttp(await servedTiny(), { host: "127.0.0.1", port: 0, timeLimit: 200 });
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const start = performance.now();
  const socket = connect(port, "127.0.0.1");
  socket.write(
    "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{",
  );
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  await once(socket, "end");
  expect(text).toMatch(/^HTTP\/1\.1 408 [\s\S]*did not arrive in time/);
  expect(performance.now() - start).toBeLessThan(3000);
});
