/** `npm run bench [rounds]`: start-up, memory, latency and tokens of the built server, each beside its budget. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { latencyRows } from "./latency.ts";
import { memoryRows } from "./memory.ts";
import { printRows, type Row } from "./row.ts";
import { startRows } from "./start.ts";
import { tokenRows } from "./tokens.ts";

const rounds = Number(process.argv[2] ?? 15);
const compiled = readdirSync("dist").find((name) => name.endsWith(".json"));
if (compiled === undefined) throw new Error("dist holds no compiled report: run npm run build.");
const rows: Row[] = [
  ...tokenRows(),
  ...(await startRows(rounds)),
  ...(await memoryRows("AI")),
  ...(await latencyRows(join("dist", compiled))),
];
console.log(printRows(rows));
const over = rows.filter(({ value, budget }) => budget !== undefined && value > budget);
console.log(
  over.length === 0
    ? "All budgets are met (✓✓: the aim too)."
    : `Over budget: ${over.map(({ what }) => what).join("; ")}.`,
);
