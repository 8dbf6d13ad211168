/** `npm run soak [calls]`: many calls, twenty at once, few of them alike; what is in use after three fifths and at the end must be the same. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { startFuzzed, WATCHED } from "./server.ts";
import { wordsOf } from "./words.ts";

const AT_ONCE = 20;
/** Until about 30,000 different questions the index keeps what it reads of itself; after that nothing may grow. */
const MOST_GROWTH_MB = 1;

const calls = Number(process.argv[2] ?? 50_000);
const compiled = readdirSync("dist").find((name) => name.endsWith(".json"));
if (compiled === undefined) throw new Error("dist holds no compiled report: run npm run build.");
const words = wordsOf(join("dist", compiled)).flatMap(({ any }) => any);
const server = await startFuzzed("legacy", WATCHED);
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
  return { heap: await server.heap(), resident: server.memory() };
};
const start = performance.now();
const early = await run(Math.ceil(0.6 * calls));
const late = await run(calls);
await server.close();
const seconds = (performance.now() - start) / 1000;
const told = ({ heap, resident }: typeof early) =>
  `${heap.toFixed(1)} MB in use (${resident.toFixed(0)} MB resident)`;
console.log(
  `soak: ${calls} calls in ${seconds.toFixed(0)} s; ${told(early)} after three fifths, ${told(late)} at the end`,
);
const growth = late.heap - early.heap;
if (!(growth <= MOST_GROWTH_MB))
  throw new Error(`What is in use grew by ${growth.toFixed(1)} MB over ${calls} calls.`);
const [wrong] = server.wrong();
if (wrong !== undefined) throw new Error(wrong);
