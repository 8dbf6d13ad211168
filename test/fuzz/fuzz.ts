/**
 * `npm run fuzz [runs] [seed]`: random requests and bytes against the built server, in both eras, and damaged folders of a report. Fails with the smallest input that
 * crashes it, keeps it busy for over a second, brings anything but protocol to stdout, or makes it tell of its inside.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { tools } from "../../src/server/tools/index.ts";
import { fuzzFolders } from "./folders.ts";
import { wrongWith } from "./judge.ts";
import { requestsOf } from "./requests.ts";
import { type Era, startFuzzed } from "./server.ts";
import { wordsOf } from "./words.ts";

const SLOWEST_MS = 1000;
const runs = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const compiled = readdirSync("dist").find((name) => name.endsWith(".json"));
if (compiled === undefined) throw new Error("dist holds no compiled report: run npm run build.");
const topics = wordsOf(join("dist", compiled));
console.log(`fuzz: ${runs} runs, seed ${seed}, words of ${topics.length} tables, models and sections`);
const eras: readonly Era[] = ["legacy", "modern"];
for (const [index, era] of eras.entries())
  await fuzzRequests(era, Math.ceil(runs / eras.length), seed + index);
await fuzzBytes(Math.ceil(runs / 10));
await fuzzFolders(Math.ceil(runs / 20), seed);

async function fuzzRequests(era: Era, numRuns: number, seed: number): Promise<void> {
  const server = await startFuzzed(era);
  const requests = await requestsOf(server, topics);
  const counts = new Map<string, number>();
  let slowest = { ms: 0, of: "" };
  await fc.assert(
    fc.asyncProperty(requests, async ({ method, params }) => {
      const first = await server.ask(method, params);
      // The first chart loads a font and a renderer; what hangs, hangs again.
      const { reply, ms } = first.ms > SLOWEST_MS ? await server.ask(method, params) : first;
      if (ms > slowest.ms) slowest = { ms, of: JSON.stringify({ method, params }).slice(0, 200) };
      const slow = ms > SLOWEST_MS ? `busy for ${ms} ms` : undefined;
      const wrong = slow ?? wrongWith({ method, params }, reply) ?? server.wrong()[0];
      if (wrong !== undefined) throw new Error(wrong);
      const what = method === "tools/call" ? nameOf(params["name"]) : method;
      const key = `${method.startsWith("x/") ? "unknown method" : what}: ${"error" in reply || isToolError(reply) ? "refused" : "answered"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }),
    { numRuns, seed, endOnFailure: true },
  );
  await server.close();
  console.log(`${era}: ${numRuns} requests, slowest ${slowest.ms.toFixed(0)} ms: ${slowest.of}`);
  console.log(
    [...counts]
      .filter(([, count]) => count > 1)
      .sort()
      .map(([what, count]) => `${what} ${count}`)
      .join(", "),
  );
}

function nameOf(tool: unknown): string {
  return tools.find(({ name }) => name === tool)?.name ?? "unknown tool";
}

function isToolError(reply: Readonly<Record<string, unknown>>): boolean {
  return JSON.stringify(reply["result"] ?? {}).includes('"isError":true');
}

/** Lines of any bytes, and of damaged messages; after each the server must still answer. */
async function fuzzBytes(numRuns: number): Promise<void> {
  const server = await startFuzzed("legacy");
  const message = JSON.stringify({ jsonrpc: "2.0", id: "bytes", method: "tools/list", params: {} });
  const damaged = fc
    .array(
      fc.tuple(
        fc.nat(message.length - 1),
        fc.constantFrom('"', "{", "}", "\\", "\u0000", ",", "0", "é", "["),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) =>
      Buffer.from(edits.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), message)),
    );
  const lines = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    damaged,
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
    fc
      .dictionary(fc.constantFrom("jsonrpc", "id", "method", "params", "result", "error"), fc.jsonValue())
      .map((value) => Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...value }))),
  );
  await fc.assert(
    fc.asyncProperty(lines, async (line) => {
      server.write(line);
      server.write("\n");
      const { reply } = await server.ask("ping", {});
      const wrong = wrongWith({ method: "ping" }, reply) ?? server.wrong()[0];
      if (wrong !== undefined) throw new Error(wrong);
    }),
    { numRuns, seed },
  );
  await server.close();
  console.log(`bytes: ${numRuns} lines passed over or answered, and the server alive after each`);
}
