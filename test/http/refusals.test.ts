import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type HttpAnswer, type HttpServer, INITIALIZE, send, startHttp } from "../support/http-server.ts";
import { TINY } from "../support/places.ts";

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp(["--no-sample", "--corpus", TINY]);
});
afterAll(() => server.stop());

/** Whatever was refused is refused in JSON-RPC's words, with nothing of the inside, and the server lives on. */
function expectRefusal({ status, headers, body }: HttpAnswer, expected: number): void {
  expect(status).toBe(expected);
  expect(headers["content-type"]).toMatch(/^application\/json/);
  expect(JSON.parse(body)).toMatchObject({
    jsonrpc: "2.0",
    error: { code: expect.any(Number), message: expect.any(String) },
  });
  expect(body).not.toMatch(/<|\n\s+at |node_modules|\.cjs|\.ts\b/);
}

afterEach(async () => {
  const { status, body } = await send(server.url, { body: INITIALIZE });
  expect(status).toBe(200);
  expect(body).toContain("report-knowledge-mcp");
});

describe("who may ask", () => {
  test.each([
    "evil.example",
    "evil.example:80",
    "127.0.0.1.evil.example",
    "localhost@evil.example",
    "[::2]",
    "localhost/evil.example",
    "localhost#evil.example",
    "localhost\\evil.example",
    "localhost?evil",
    "localhost:80:80",
  ])("the Host %j is refused", async (host) => {
    expectRefusal(await send(server.url, { headers: { Host: host }, body: INITIALIZE }), 403);
  });

  test.each(["http://evil.example", "https://localhost.evil.example", "null", "file://", "not an origin"])(
    "the Origin %j is refused",
    async (origin) => {
      expectRefusal(await send(server.url, { headers: { Origin: origin }, body: INITIALIZE }), 403);
    },
  );

  test.each([["localhost"], ["127.0.0.1:1"], ["[::1]:9"]])("the Host %s is this machine's", async (host) => {
    expect((await send(server.url, { headers: { Host: host }, body: INITIALIZE })).status).toBe(200);
  });

  test("an Origin is not lost behind a hundred other headers", async () => {
    const many = Object.fromEntries(Array.from({ length: 105 }, (_, index) => [`X-${index}`, "x"]));
    const headers = { ...many, Origin: "http://evil.example" };
    expectRefusal(await send(server.url, { headers, body: INITIALIZE }), 431);
  });

  test("a page served from this machine may ask", async () => {
    const headers = { Origin: "http://localhost:5173" };
    expect((await send(server.url, { headers, body: INITIALIZE })).status).toBe(200);
  });
});

describe("what may be asked", () => {
  test.each([
    ["no JSON", { body: "{" }, 400],
    ["an empty body", { body: "" }, 400],
    ["another content type", { headers: { "Content-Type": "text/plain" }, body: INITIALIZE }, 415],
    [
      "an older client that takes no events",
      { headers: { Accept: "application/json" }, body: INITIALIZE },
      406,
    ],
    ["GET", { method: "GET" }, 405],
    ["DELETE", { method: "DELETE" }, 405],
    ["OPTIONS", { method: "OPTIONS" }, 405],
    ["another path", { path: "/", body: INITIALIZE }, 404],
    ["a path that is no URL", { path: "//", body: INITIALIZE }, 404],
    ["a path that climbs", { path: "/mcp/../../etc/passwd", body: INITIALIZE }, 404],
    ["a protocol from the future", modern("2099-01-01"), 400],
    ["a method that there is none of", modern("2026-07-28", "no/such"), 404],
    ["more than a megabyte", { body: JSON.stringify({ x: "x".repeat((1 << 20) + 1) }) }, 413],
  ])("%s is refused", async (_, request, status) => {
    expectRefusal(await send(server.url, request), status);
  });

  test("a body of 12 MB is refused before it has all been read", async () => {
    const answer = await send(server.url, { body: Buffer.alloc(12 << 20, "x") }).catch(String);
    if (typeof answer === "string") expect(answer).toMatch(/EPIPE|ECONNRESET/);
    else expectRefusal(answer, 413);
  });

  test.each([
    ["what is no HTTP", "hello\r\n\r\n", "HTTP/1.1 400 "],
    [
      "headers without end",
      `POST /mcp HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      "HTTP/1.1 431 ",
    ],
  ])("%s is refused in JSON", async (_, bytes, status) => {
    const answer = await raw(server.url, bytes);
    expect(answer.startsWith(status)).toBe(true);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toHaveProperty("error.message");
  });
});

describe("a token", () => {
  const secret = "a-secret-of-more-than-sixteen";
  let dir: string;
  let guarded: HttpServer;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "token-"));
    writeFileSync(join(dir, "token"), `${secret}\n`);
    guarded = await startHttp(["--no-sample", "--corpus", TINY, "--token-file", join(dir, "token")]);
  });
  afterAll(async () => {
    await guarded.stop();
    rmSync(dir, { recursive: true });
  });

  test.each([
    ["none", {}],
    ["a wrong one", { Authorization: "Bearer a-secret-of-more-than-sixteeN" }],
    ["a part of it", { Authorization: `Bearer ${secret.slice(0, 10)}` }],
    ["it with more", { Authorization: `Bearer ${secret}x` }],
    ["another scheme", { Authorization: `Basic ${secret}` }],
    ["no scheme", { Authorization: secret }],
  ])("%s is refused", async (_, headers) => {
    const answer = await send(guarded.url, { headers, body: INITIALIZE });
    expectRefusal(answer, 401);
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
    expect(answer.body).not.toContain(secret);
  });

  test("the right one opens, and does not open for a foreign Host", async () => {
    const headers = { Authorization: `Bearer ${secret}` };
    expect((await send(guarded.url, { headers, body: INITIALIZE })).status).toBe(200);
    expectRefusal(
      await send(guarded.url, { headers: { ...headers, Host: "evil.example" }, body: INITIALIZE }),
      403,
    );
  });
});

describe("connections", () => {
  test("one that was refused is closed on both sides, though its client keeps it open", async () => {
    for (const bytes of ["hello\r\n\r\n", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"]) {
      const socket = connect({
        port: Number(server.url.port),
        host: server.url.hostname,
        allowHalfOpen: true,
      });
      socket.on("error", () => undefined);
      socket.write(bytes);
      socket.resume();
      await once(socket, "end");
      await pause(800);
      // The other side is gone: what is written now is answered with a reset.
      const reset = new Promise((resolve) => socket.once("close", resolve));
      socket.write("x");
      await pause(100);
      socket.write("x");
      await reset;
    }
  });

  test("no more than 200 are held, and the next is let in when they leave", async () => {
    const sockets = Array.from({ length: 220 }, () => connect(Number(server.url.port), server.url.hostname));
    let gone = 0;
    for (const socket of sockets) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        gone += 1;
      });
      socket.resume();
    }
    await pause(1000);
    expect(gone).toBeGreaterThanOrEqual(20);
    for (const socket of sockets) socket.destroy();
    await pause(200);
  });
});

/** What a request of the modern era looks like, with its version and method. */
function modern(version: string, method = "tools/list") {
  const _meta = {
    "io.modelcontextprotocol/protocolVersion": version,
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  return {
    headers: { "MCP-Protocol-Version": version, "Mcp-Method": method },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: { _meta } }),
  };
}

/** Sends bytes as they are and gives all that comes back until the server hangs up. */
function raw(url: URL, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write(bytes));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
}
