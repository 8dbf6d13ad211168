/**
 * `npm run bench:start [rounds]`: milliseconds from spawn to the first answer of the built server, with and
 * without its code cache, and the ratio to `node -e 0` of the same round. Medians over interleaved rounds.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { performance } from "node:perf_hooks";
import { type Call, firstCalls, makeCall } from "./first-calls.ts";
import { type Session, withSession } from "./session.ts";

const rounds = Number(process.argv[2] ?? 15);
const uncached = mkdtempSync(`${tmpdir()}/start-`);
cpSync("dist", uncached, { recursive: true });
for (const file of readdirSync(uncached)) if (file.endsWith(".cache")) rmSync(`${uncached}/${file}`);

const serve = (dir: string): string[] => [process.execPath, `${dir}/report-knowledge-mcp.cjs`];
const calls = await withSession({ command: serve("dist"), era: "legacy" }, firstCalls);
const asks: readonly (Call | undefined)[] = [undefined, ...calls];
const runs = ["dist", uncached].flatMap((dir) =>
  asks.map((call) => ({
    name: `${call?.name ?? "tools/list"}, ${dir === "dist" ? "code cache" : "no cache"}`,
    time: () => firstAnswer(dir, call),
    walls: [] as number[],
    ratios: [] as number[],
  })),
);

const floors: number[] = [];
for (let round = 0; round < rounds; round++) {
  const floor = bareNode();
  floors.push(floor);
  for (const run of runs) {
    const wall = await run.time();
    run.walls.push(wall);
    run.ratios.push(wall / floor);
  }
}
rmSync(uncached, { recursive: true });

console.log(`node -e 0: ${median(floors).toFixed(0)} ms, ${rounds} rounds, Node ${process.version}`);
for (const { name, walls, ratios } of runs) {
  console.log(`${name}: ${median(walls).toFixed(0)} ms, ${median(ratios).toFixed(2)}x`);
}

function bareNode(): number {
  const start = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - start;
}

function firstAnswer(dir: string, call: Call | undefined): Promise<number> {
  return withSession({ command: serve(dir), era: "legacy" }, async (session: Session) => {
    await (call ? makeCall(session, call) : session.request("tools/list"));
    return session.elapsed();
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
