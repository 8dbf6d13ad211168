/** `npm run soak [calls]`: many calls, twenty at once; memory after the first fifth and at the end must be much the same. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { startFuzzed } from "./server.ts";
import { wordsOf } from "./words.ts";

const AT_ONCE = 20;
const MOST_GROWTH_MB = 20;

const calls = Number(process.argv[2] ?? 50_000);
const compiled = readdirSync("dist").find((name) => name.endsWith(".json"));
if (compiled === undefined) throw new Error("dist holds no compiled report: run npm run build.");
const words = wordsOf(join("dist", compiled)).flatMap(({ any }) => any);
const server = await startFuzzed("legacy");
const word = (index: number) => words[(index * 7919) % words.length] ?? "";
const params = (index: number) => {
  const kinds = [
    { name: "search_claims", arguments: { query: word(index).slice(0, 200) } },
    { name: "get_section", arguments: { ref: word(index).slice(0, 100) || "x" } },
    { name: "compare_entities", arguments: { names: [word(index).slice(0, 100) || "x"] } },
    { name: "list_findings", arguments: { about: word(index).slice(0, 100) || "x" } },
    { name: "get_outline", arguments: {} },
  ];
  return kinds[index % kinds.length] ?? {};
};
let index = 0;
const run = async (until: number) => {
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (index < until) await server.ask("tools/call", params(index++));
    }),
  );
  return server.memory();
};
const start = performance.now();
const early = await run(Math.ceil(calls / 5));
const late = await run(calls);
await server.close();
const seconds = (performance.now() - start) / 1000;
console.log(
  `soak: ${calls} calls in ${seconds.toFixed(0)} s, ${early.toFixed(0)} MB after a fifth, ${late.toFixed(0)} MB at the end`,
);
if (late - early > MOST_GROWTH_MB)
  throw new Error(`Memory grew by ${(late - early).toFixed(0)} MB over ${calls} calls.`);
const [wrong] = server.wrong();
if (wrong !== undefined) throw new Error(wrong);
