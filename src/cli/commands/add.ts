import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { ReportError } from "../../errors.ts";
import { READABLE } from "../../ingest/formats.ts";
import type { Added, AddJob } from "../../store/add/add-report.ts";
import { changeLibrary } from "../../store/change/change-library.ts";
import { sweepOwn } from "../../store/disk/write.ts";
import { WITHOUT_SAMPLE } from "../../store/layout.ts";
import { libraryFolder } from "../../store/location.ts";
import type { Add } from "../../store/worker/add-in-thread.ts";
import { ADD_USAGE, readAddOptions, refuseForSeveral } from "../add/options.ts";
import { progressBar } from "../add/progress-bar.ts";
import { tellAdded } from "../add/tell-added.ts";
import { defineCommand } from "../command/define-command.ts";
import { tell } from "../log.ts";
import { sampleId } from "../open.ts";
import { whileAlive } from "../thread/while-alive.ts";

type Print = (text: string) => number;

export default defineCommand({
  name: "add",
  summary: `Add reports to the library: files (${READABLE}), or folders of them`,
  usage: ADD_USAGE,
  async run(argv, print) {
    const { paths, library: named, json, sample, given } = readAddOptions(argv);
    const library = libraryFolder(named);
    if (sample) await putSampleBack(library, print);
    if (paths.length === 0) return 0;
    const [{ findAdded }, { filesToAdd }] = await Promise.all([
      import("../../store/add/add-report.ts"),
      import("../../store/add/files-to-add.ts"),
    ]);
    const { files, left } = filesToAdd(paths);
    refuseForSeveral(given, files.length);
    const say = sayer(json, print);
    for (const each of left) say({ event: "left", message: each }, `Left: ${each}`);
    if (files.length === 0)
      throw new ReportError(
        "USAGE",
        `No file that can be read is in ${paths.join(", ")}; what is read: ${READABLE}.`,
      );
    const outcomes: Outcome[] = [];
    const work = threadWork();
    const end = onInterrupt(library);
    for (const path of files) {
      const job: AddJob = { path, library, given, taken: [sampleId()] };
      outcomes.push(await whileAlive(addOne(job, findAdded, work, say)));
    }
    end();
    if (files.length > 1) sayAll(outcomes, say);
    return outcomes.includes("failed") ? 1 : 0;
  },
});

type Outcome = Added["done"] | "failed";
type Say = (event: Readonly<Record<string, unknown>>, text?: string) => void;

/** One file: what came of it is said, and nothing stops the next one. */
async function addOne(
  job: AddJob,
  findAdded: (job: AddJob) => Added | undefined,
  work: () => Promise<Add>,
  say: Say,
): Promise<Outcome> {
  const file = job.path;
  const start = performance.now();
  const bar = progressBar(basename(file), process.stderr);
  try {
    const same = findAdded(job);
    const added =
      same ??
      (await (
        await work()
      )(job, (step, done, of) => {
        bar.show(step, done, of);
        say({ event: "progress", file, step, done, of });
      }));
    bar.clear();
    const ms = Math.round(performance.now() - start);
    say({ event: added.done, file, id: added.id, ms, summary: added.summary }, tellAdded(added, file, ms));
    return added.done;
  } catch (error) {
    bar.clear();
    const message = error instanceof Error ? error.message : String(error);
    say({ event: "failed", file, message });
    tell(message.includes(basename(file)) ? message : `${file}: ${message}`);
    return "failed";
  }
}

/** The thread is started at the first file that is to be read. */
function threadWork(): () => Promise<Add> {
  let add: Add | undefined;
  return async () => {
    const [{ startWorker }, { addInThread }] = await Promise.all([
      import("../../store/worker/start-worker.ts"),
      import("../../store/worker/add-in-thread.ts"),
    ]);
    add ??= addInThread(startWorker());
    return add;
  };
}

/** Says a thing as an event, or as the text that it has, if any. */
const sayer =
  (json: boolean, print: Print): Say =>
  (event, text) => {
    if (json) print(JSON.stringify(event));
    else if (text !== undefined) print(text);
  };

function sayAll(outcomes: readonly Outcome[], say: Say): void {
  const of = (wanted: Outcome) => outcomes.filter((each) => each === wanted).length;
  const counts = {
    added: of("added"),
    renewed: of("renewed"),
    unchanged: of("unchanged"),
    failed: of("failed"),
  };
  say(
    { event: "done", ...counts },
    `${outcomes.length} files: ${Object.entries(counts)
      .map(([name, number]) => `${number} ${name}`)
      .join(", ")}.`,
  );
}

/** Until it is ended, sweeps up if somebody ends the process. */
function onInterrupt(library: string): () => void {
  const stop = async (): Promise<never> => {
    const { endWorkers } = await import("../../store/worker/start-worker.ts");
    await endWorkers(); // one that still writes would leave what is swept here
    sweepOwn(library);
    process.stderr.write("\nNothing more is added; the library is as it was before this file.\n");
    process.exit(130);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

async function putSampleBack(library: string, print: Print): Promise<void> {
  await changeLibrary(library, () => rm(join(library, WITHOUT_SAMPLE), { force: true }));
  print(`${sampleId()}, the report that comes with the package, is served.`);
}
