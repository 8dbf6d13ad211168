import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Call, firstCalls, makeCall } from "../../src/build/first-calls.ts";
import { withSession } from "../../src/build/session.ts";
import { median, type Row } from "./row.ts";

const BUDGETS: Readonly<Record<string, { budget: number; aim: number }>> = {
  get_table: { budget: 2.5, aim: 2 },
  search_claims: { budget: 3.5, aim: 2.5 },
};

/** From spawn to the first answer, as a ratio to `node -e 0` of the same round; with the code cache and without. */
export async function startRows(rounds: number): Promise<Row[]> {
  const uncached = mkdtempSync(join(tmpdir(), "start-"));
  cpSync("dist", uncached, { recursive: true });
  for (const file of readdirSync(uncached)) if (file.endsWith(".cache")) rmSync(join(uncached, file));
  const calls = await withSession({ command: serve("dist"), era: "legacy" }, firstCalls);
  const runs = ["dist", uncached].flatMap((dir) =>
    calls.map((call) => ({ call, dir, walls: [] as number[], ratios: [] as number[] })),
  );
  const floors: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const floor = bareNode();
    floors.push(floor);
    for (const run of runs) {
      const wall = await firstAnswer(run.dir, run.call);
      run.walls.push(wall);
      run.ratios.push(wall / floor);
    }
  }
  rmSync(uncached, { recursive: true });
  const rows = runs.map(({ call, dir, walls, ratios }) => ({
    what: `spawn → first ${call.name}${dir === "dist" ? "" : ", no code cache"}`,
    value: median(ratios),
    unit: "×",
    ...(dir === "dist" ? BUDGETS[call.name] : {}),
    note: `${median(walls).toFixed(0)} ms`,
  }));
  return [
    {
      what: "node -e 0",
      value: median(floors),
      unit: " ms",
      note: `${rounds} rounds, Node ${process.version}`,
    },
    ...rows,
  ];
}

const serve = (dir: string) => [process.execPath, join(dir, "report-knowledge-mcp.cjs")];

function bareNode(): number {
  const start = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - start;
}

function firstAnswer(dir: string, call: Call): Promise<number> {
  return withSession({ command: serve(dir), era: "legacy" }, async (session) => {
    await makeCall(session, call);
    return session.elapsed();
  });
}
