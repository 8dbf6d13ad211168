import { parentPort } from "node:worker_threads";
import { ReportError } from "../../errors.ts";
import type { Progress } from "../../ingest/given.ts";
import { ingest } from "../../ingest/ingest.ts";
import { addReport } from "../add/add-report.ts";
import { mendIndex } from "../change/mend-index.ts";
import { findCompiled } from "../compiled/cache.ts";
import { compileReport } from "../compiled/compile-report.ts";
import type { Job } from "../compiled/job.ts";
import type { CompiledReply, Outcome, Reply, Request } from "./messages.ts";

parentPort?.on("message", (request: Request) => {
  void answer(request).then(say);
});

const say = (reply: Reply): void => parentPort?.postMessage(reply);

async function answer(request: Request): Promise<Outcome> {
  const { number } = request;
  const progress: Progress = (...progress) => say({ number, progress });
  try {
    if ("add" in request) return { number, added: await addReport(request.add, ingest, progress) };
    if ("draw" in request) {
      const { drawOriginal } = await import("../pages/draw-original.ts"); // only who draws needs what draws
      return { number, drawn: await drawOriginal(request.draw) };
    }
    if ("mend" in request) {
      await mendIndex(request.mend);
      return { number, mended: true };
    }
    return { number, compiled: await compile(request.compile) };
  } catch (error) {
    const code = error instanceof ReportError ? error.code : undefined;
    return { number, failed: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

async function compile(job: Job): Promise<CompiledReply> {
  const { records, index, ...label } = await compileReport(job);
  const kept = findCompiled(job);
  return kept?.label.key === label.key ? kept : { label, records, index: index() };
}
