import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { endWorkers, startWorker } from "../../src/store/worker/start-worker.ts";

/** Does what the name of the report says. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ number, compile }) => {
  if (compile.id === "exit") process.exit(0);
  if (compile.id === "close") return parentPort.close();
  if (compile.id === "throw") throw new Error("it fell over");
  parentPort.postMessage({ number, compiled: { place: compile.id } });
});`;

const program = join(mkdtempSync(join(tmpdir(), "worker-")), "worker.cjs");
writeFileSync(program, PROGRAM);

function start() {
  const work = startWorker(program);
  return (id: string) => work({ compile: { id, folder: id, cache: id } });
}

afterEach(async () => {
  vi.useRealTimers();
  await endWorkers();
});

describe("a thread that ends before it answers", () => {
  test.each([
    ["exit", "Reading it broke off: its thread ended without an answer."],
    ["close", "Reading it broke off: its thread ended without an answer."],
    ["throw", "Reading it broke off: it fell over"],
  ])("by %s is refused in words, and the next task is done", async (id, message) => {
    const read = start();
    const [lost, done] = await Promise.allSettled([read(id), read("next")]);
    expect(lost).toMatchObject({ status: "rejected", reason: { code: "CORPUS", message } });
    expect(done).toMatchObject({ status: "fulfilled", value: { compiled: { place: "next" } } });
  });
});

test("a task that comes as an idle thread is being ended is done", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const read = start();
  await read("first");
  vi.advanceTimersByTime(60_000);
  expect(await read("second")).toMatchObject({ compiled: { place: "second" } });
});
