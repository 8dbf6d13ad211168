import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../assets.ts";
import { ReportError } from "../../errors.ts";
import type { Progress } from "../../ingest/given.ts";
import type { Outcome, Reply, Request, Task } from "./messages.ts";

/** A report that needs more is given up; the program itself is not touched by it. */
const MOST_MEMORY_MB = 1500;
/** A thread that had nothing to do for so long is ended. */
const IDLE_MS = 10_000;

interface TaskOptions {
  readonly progress?: Progress | undefined;
  /** The thread is ended, and the task has failed, if it takes longer. */
  readonly mostMs?: number | undefined;
}

/** Does a task in the thread, after those before it; fails as the task failed. */
export type Do = (task: Task, options?: TaskOptions) => Promise<Outcome>;

interface Waiting extends TaskOptions {
  readonly task: Task;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that are there: whoever ends the process ends them first. */
const running = new Set<Worker>();

/** Ends all threads, for a process that is about to end: when this is done none writes any more, and what they did is not answered. */
export async function endWorkers(): Promise<void> {
  await Promise.all(
    [...running].map((worker) => {
      worker.removeAllListeners();
      return worker.terminate();
    }),
  );
}

/** A thread that does tasks, one after the other. It is there only while it is needed, and keeps no process alive but for a task with a limit. */
export function startWorker(program = join(packageFolder(), "worker.cjs")): Do {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let idle: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  let count = 0;
  const giveUp = (mostMs: number): void => {
    const [slow, task] = [worker, current];
    worker = undefined; // the next task gets a thread of its own
    void slow?.terminate();
    task?.reject(failure(`It took more than ${mostMs / 1000} s and was given up.`));
    next();
  };
  const next = (): void => {
    current = queue.shift();
    clearTimeout(idle);
    clearTimeout(limit);
    if (!current) {
      idle = setTimeout(() => {
        const ended = worker;
        worker = undefined; // a task that comes while it ends gets a thread of its own
        void ended?.terminate();
      }, IDLE_MS).unref();
      return;
    }
    count += 1;
    const request: Request = { number: count, ...current.task };
    worker ??= start();
    worker.postMessage(request);
    const { mostMs } = current;
    if (mostMs !== undefined) limit = setTimeout(() => giveUp(mostMs), mostMs); // and the process waits so long
  };
  const start = (): Worker => {
    const made = new Worker(program, {
      stdout: true, // stdout is the protocol's: what a library might print in the thread goes nowhere
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    made.on("message", (reply: Reply) => {
      if (reply.number !== count || !current) return;
      if ("progress" in reply) {
        current.progress?.(...reply.progress);
        return;
      }
      if ("failed" in reply) current.reject(failure(reply.failed.message, reply.failed.code));
      else current.resolve(reply);
      next();
    });
    let why = "its thread ended without an answer.";
    made.on("error", ({ message }) => {
      why = message;
    });
    made.on("exit", () => {
      running.delete(made);
      if (worker !== made) return; // it was idle
      worker = undefined;
      if (!current) return;
      current.reject(failure(`Reading it broke off: ${why}`));
      next();
    });
    running.add(made);
    made.unref(); // after the listeners, which hold it
    return made;
  };
  return (task, options = {}) =>
    new Promise((resolve, reject) => {
      queue.push({ task, ...options, resolve, reject });
      if (!current) next();
    });
}

const failure = (message: string, code: ReportError["code"] = "CORPUS"): ReportError =>
  new ReportError(code, message);
