/*
 * Runs one program again and again in one process, each time from its main file with words of its own to the point at which nothing is
 * left to do; what it costs to start Node and to read the program is paid once. A line of JSON on pipe 3 holds the words and the
 * environment. When that run has ended, a mark stands behind what it wrote to stdout and to stderr, and its status goes to pipe 4.
 */
const { readSync, writeSync } = require("node:fs");
const { dirname, resolve } = require("node:path");
const { pathToFileURL } = require("node:url");

const [node, , program, mark] = process.argv;
const FILE = resolve(program);
/** What the built program's loader ends with. */
const MAIN = resolve(dirname(FILE), "main.cjs");
let runs = 0;
let running = false;

process.on("beforeExit", next);
process.on("exit", (status) => {
  if (running) tell(status);
});
next();

function next() {
  if (running) tell(process.exitCode ?? 0);
  const line = read();
  running = line !== "";
  if (!running) process.exit(0);
  process.exitCode = undefined;
  process.stderr.removeAllListeners("error"); // main.cjs sets it each time
  const { args, env } = JSON.parse(line);
  process.argv = [node, FILE, ...args];
  process.env = env;
  setImmediate(begin); // the event loop has come to its end, and this begins it anew
}

function begin() {
  runs += 1;
  if (FILE.endsWith(".ts")) return import(`${pathToFileURL(FILE)}?run=${runs}`);
  delete require.cache[MAIN];
  return require(runs === 1 ? FILE : MAIN);
}

function tell(status) {
  for (const stream of [1, 2]) write(stream, mark);
  write(4, `${status}\n`);
}

/** A pipe that is full takes a part, or nothing for now. */
function write(pipe, text) {
  let rest = Buffer.from(text);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(pipe, rest));
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
}

/** The next line of pipe 3, "" at its end. Waits without the event loop, which has nothing to do. */
function read() {
  const parts = [];
  const byte = Buffer.alloc(1);
  while (readSync(3, byte) === 1 && byte[0] !== 10) parts.push(byte[0]);
  return Buffer.from(parts).toString("utf8");
}
