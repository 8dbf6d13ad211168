/**
 * `npm run fuzz:pdf -- [mutations] [seed]`: damages PDFs of ours in every way a byte can be damaged, and reads them. Each is read or refused
 * by a ReportError within ten seconds and 600 MB.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleReader } from "../support/bundle-reader.ts";

const [mutations = 2000, seed = 1] = process.argv.slice(2).map(Number);
const LONGEST = 10_000;

const PROGRAM = `
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { readPdf } = require("./read-pdf.cjs");
const [, , folder, from, to, seed] = process.argv;
const files = readdirSync(folder).filter((name) => name.endsWith(".pdf")).sort().map((name) => readFileSync(join(folder, name)));
let state;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const damage = (bytes) => {
  const copy = Buffer.from(bytes);
  for (let times = 1 + random(12); times > 0; times--) {
    const at = random(copy.length);
    const kind = random(5);
    if (kind === 0) copy[at] = random(256);
    else if (kind === 1) { const start = random(copy.length); copy.copyWithin(at, start, start + random(2000)); }
    else if (kind === 2) copy.fill(random(256), at, Math.min(copy.length, at + random(200)));
    else if (kind === 3) {
      // A digit of the structure: lengths, counts, references, places.
      for (let index = at; index < copy.length && index < at + 2000; index++)
        if (copy[index] >= 48 && copy[index] <= 57) { copy[index] = 48 + random(10); break; }
    } else return copy.subarray(0, at);
  }
  return copy;
};
(async () => {
  for (let index = Number(from); index < Number(to); index++) {
    state = Number(seed) * 7919 + index;
    const bytes = damage(files[index % files.length]);
    let outcome;
    const start = performance.now();
    try { outcome = "read " + (await readPdf({ name: "report.pdf", bytes })).lines.length; }
    catch (error) { outcome = error.name === "ReportError" ? "refused" : "failed " + (error.stack ?? error); }
    console.log(index + " " + Math.round(performance.now() - start) + " " + outcome.replaceAll("\\n", " "));
  }
  console.log("end " + /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
})();
`;

const folder = mkdtempSync(join(tmpdir(), "fuzz-pdf-"));
await bundleReader(folder);
writeFileSync(join(folder, "program.cjs"), PROGRAM);
const counts = { read: 0, refused: 0 };
const wrong: string[] = [];
let slowest = 0;
let megabytes = 0;

/** Reads mutations from one on, until the end or a hang; returns the next to read. */
function run(from: number): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [
      join(folder, "program.cjs"),
      resolve("test/fixtures/pdf"),
      String(from),
      String(mutations),
      String(seed),
    ]);
    let next = from;
    let rest = "";
    const hang = (): void => {
      wrong.push(`${next}: no end after ${LONGEST / 1000} s`);
      child.kill("SIGKILL");
      next++;
    };
    let timer = setTimeout(hang, 3 * LONGEST); // the first waits for the program to load
    child.stdout.on("data", (data: Buffer) => {
      const lines = (rest + data.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        clearTimeout(timer);
        timer = setTimeout(hang, LONGEST);
        const [index = "", ms = "", outcome = ""] = line.split(" ");
        if (index === "end") megabytes = Math.max(megabytes, Number(ms) / 1024);
        else if (outcome === "read" || outcome === "refused") counts[outcome]++;
        else wrong.push(line);
        if (index !== "end" && outcome !== "") {
          next = Number(index) + 1;
          slowest = Math.max(slowest, Number(ms));
        }
      }
    });
    child.stderr.on("data", (data: Buffer) => wrong.push(`stderr: ${data.toString().slice(0, 300)}`));
    child.on("close", () => {
      clearTimeout(timer);
      done(next);
    });
  });
}

for (let from = 0; from < mutations; ) {
  const next = await run(from);
  if (next === from) {
    wrong.push(`${from}: the process died`);
    from++;
  } else from = next;
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${mutations} mutations, seed ${seed}: ${counts.read} read, ${counts.refused} refused, ${wrong.length} wrong; slowest ${slowest} ms, ${Math.round(megabytes)} MB`,
);
for (const each of wrong.slice(0, 20)) console.log(each);
if (wrong.length > 0 || megabytes > 600) process.exitCode = 1;
