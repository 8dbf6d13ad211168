import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { BIN, ENV } from "./places.ts";

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program to its end in a process of its own, with this on stdin; stdin stays open until `stdin` is written and then closes. */
export function run(
  args: readonly string[],
  stdin = "",
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { env: { ...ENV, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

/**
 * Runs a program, the built one or one of src/, to its end in a process that has run it before, which takes a tenth of the time: the words,
 * what it says and its status are those of a process of its own. For what reads no stdin.
 */
export function runWarm(
  args: readonly string[],
  { program = BIN, env = {} }: { program?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const ended = last.then(() => {
    const process = warm.get(program) ?? startWarm(program);
    warm.set(program, process);
    return runIn(process, { args, env: { ...ENV, ...env } });
  });
  last = ended.catch(() => undefined);
  return ended;
}

const warm = new Map<string, Warm>();
let last: Promise<unknown> = Promise.resolve();

const MARK = "\u001eended\u001e"; // the program writes no such sign: see printable.ts

/** The words and the environment of one run. */
interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A process that runs a program once and once more; see starts.cjs. */
interface Warm {
  readonly send: (line: string) => void;
  /** What came since it was last asked, once the mark has. */
  readonly stdout: () => Promise<string>;
  readonly stderr: () => Promise<string>;
  readonly status: () => Promise<string>;
}

function startWarm(program: string): Warm {
  const loader = program.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...loader, "test/support/starts.cjs", program, MARK], {
    env: ENV,
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
  });
  child.on("exit", () => {
    warm.delete(program); // a run that ends the process itself; the next one begins another
  });
  child.unref();
  const pipe = (number: number): Socket => {
    const stream = child.stdio[number];
    if (!(stream instanceof Socket)) throw new Error(`There is no pipe ${number}.`);
    return stream.unref();
  };
  const input = pipe(3);
  return {
    send: (line) => void input.write(`${line}\n`),
    stdout: upTo(pipe(1), MARK),
    stderr: upTo(pipe(2), MARK),
    status: upTo(pipe(4), "\n"),
  };
}

async function runIn({ send, stdout, stderr, status }: Warm, run: Run): Promise<Ended> {
  send(JSON.stringify(run));
  const [out, error, code] = await Promise.all([stdout(), stderr(), status()]);
  return { status: Number(code), stdout: out, stderr: error };
}

/** Gives what a pipe brings, piece by piece, each ending before the mark. */
function upTo(pipe: Socket, mark: string): () => Promise<string> {
  let text = "";
  let look = () => {};
  let fail = (_: Error) => {};
  pipe.setEncoding("utf8");
  pipe.on("data", (chunk) => {
    text += chunk;
    look();
  });
  pipe.on("close", () => fail(new Error(`The process ended in the middle of: ${text}`)));
  return () =>
    new Promise((resolve, reject) => {
      fail = reject;
      look = () => {
        const end = text.indexOf(mark);
        if (end < 0) return;
        resolve(text.slice(0, end));
        text = text.slice(end + mark.length);
        look = () => {};
      };
      look();
    });
}
