/**
 * `npm run build`: makes dist/, all that the package runs. Needs no network and nothing but the checkout.
 * RELEASE_NODES, a list of node binaries separated as PATH is, adds a code cache for each of them.
 */
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter } from "node:path";
import { performance } from "node:perf_hooks";
import { bundleLoader, bundleServer } from "./bundle.ts";
import { recordCodeCache } from "./code-cache.ts";
import { notice } from "./notice.ts";

const outDir = "dist";
const nodes = [process.execPath, ...(process.env["RELEASE_NODES"]?.split(delimiter) ?? [])];

// An old code cache beside a new main.cjs of the same length would be believed, so nothing old stays.
await rm(outDir, { recursive: true, force: true });
await mkdir(outDir);

const packages = await step("bundle the server", () => bundleServer(outDir));
await step("bundle the loader", () => bundleLoader(outDir));
await chmod(`${outDir}/report-knowledge-mcp.cjs`, 0o755);
// The corpus is compiled here, before the session below needs it:
// await step("compile the corpus", () => compileCorpus("corpus", outDir));
for (const node of nodes) {
  await step(`record the code cache of ${node}`, () => recordCodeCache(outDir, node));
}
await step(`write the notice of ${packages.length} packages`, async () =>
  writeFile(`${outDir}/NOTICE`, await notice(packages)),
);

async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
  return result;
}
