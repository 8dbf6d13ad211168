import { join } from "node:path";
import type { Corpus } from "../../corpus/corpus.ts";
import type { DrawPage } from "../../library/report.ts";
import { namesIn } from "../contents.ts";
import type { Do } from "../worker/start-worker.ts";

/** A page that takes longer is given up: reports have none. */
const MOST_MS = 20_000;

let thread: Promise<Do> | undefined;

/** Draws pages of the file that a report in a folder was read from, in a thread that is started at the first one; undefined if it has no pages. */
export function pagesOf(folder: string, { id, report }: Corpus): DrawPage | undefined {
  const { unit, sha256 } = report.source;
  if (unit !== "page") return undefined;
  const machine = join(folder, "machine");
  return async (page, boxes) => {
    const file = join(machine, namesIn(machine).find((name) => /^original\b/.test(name)) ?? "original.pdf");
    thread ??= import("../worker/start-worker.ts").then(({ startWorker }) => startWorker());
    const outcome = await (await thread)(
      { draw: { report: id, file, sha256, page, boxes } },
      { mostMs: MOST_MS },
    );
    if ("drawn" in outcome) return outcome.drawn;
    throw new TypeError("The thread gave no page.");
  };
}
