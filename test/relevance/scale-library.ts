import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { makeCall } from "../../src/build/first-calls.ts";
import { withSession } from "../../src/build/session.ts";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { type Served, serve } from "../../src/library/served.ts";
import { mendIndex } from "../../src/store/change/mend-index.ts";
import { removeReports } from "../../src/store/change/remove-reports.ts";
import { compileReport } from "../../src/store/compiled/compile-report.ts";
import { indexFolder } from "../../src/store/index/index-file.ts";
import { openLibrary } from "../../src/store/open-library.ts";
import { busyTime } from "../support/busy-time.ts";
import { layReport, likeness, passagesOf, shippedData } from "../support/large-library.ts";
import { BIN } from "../support/places.ts";
import { cpuTimeOf, memoryOf } from "../support/watch-process.ts";
import { percentile } from "./measures.ts";
import { type Question, questions } from "./questions.ts";

/** The answers of so many reports are also held against those from memory; more would not fit there. */
const MOST_IN_MEMORY = 20;
const asked = questions.filter(({ lines }, at) => lines && at % 5 === 0);
const WARMING = 20;
const ROUNDS = 7;

/** Makes a library of likenesses of the shipped report, asks the built server all kinds of things of it, and gives its figures as a line. */
export async function libraryLine(count: number): Promise<string> {
  const library = join(mkdtempSync(join(tmpdir(), "scale-")), "library");
  try {
    const data = shippedData();
    for (let number = 0; number < count; number++) await layReport(library, likeness(data, number));
    const making = busyTime();
    await mendIndex({ library, anew: false });
    const made = making();
    const folder = indexFolder(library);
    const bytes = existsSync(folder)
      ? readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
      : 0;
    const served = await openLibrary({ library, corpora: [], compile: compileReport, patient: true });
    const answers = await answersOf(served, asked);
    const numbers = [
      `${String(count).padStart(5)} reports`,
      bytes > 0
        ? `index ${(bytes / 1e6).toFixed(0)} MB made in ${(made / 1000).toFixed(1)} s`
        : "index in memory",
      await serverFigures(library),
      `own questions answered in the first five ${share(answers.map(isRight))}`,
      ...(bytes > 0 && count <= MOST_IN_MEMORY ? [await agreement(count, served)] : []),
      ...(bytes > 0 ? [await changeFigures(library)] : []),
    ];
    return numbers.join("; ");
  } finally {
    rmSync(join(library, ".."), { recursive: true });
  }
}

/** Start, answers and memory of the built server over a library. */
async function serverFigures(library: string): Promise<string> {
  const command = [process.execPath, BIN, "serve", "--no-sample", "--library", library];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ratios.push((await firstSearch(command)) / bareNode());
  return withSession({ command, era: "legacy" }, async ({ request, elapsed, pid }) => {
    const ask = (question: Question | undefined) =>
      makeCall({ request, elapsed, pid }, { name: "search_claims", arguments: { query: question?.q ?? "" } });
    await ask(asked[0]);
    const little = memoryOf(pid).resident.toFixed(0);
    for (const question of asked.slice(0, WARMING)) await ask(question);
    const times: number[] = [];
    const busy = cpuTimeOf(pid);
    for (const question of asked) {
      const before = performance.now();
      await ask(question);
      times.push(performance.now() - before);
    }
    return [
      `first search after ${percentile(ratios, 0.5).toFixed(1)} × node -e 0`,
      `warm p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, CPU ${((cpuTimeOf(pid) - busy) / asked.length).toFixed(0)} ms`,
      `memory ${little} MB after a search, ${memoryOf(pid).resident.toFixed(0)} MB after ${asked.length + WARMING}`,
    ].join("; ");
  });
}

function bareNode(): number {
  const start = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - start;
}

/** Milliseconds from spawn to the first answer. */
const firstSearch = (command: readonly string[]): Promise<number> =>
  withSession({ command, era: "legacy" }, async (session) => {
    await makeCall(session, { name: "search_claims", arguments: { query: asked[0]?.q ?? "" } });
    return session.elapsed();
  });

interface Answer {
  readonly question: Question;
  readonly hits: readonly { readonly ref: string; readonly lines?: readonly number[] }[];
}

async function answersOf(served: Served, all: readonly Question[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const question of all)
    answers.push({ question, hits: (await searchClaims(served, { query: question.q }, "zh")).hits });
  return answers;
}

const isRight = ({ question, hits }: Answer): boolean =>
  hits.some(({ lines = [] }) => lines.some((line) => question.lines?.includes(line)));

/** How often the same hits come as from engines in memory, for all questions. */
async function agreement(count: number, served: Served): Promise<string> {
  const data = shippedData();
  const reports = Array.from({ length: count }, (_, number) =>
    openReport(createCorpus(likeness(data, number))),
  ).sort((a, b) => (a.card.id < b.card.id ? -1 : 1)); // of equal ones the first report's comes first
  const answers = await answersOf(served, questions);
  const inMemory = await answersOf(serve(...reports), questions);
  const refs = ({ hits }: Answer) => hits.map(({ ref }) => ref);
  const pairs = answers.map((answer, at) => [refs(answer), refs(inMemory[at] ?? answer)] as const);
  return `as in memory: first hit ${share(pairs.map(([one, other]) => one[0] === other[0]))}, the same five ${share(
    pairs.map(([one, other]) => [...one].sort().join() === [...other].sort().join()),
  )}`;
}

/** What it costs to take in a report of a hundred passages, and to take it out. */
async function changeFigures(library: string): Promise<string> {
  const { added, removed } = await changeTimes(library);
  return `100 passages taken in ${added.toFixed(0)} ms, taken out ${removed.toFixed(0)} ms, catalog and all`;
}

/** Milliseconds of work in which a library takes in a report of a hundred passages, and in which it takes it out. */
export async function changeTimes(library: string): Promise<{ added: number; removed: number }> {
  await layReport(library, passagesOf(shippedData(), "small", 100));
  const adding = busyTime();
  await mendIndex({ library, anew: false });
  const added = adding();
  const removing = busyTime();
  await removeReports(library, { ids: ["small"], sample: "", force: true });
  return { added, removed: removing() };
}

const share = (all: readonly boolean[]): string =>
  `${((100 * all.filter(Boolean).length) / all.length).toFixed(1)} %`;
