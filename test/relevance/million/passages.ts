import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { makeCall } from "../../../src/build/first-calls.ts";
import { isJson, withSession } from "../../../src/build/session.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { mendIndex } from "../../../src/store/change/mend-index.ts";
import { compileReport } from "../../../src/store/compiled/compile-report.ts";
import { programKey } from "../../../src/store/compiled/program-key.ts";
import { indexFile } from "../../../src/store/index/index-file.ts";
import { loadSqlite } from "../../../src/store/index/sqlite.ts";
import { openLibrary } from "../../../src/store/open-library.ts";
import { busyTime } from "../../support/busy-time.ts";
import { BIN } from "../../support/places.ts";
import { cpuTimeOf, memoryOf } from "../../support/watch-process.ts";
import { percentile } from "../measures.ts";
import { type Question, questions } from "../questions.ts";
import { changeTimes } from "../scale-library.ts";
import { curveLine } from "./curve.ts";
import { exactCandidates } from "./exact.ts";
import { layPassages } from "./lay-passages.ts";
import { realReports } from "./real-reports.ts";

const SHIPPED = "ai-report-2025";
/** Every fifth of our own questions. */
const asked = questions.filter(({ lines }, at) => lines && at % 5 === 0);
const WARMING = 20;

interface Wanted {
  readonly count: number;
  /** A folder of files to read. */
  readonly data: string;
  /** Where what was read and made stays for the next time; nowhere if it is left out. */
  readonly kept: string | undefined;
}

/** Figures of a library of so many documents, a line each, beside their bars. */
export async function passagesFigures({ count, data, kept }: Wanted, tell: (line: string) => void) {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "passages-"));
  const library = join(folder, `library-${count}-${programKey()}`);
  try {
    const real = await realReports(data, folder);
    const passages = real.reduce((sum, { claims }) => sum + claims.length, 0);
    tell(`read: ${passages} passages in ${real.length} reports of at most 500, with their rows and sections`);
    const note = `${library}.txt`;
    if (!existsSync(note)) {
      rmSync(library, { recursive: true, force: true });
      const making = busyTime();
      const start = performance.now();
      const { real: first, all } = await layPassages(library, real, count);
      const minutes = (ms: number) => (ms / 60_000).toFixed(1);
      const lines = [
        `real: ${curveLine(first)}`,
        `all: ${curveLine(all)}`,
        `made in ${minutes(performance.now() - start)} minutes, ${minutes(making())} of them busy`,
      ];
      writeFileSync(note, lines.join("\n"));
    }
    tell(readFileSync(note, "utf8"));
    const { binding } = await loadSqlite();
    const mending = busyTime();
    await mendIndex({ library, anew: false }); // the other binding may have been here
    const file = indexFile(library, binding);
    tell(
      `index of ${binding}: ${(statSync(file).size / 1e6).toFixed(0)} MB; brought in line in ${(mending() / 1000).toFixed(1)} s`,
    );
    for (const line of await serverFigures(library, file, binding)) tell(line);
    for (const line of await againstExact(library, file)) tell(line);
    const { added, removed } = await changeTimes(library);
    tell(
      `a report of 100 passages: in ${added.toFixed(0)} ms (50), out ${removed.toFixed(0)} ms (20), catalog and all`,
    );
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The built server over a library: its first answer, questions when it is warm, memory. */
async function serverFigures(library: string, file: string, binding: string): Promise<readonly string[]> {
  const command = [process.execPath, BIN, "serve", "--no-sample", "--library", library];
  // the kernel lets go of what it has read of the file
  const cold = spawnSync("dd", [`if=${file}`, "iflag=nocache", "count=0"]).status === 0;
  return withSession({ command, era: "legacy" }, async (session) => {
    const { pid, elapsed } = session;
    const ask = (question: Question | undefined) =>
      makeCall(session, { name: "search_claims", arguments: { query: question?.q ?? "" } });
    const start = memoryOf(pid);
    await ask(asked.at(-1));
    const first = { wall: elapsed(), busy: cpuTimeOf(pid) };
    const one = memoryOf(pid);
    for (const question of asked.slice(0, WARMING)) await ask(question);
    const times: number[] = [];
    const work: number[] = [];
    const answers: boolean[] = [];
    for (const question of asked) {
      const before = { wall: performance.now(), busy: cpuTimeOf(pid) };
      const answer = await ask(question);
      times.push(performance.now() - before.wall);
      work.push(cpuTimeOf(pid) - before.busy);
      answers.push(isRight(question, hitsIn(answer)));
    }
    const end = memoryOf(pid);
    const [p50, p99] = binding === "node" ? [25, 60] : [50, 110];
    const megabytes = (all: readonly number[]) => all.map((each) => each.toFixed(0)).join(" / ");
    return [
      `first answer, with the start${cold ? ", file not in memory" : ""}: ${first.wall.toFixed(0)} ms, ${first.busy.toFixed(0)} of work (1000)`,
      `a question: p50 ${both(times, work, 0.5)} (${p50}), p99 ${both(times, work, 0.99)} (${p99})`,
      `private memory at start / after one / after ${asked.length + WARMING} searches: ${megabytes([start.own, one.own, end.own])} MB (60 above the server's own); resident ${megabytes([start.resident, one.resident, end.resident])} MB`,
      `own questions answered in the first five by the server: ${percent(answers)}`,
    ];
  });
}

/** A percentile of what passed, and of what was worked: on a machine that others use the second tells more. */
const both = (times: readonly number[], work: readonly number[], share: number): string =>
  `${percentile(times, share).toFixed(0)} ms, ${percentile(work, share).toFixed(0)} of work`;

interface Hit {
  readonly ref: string;
  readonly lines?: readonly number[];
}

/** Whether a hit of our own report stands on the lines that answer. */
const isRight = ({ lines: right }: Question, hits: readonly Hit[]): boolean =>
  hits.some(
    ({ ref, lines = [] }) => ref.startsWith(`${SHIPPED}/`) && lines.some((line) => right?.includes(line)),
  );

const hitsIn = (answer: unknown): readonly Hit[] =>
  isJson(answer) && Array.isArray(answer["hits"])
    ? answer["hits"].flatMap((hit): Hit[] =>
        isJson(hit) && typeof hit["ref"] === "string"
          ? [{ ref: hit["ref"], lines: Array.isArray(hit["lines"]) ? hit["lines"].map(Number) : [] }]
          : [],
      )
    : [];

/** Own questions by the index as it is, and by a ranking of every document that has a term of them. */
async function againstExact(library: string, file: string): Promise<readonly string[]> {
  const served = await openLibrary({ library, corpora: [], compile: compileReport, patient: true });
  const answer = async () => {
    const all: (readonly Hit[])[] = [];
    for (const { q } of asked) all.push((await searchClaims(served, { query: q }, "zh")).hits);
    return all;
  };
  const own = await answer();
  const place = await served.reports[0]?.place();
  if (!place) throw new Error("The library has no index.");
  const database = (await loadSqlite()).open(file);
  const { engine } = place.shelf;
  Object.assign(engine, { candidates: exactCandidates(database, engine.candidates) });
  Object.defineProperty(place.shelf, "tuning", { value: TUNING });
  const exact = await answer();
  database.close();
  const right = (all: readonly (readonly Hit[])[]) => all.map((hits, at) => isRight(asked[at] ?? NONE, hits));
  const refs = (hits: readonly Hit[] = []) => hits.map(({ ref }) => ref);
  const same = own.map((hits, at) => refs(hits).sort().join() === refs(exact[at]).sort().join());
  return [
    `recall@5 of ${asked.length} own questions: ${percent(right(own))}, by the exact ranking ${percent(right(exact))} (at most 2 points less); the same five ${percent(same)}`,
  ];
}

const NONE: Question = { id: "q000", lang: "zh", kind: "fact", q: "" };

const percent = (all: readonly boolean[]): string =>
  `${((100 * all.filter(Boolean).length) / all.length).toFixed(1)} %`;
