import { ReportError } from "../../errors.ts";
import type { Compile } from "../compiled/cache.ts";
import { type Compiled, readCompiled } from "../compiled/cache.ts";
import type { CompiledReply } from "./messages.ts";
import type { Do } from "./start-worker.ts";

/** Compiles reports in a thread. */
export const compileInWorker =
  (work: Do): Compile =>
  async (job) => {
    const outcome = await work({ compile: job });
    if ("compiled" in outcome) return received(outcome.compiled);
    throw new TypeError("The thread gave no compiled report.");
  };

/** What a thread kept on the disk is read there, when it is first asked for. */
function received(reply: CompiledReply): Compiled {
  const { label } = reply;
  if ("records" in reply) return { ...label, records: Buffer.from(reply.records), index: () => reply.index };
  let read: Compiled | undefined;
  const compiled = (): Compiled => {
    read ??= readCompiled(reply);
    if (read) return read;
    throw new ReportError("CORPUS", `What was compiled in ${reply.place} is gone or damaged. Ask again.`);
  };
  return {
    ...label,
    get records() {
      return compiled().records;
    },
    index: () => compiled().index(),
  };
}
