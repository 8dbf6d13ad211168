import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { isRecord } from "../../src/corpus/is-record.ts";
import { BIN, ENV, TINY } from "../support/places.ts";

const INITIALIZE = {
  id: "open",
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "0" } },
};

interface Talk {
  readonly child: ChildProcessWithoutNullStreams;
  readonly send: (message: object) => void;
  /** The answer with this id. */
  readonly answer: (id: unknown) => Promise<Record<string, unknown>>;
  readonly stderr: () => string;
}

/** A server of the tiny report, opened the older way; every line of stdout must be protocol. */
async function open(): Promise<Talk> {
  const child = spawn(process.execPath, [BIN, "--no-sample", "--corpus", TINY], { env: ENV });
  child.stdin.on("error", () => undefined);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const answers = new Map<unknown, Record<string, unknown>>();
  const waiting = new Map<unknown, (message: Record<string, unknown>) => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const message: unknown = JSON.parse(line);
    if (!isRecord(message) || message["jsonrpc"] !== "2.0") throw new Error(`no protocol: ${line}`);
    answers.set(message["id"], message);
    waiting.get(message["id"])?.(message);
  });
  const talk: Talk = {
    child,
    send: (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`),
    answer: (id) =>
      new Promise((resolve) => (answers.has(id) ? resolve(answers.get(id) ?? {}) : waiting.set(id, resolve))),
    stderr: () => stderr,
  };
  talk.send(INITIALIZE);
  await talk.answer("open");
  talk.send({ method: "notifications/initialized" });
  return talk;
}

/** One of a test's own, which may end. */
async function openOwn(): Promise<Talk> {
  const talk = await open();
  onTestFinished(() => void talk.child.kill());
  return talk;
}

/** One that has to live through the tests that end none. */
let lasting: Talk;
beforeAll(async () => {
  lasting = await open();
});
afterAll(() => {
  expect(lasting.child.exitCode).toBeNull();
  lasting.child.kill();
});

const call = (id: unknown, name: string, args: object) => ({
  id,
  method: "tools/call",
  params: { name, arguments: args },
});

test("200 calls at once are all answered, each with its own answer", async () => {
  const { send, answer } = lasting;
  const refs = ["riders", "bicycles", "lanes"];
  for (let id = 0; id < 200; id++) send(call(id, "get_section", { ref: refs[id % 3] }));
  for (let id = 0; id < 200; id++)
    expect(await answer(id)).toMatchObject({
      result: { structuredContent: { ref: `section/${refs[id % 3]}` } },
    });
});

test("a cancelled call harms no other", async () => {
  const { send, answer, stderr } = lasting;
  for (let id = 0; id < 50; id++) {
    send(
      call(`slow ${id}`, "run_model", {
        model: "lane-payback",
        inputs: { riders: Array.from({ length: 60 }, (_, n) => 1000 + n) },
      }),
    );
    send({
      method: "notifications/cancelled",
      params: { requestId: `slow ${id}`, reason: "changed my mind" },
    });
  }
  send({ method: "notifications/cancelled", params: { requestId: "never asked" } });
  send(call("after the cancelled", "get_section", { ref: "riders" }));
  expect(await answer("after the cancelled")).toMatchObject({
    result: { structuredContent: { ref: "section/riders" } },
  });
  expect(stderr()).not.toMatch(/\n\s+at /);
});

test.each([
  ["stops reading", (child: Talk["child"]) => child.stdout.destroy()],
  [
    "closes all pipes",
    (child: Talk["child"]) => {
      child.stdout.destroy();
      child.stdin.destroy();
    },
  ],
])("the server ends by itself, without a stack trace, when a client %s in the middle", async (_, vanish) => {
  const { child, send, stderr } = await openOwn();
  for (let id = 0; id < 100; id++) send(call(id, "get_table", { table: "bicycles" }));
  vanish(child);
  for (let id = 0; id < 100; id++) send(call(id, "get_table", { table: "bicycles" }));
  const [status] = await once(child, "exit");
  expect(status).toBe(0);
  expect(stderr()).not.toMatch(/\n\s+at /);
});

test("a request of 12 MB is more than any client needs: it ends that connection in one sentence, not in a crash", async () => {
  const { child, send, stderr } = await openOwn();
  send(call("huge", "search_claims", { query: "x".repeat(12 << 20) }));
  const [status] = await once(child, "exit");
  expect(status).toBe(0);
  expect(stderr()).toMatch(/exceed/);
  expect(stderr()).not.toMatch(/\n\s+at /);
});

test("a request of 8 MB is refused by its arguments, and the next one is answered", async () => {
  const { send, answer } = lasting;
  send(call("large", "search_claims", { query: "x".repeat(8 << 20) }));
  const refused = JSON.stringify(await answer("large"));
  expect(refused).toContain('"isError":true');
  expect(refused.length).toBeLessThan(2000);
  send(call("after the large one", "get_section", { ref: "riders" }));
  expect(await answer("after the large one")).toHaveProperty("result.structuredContent");
});

test("what is no message is passed over, and the next request is answered", async () => {
  const { child, send, answer } = lasting;
  const junk = [
    "",
    "null",
    "[]",
    "42",
    '"text"',
    "{",
    '{"jsonrpc":"1.0"}',
    '{"jsonrpc":"2.0","id":null,"method":"ping"}',
    "\u0000\u0001",
    "[1,2,3]",
  ];
  for (const line of junk) child.stdin.write(`${line}\n`);
  child.stdin.write(Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]));
  send({ id: "unknown", method: "no/such/method" });
  expect(await answer("unknown")).toMatchObject({ error: { code: -32601 } });
  send(call("after the junk", "get_section", { ref: "riders" }));
  expect(await answer("after the junk")).toHaveProperty("result.structuredContent");
});
