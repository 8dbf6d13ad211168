/**
 * `npm run soak:library [questions] [changes]`: questions to a server over a library on the disk, whose reports another process adds and
 * removes. Every answer is held against what is there; what is in use after three fifths and at the end must be the same.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isJson } from "../../src/build/session.ts";
import type { CorpusData } from "../../src/corpus/data.ts";
import { mendIndex } from "../../src/store/change/mend-index.ts";
import { removeReports } from "../../src/store/change/remove-reports.ts";
import { halfOf, questions } from "../relevance/questions.ts";
import { layReport, likeness, passagesOf, shippedData } from "../support/large-library.ts";
import { memoryOf } from "../support/watch-process.ts";
import { startFuzzed, WATCHED } from "./server.ts";

/** So many reports stay, and are too much for memory. */
const STAYING = 5;
/** Changes come round again and again, so that questions are asked anew of a state that was there before. */
const ROUND = [
  { add: "one" },
  { add: "two" },
  { remove: "one" },
  { add: "three" },
  { remove: "two" },
  { remove: "three" },
] as const;
/** So many different questions are asked. */
const DIFFERENT = 100;
/** Questions that are asked while a change is made. */
const MEANWHILE = 3;
const MOST_GROWTH_MB = 2;
/** Of what the process has as its own, which the SQLite in WebAssembly is a part of. */
const MOST_GROWTH = 1.15;

const [total, changes] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 500)];
// a wrong answer is told with its question, so none of those that are held out
const asked = questions
  .filter((question) => halfOf(question) === "tuned")
  .slice(0, DIFFERENT)
  .map(({ q }) => q);
const library = join(mkdtempSync(join(tmpdir(), "soak-")), "library");
const data = shippedData();
/** The reports that are there, in the order in which they came. */
let there: readonly string[] = [];
for (let number = 0; number < STAYING; number++) {
  const report = likeness(data, number);
  await layReport(library, report);
  there = [...there, report.id];
}
await mendIndex({ library, anew: false });

/** A report of a hundred passages, one of which says a word that no other report has. */
function report(id: string): CorpusData {
  const small = passagesOf(data, id, 100);
  const [first, ...rest] = small.claims;
  if (!first) throw new Error("The shipped report has no claims.");
  const own = { ...first, zh: `${markOf(id)}的脆度是七级。`, en: `The ${markOf(id)} is crisp.` };
  return { ...small, claims: [own, ...rest] };
}
const markOf = (id: string): string => `zzq${id}biscuit`;

const server = await startFuzzed("legacy", WATCHED, ["serve", "--no-sample", "--library", library]);

/** The refs of what is found. */
async function refsOf(query: string): Promise<readonly string[]> {
  const { reply } = await server.ask("tools/call", { name: "search_claims", arguments: { query } });
  const result = reply["result"];
  const content = isJson(result) ? result["structuredContent"] : undefined;
  const hits = isJson(content) ? content["hits"] : undefined;
  if (!Array.isArray(hits) || (isJson(result) && result["isError"]))
    throw new Error(`${query}: ${JSON.stringify(reply).slice(0, 500)}`);
  return hits.flatMap((hit) => (isJson(hit) && typeof hit["ref"] === "string" ? [hit["ref"]] : []));
}

const wrong: string[] = [];
/** Notes refs of reports that are not there. */
function holdTo(reports: readonly string[], query: string, refs: readonly string[]): void {
  const gone = refs.filter((ref) => !reports.includes(ref.split("/")[0] ?? ""));
  if (gone.length > 0) wrong.push(`${query}: ${gone.join(", ")}, with ${reports.join(", ")}`);
}

const firsts = new Map<string, string | undefined>();
let again = 0;
async function ask(query: string): Promise<void> {
  const refs = await refsOf(query);
  holdTo(there, query, refs);
  const key = `${there.join()}\n${query}`;
  if (!firsts.has(key)) firsts.set(key, refs[0]);
  else {
    again++;
    if (firsts.get(key) !== refs[0])
      wrong.push(`${query}: ${refs[0]}, before ${firsts.get(key)}, with ${there.join(", ")}`);
  }
}

async function change(number: number): Promise<void> {
  const step = ROUND[number % ROUND.length] ?? ROUND[0];
  const before = there;
  const id = "add" in step ? step.add : step.remove;
  const after = "add" in step ? [...before, id] : before.filter((each) => each !== id);
  const meanwhile = Array.from({ length: MEANWHILE }, async (_, at) => {
    const query = asked[(number * MEANWHILE + at) % asked.length] ?? "";
    holdTo([...before, ...after], query, await refsOf(query));
  });
  if ("add" in step) {
    await layReport(library, report(id));
    await mendIndex({ library, anew: false });
  } else await removeReports(library, { ids: [id], sample: "", force: true });
  await Promise.all(meanwhile);
  there = after;
  const found = await refsOf(markOf(id));
  const isThere = found[0]?.startsWith(`${id}/`) ?? false;
  if (isThere !== "add" in step)
    wrong.push(`${markOf(id)}: ${found.join(", ")} after ${JSON.stringify(step)}`);
}

async function told() {
  const heap = await server.heap();
  const { own, resident } = memoryOf(server.pid);
  return { heap, own, resident };
}

const start = performance.now();
let done = 0;
let early = await told();
let late = early;
for (let number = 0; number < changes; number++) {
  await change(number);
  for (const until = Math.round(((number + 1) * total) / changes); done < until; done++)
    await ask(asked[(done * 37) % asked.length] ?? "");
  if ((number + 1) % Math.max(1, Math.floor(changes / 10)) > 0) continue;
  late = await told();
  if (number + 1 <= Math.ceil(0.6 * changes)) early = late;
  const { heap, own, resident } = late;
  console.log(
    `${done} questions, ${number + 1} changes: ${heap.toFixed(1)} MB in use, ${own.toFixed(0)} MB its own, ${resident.toFixed(0)} MB resident`,
  );
}
await server.close();
rmSync(join(library, ".."), { recursive: true });
const seconds = (performance.now() - start) / 1000;
console.log(
  `soak: ${done} questions (${again} of a state as asked before) and ${changes} changes in ${seconds.toFixed(0)} s; ${wrong.length} wrong answers`,
);
const [first] = [...wrong, ...server.wrong()];
if (first !== undefined) throw new Error(first);
if (!(late.heap - early.heap <= MOST_GROWTH_MB))
  throw new Error(`What is in use grew by ${(late.heap - early.heap).toFixed(1)} MB.`);
if (!(late.own <= early.own * MOST_GROWTH))
  throw new Error(`Its own memory grew from ${early.own.toFixed(0)} to ${late.own.toFixed(0)} MB.`);
