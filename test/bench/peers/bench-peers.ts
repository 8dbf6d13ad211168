/** `npm run bench:peers -- --source report.md [--rounds 5]`: ten questions put to this server and to two others, which are installed for this run only. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import type { Call } from "../../../src/build/first-calls.ts";
import { type Session, withSession } from "../../../src/build/session.ts";
import { median } from "../row.ts";
import { type Peer, peersIn } from "./peers.ts";
import { QUESTIONS } from "./questions.ts";

const { values } = parseArgs({
  options: { source: { type: "string" }, rounds: { type: "string", default: "5" } },
});
const source = values.source ?? process.env["REPORT_SOURCE"];
if (source === undefined) throw new Error("Give a copy of the report: --source report.md, or REPORT_SOURCE.");
const rounds = Number(values.rounds);
const dir = mkdtempSync(join(tmpdir(), "peers-"));
try {
  const peers = peersIn(dir, source);
  const floor = median(Array.from({ length: rounds }, bareNode));
  const rows: string[][] = [];
  for (const peer of peers) rows.push(await rowOf(peer, floor));
  const head = [
    "server, call",
    "right",
    "which",
    "tokens: text",
    "structured",
    "most",
    "ms a call",
    "cold ms",
    "× node -e 0",
  ];
  console.log(
    [
      `| ${head.join(" | ")} |`,
      `|${head.map(() => "---|").join("")}`,
      ...rows.map((row) => `| ${row.join(" | ")} |`),
    ].join("\n"),
  );
  console.log(
    `${QUESTIONS.length} questions as typed, one call each; H: the answer holds a gold string. node -e 0: ${floor.toFixed(0)} ms. Node ${process.version}, ${rounds} rounds.`,
  );
} finally {
  rmSync(dir, { recursive: true });
}

async function rowOf(peer: Peer, floor: number): Promise<string[]> {
  const cold: number[] = [];
  for (let round = 0; round < rounds; round++) cold.push(await coldStart(peer));
  const answers = await withSession({ ...peer, era: "legacy" }, async (session) => {
    await ask(session, peer.call("warm up"));
    const all: Answer[] = [];
    for (const [question] of QUESTIONS) all.push(await ask(session, peer.call(question)));
    return all;
  });
  const marks = answers.map(({ text, structured }, index) =>
    QUESTIONS[index]?.[1].test(`${text}\n${structured}`) ? "H" : "-",
  );
  const texts = answers.map(({ text }) => countTokens(text));
  const structures = answers.map(({ structured }) => (structured === "" ? 0 : countTokens(structured)));
  const mean = (numbers: readonly number[]) =>
    Math.round(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
  return [
    peer.name,
    `${marks.filter((mark) => mark === "H").length}/${marks.length}`,
    marks.join(""),
    ...[mean(texts), mean(structures), Math.max(...texts, ...structures)].map(String),
    median(answers.map(({ ms }) => ms)).toFixed(1),
    median(cold).toFixed(0),
    (median(cold) / floor).toFixed(1),
  ];
}

interface Answer {
  readonly text: string;
  readonly structured: string;
  readonly ms: number;
}

async function ask({ request }: Session, call: Call): Promise<Answer> {
  const start = performance.now();
  const { content, structuredContent } = await request("tools/call", call);
  const ms = performance.now() - start;
  const blocks: unknown[] = Array.isArray(content) ? content : [];
  const text = blocks
    .map((block) =>
      typeof block === "object" && block !== null && "text" in block ? String(block.text) : "",
    )
    .join("\n");
  return { text, structured: structuredContent === undefined ? "" : JSON.stringify(structuredContent), ms };
}

/** From spawn to the first answer. */
function coldStart(peer: Peer): Promise<number> {
  const [question] = QUESTIONS[0] ?? [""];
  return withSession({ ...peer, era: "legacy" }, async (session) => {
    await ask(session, peer.call(question));
    return session.elapsed();
  });
}

function bareNode(): number {
  const start = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - start;
}
