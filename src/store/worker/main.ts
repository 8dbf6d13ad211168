import { parentPort } from "node:worker_threads";
import { ReportError } from "../../errors.ts";
import { findCompiled } from "../compiled/cache.ts";
import { compileReport } from "../compiled/compile-report.ts";
import type { Reply, Request } from "./messages.ts";

parentPort?.on("message", (request: Request) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer({ number, compile: job }: Request): Promise<Reply> {
  try {
    const { data, index, ...label } = await compileReport(job);
    const kept = findCompiled(job.cache);
    return kept?.label.key === label.key
      ? { number, place: kept.place, label }
      : { number, label, data, index: index() };
  } catch (error) {
    return error instanceof ReportError
      ? { number, code: error.code, message: error.message }
      : { number, code: undefined, message: error instanceof Error ? error.message : String(error) };
  }
}
