import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../assets.ts";
import { ReportError } from "../../errors.ts";
import { type Compiled, readCompiled } from "../compiled/cache.ts";
import type { Compile, Job } from "../compiled/job.ts";
import type { Reply, Request } from "./messages.ts";

/** A report that needs more is given up; the server itself is not touched by it. */
const MOST_MEMORY_MB = 1500;
/** A thread that had nothing to do for so long is ended. */
const IDLE_MS = 10_000;

interface Waiting {
  readonly job: Job;
  readonly resolve: (compiled: Compiled) => void;
  readonly reject: (error: Error) => void;
}

/** Compiles reports in a thread of its own, one after the other; the thread is there only while it is needed, and keeps no process alive. */
export function compileInWorker(): Compile {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let idle: NodeJS.Timeout | undefined;
  let count = 0;
  const next = (): void => {
    current = queue.shift();
    clearTimeout(idle);
    if (!current) {
      idle = setTimeout(() => void worker?.terminate(), IDLE_MS).unref();
      return;
    }
    count += 1;
    const request: Request = { number: count, compile: current.job };
    worker ??= start();
    worker.postMessage(request);
  };
  const start = (): Worker => {
    const made = new Worker(join(packageFolder(), "worker.cjs"), {
      stdout: true, // stdout is the protocol's: what a library might print in the thread goes nowhere
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    made.unref();
    made.on("message", (reply: Reply) => {
      if (reply.number !== count) return;
      const { resolve, reject } = current ?? {};
      if ("message" in reply) reject?.(failure(reply.message, reply.code));
      else resolve?.(received(reply));
      next();
    });
    made.on("error", (error) => {
      worker = undefined;
      current?.reject(failure(`Reading it broke off: ${error.message}`));
      next();
    });
    made.on("exit", () => {
      if (worker === made) worker = undefined;
    });
    return made;
  };
  return (job) =>
    new Promise((resolve, reject) => {
      queue.push({ job, resolve, reject });
      if (!current) next();
    });
}

function received(reply: Exclude<Reply, { readonly message: string }>): Compiled {
  const { label } = reply;
  if ("data" in reply) return { ...label, data: reply.data, index: () => reply.index };
  let read: Compiled | undefined;
  const compiled = (): Compiled => {
    read ??= readCompiled(reply.place);
    if (read) return read;
    throw new ReportError("CORPUS", `What was compiled in ${reply.place} is gone or damaged. Ask again.`);
  };
  return {
    ...label,
    get data() {
      return compiled().data;
    },
    index: () => compiled().index(),
  };
}

const failure = (message: string, code: ReportError["code"] = "CORPUS"): ReportError =>
  new ReportError(code, message);
