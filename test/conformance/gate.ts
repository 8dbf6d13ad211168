/** `npm run conformance`: the official suite against the built server over HTTP, every scenario that applies to it. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { startHttp } from "../support/http-server.ts";
import { ENV } from "../support/places.ts";
import { SCENARIOS } from "./scenarios.ts";
import { type Verdict, verdict } from "./verdict.ts";

const HERE = import.meta.dirname;
const SUITE = `${HERE}/node_modules/@modelcontextprotocol/conformance/dist/index.js`;
const AT_ONCE = 2;

if (!existsSync(SUITE)) throw new Error("The suite is not installed: npm ci --prefix test/conformance");
const start = performance.now();
const server = await startHttp();
const runs = Object.entries(SCENARIOS).flatMap(([version, names]) =>
  names.map((name) => ({ version, name })),
);
const waiting = [...runs];
let failed = 0;
try {
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  await server.stop();
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(`conformance: ${runs.length - failed} scenarios passed, ${failed} failed, in ${seconds} s`);
process.exitCode = failed === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { output, ...result } = await runScenario(next.version, next.name);
    console.log(`${result.passed ? "ok  " : "FAIL"} ${next.version} ${next.name}: ${result.says}`);
    if (result.passed) continue;
    failed += 1;
    console.log(output);
  }
}

function runScenario(version: string, name: string): Promise<Verdict & { readonly output: string }> {
  const child = spawn(
    process.execPath,
    [
      ...["--import", `${HERE}/node20-fs-shim.mjs`, SUITE, "server", "--url", server.url.href],
      ...["--scenario", name, "--spec-version", version, "--expected-failures", `${HERE}/baseline.yml`],
    ],
    { env: ENV, stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...verdict(status, output), output }));
  });
}
