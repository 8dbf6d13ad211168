import type { Progress } from "../../ingest/given.ts";
import { STEPS } from "../../ingest/given.ts";
import { printable } from "../printable.ts";

const WIDTH = 24;
/** Of a file with pages reading takes most of the time: so many parts of it, where each other step is one. */
const READING = 6;
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
      const at = STEPS.indexOf(step);
      const within = of > 0 ? Math.min(done / of, 1) : 0;
      const part = at === 0 ? within * READING : READING + at - 1 + within;
      const full = Math.round((part / (READING + STEPS.length - 1)) * WIDTH);
      const what = at === 0 && of > 1 ? `page ${done} of ${of}` : step;
      const line = `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${what.padEnd(9)} ${shown}`;
      if (line !== last) out.write(`\r\u001b[K${line}`);
      last = line;
    },
    clear: () => {
      out.write("\r\u001b[K");
    },
  };
}
