/** `npm run clients`: takes clients that nobody here wrote through the built server over stdio, and prints who did what. */
import { readFileSync } from "node:fs";
import { server, TINY } from "../support/places.ts";
import { aiSdk } from "./ai-sdk.ts";
import type { Entry } from "./client.ts";
import { inspector } from "./inspector.ts";
import { langchain } from "./langchain.ts";
import { openaiAgents } from "./openai-agents.ts";
import { sdkV1 } from "./sdk-v1.ts";
import { sdkV2 } from "./sdk-v2.ts";
import { type Outcome, STEP_NAMES, tour } from "./tour.ts";

const ENTRIES: readonly Entry[] = [
  sdkV2("auto", { versionNegotiation: { mode: "auto" } }),
  sdkV2("pinned", { versionNegotiation: { mode: { pin: "2026-07-28" } } }),
  sdkV2("default", {}),
  sdkV1,
  aiSdk,
  langchain,
  openaiAgents,
  inspector("legacy"),
  inspector("modern"),
];

const start = performance.now();
const wrong: string[] = [];
console.log(row("client", "version", STEP_NAMES));
for (const entry of ENTRIES) {
  const outcomes = await tour(entry, server("--no-sample", "--corpus", TINY));
  const marks = STEP_NAMES.map((step) => mark(outcomes[step]));
  console.log(row(entry.name, versionOf(entry.package), marks));
  for (const [step, outcome] of Object.entries(outcomes))
    if (outcome && "wrong" in outcome) wrong.push(`${entry.name}, ${step}: ${outcome.wrong}`);
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `clients: ${ENTRIES.length} clients, ${wrong.length} steps failed, in ${seconds} s (–: the client has no such request)`,
);
for (const each of wrong) console.log(each);
process.exit(wrong.length === 0 ? 0 : 1); // one of the clients keeps a timer alive

function mark(outcome: Outcome): string {
  if (outcome === undefined) return "–";
  return "done" in outcome ? `ok ${outcome.done}` : "FAIL";
}

function row(name: string, version: string, cells: readonly string[]): string {
  return [name.padEnd(18), version.padEnd(8), ...cells.map((cell) => cell.padEnd(9))].join(" ").trimEnd();
}

function versionOf(name: string): string {
  const about: unknown = JSON.parse(
    readFileSync(`${import.meta.dirname}/node_modules/${name}/package.json`, "utf8"),
  );
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "?";
}
