import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleReader } from "../../support/bundle-reader.ts";

export interface Speed {
  readonly pages: number;
  readonly msAPage: number;
  readonly megabytes: number;
}

const PROGRAM = `
const { readFileSync } = require("node:fs");
const { readPdf } = require("./read-pdf.cjs");
const [, , file] = process.argv;
const bytes = readFileSync(file);
const start = performance.now();
const cpu = process.cpuUsage();
readPdf({ name: file, bytes }).then(({ pages }) => {
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  console.log(JSON.stringify({ pages, msAPage: (user + system) / 1000 / pages, megabytes }));
});
`;

/** Time of the processor a page and peak memory of the bundled reader, in a process of its own for each file. */
export async function speeds(files: readonly string[]): Promise<Speed[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-pdf-"));
  try {
    await bundleReader(folder);
    const program = join(folder, "program.cjs");
    writeFileSync(program, PROGRAM);
    return files.map((file): Speed => {
      const { stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: "utf8" });
      if (stdout === "") throw new Error(`${file}: ${stderr}`);
      return JSON.parse(stdout);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
