import type { Progress } from "../../ingest/given.ts";
import { STEPS } from "../../ingest/given.ts";
import { printable } from "../printable.ts";

const WIDTH = 24;
const LONGEST_NAME = 40;

/** Shows how far the reading of a file is: a bar on a terminal, else nothing, as a log wants only what came of it. */
export function progressBar(
  name: string,
  out: NodeJS.WriteStream,
): { readonly show: Progress; readonly clear: () => void } {
  if (!out.isTTY) return { show: () => undefined, clear: () => undefined };
  const shown = printable(name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name);
  let last = "";
  return {
    show(step, done, of) {
      const part = (STEPS.indexOf(step) + (of > 0 ? Math.min(done / of, 1) : 0)) / STEPS.length;
      const full = Math.round(part * WIDTH);
      const line = `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${step.padEnd(9)} ${shown}`;
      if (line !== last) out.write(`\r\u001b[K${line}`);
      last = line;
    },
    clear: () => {
      out.write("\r\u001b[K");
    },
  };
}
