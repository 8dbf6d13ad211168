/**
 * Makes dist/, all that the package runs. Needs no network and nothing but the checkout. `npm run build` runs
 * this if dist/ is not of these sources (build-if-stale.ts).
 * RELEASE_NODES, a list of node binaries separated as PATH is, adds a code cache for each of them.
 *
 * What each step is worth, from spawn to the answer of a tool (initialize, then tools/call), on a server with
 * one zod tool: medians of 21 interleaved rounds, ratio to the `node -e 0` (60 ms) of the same round, Node
 * 20.20.2 on two cores. `npm run bench` measures the real server.
 *
 *                                                        ms     ratio   with a code cache
 *   as it comes, packages in node_modules               193     3.10
 *   esbuild, ES modules, minified                       139     2.21
 *   esbuild, one CommonJS file, minified                154     2.38    105   1.68
 *   ... and no Ajv (zod-only-shim.ts)                   131     2.10    102   1.63
 *   rolldown, CommonJS in chunks                        133     2.11    109   1.64
 *   ... and no Ajv                                      130     1.96    107   1.63
 *   ... and no white space (what is done here)          121     1.91    103   1.58
 *   ... and mangled names                               115     1.87    110   1.65
 *   what is done here, zod without its JIT              122     1.87     96   1.55
 *
 * So: chunks, because a cache fits only its own Node and others must start well without; names left whole,
 * because mangling gains 2 % or nothing. The source is read as UTF-8: escaped to ASCII it gained 1 %.
 */

import { existsSync } from "node:fs";
import { chmod, copyFile, cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, delimiter, dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { searchStatements } from "../answers/search-claims/self-search.ts";
import { compileCorpus } from "../corpus/reading/compile.ts";
import { corpusError } from "../corpus/reading/problem.ts";
import { ReportError } from "../errors.ts";
import { openReport } from "../library/report.ts";
import { proveModels } from "../models/proof/prove.ts";
import { views } from "../server/apps/index.ts";
import { bundleLoader, bundleServer } from "./bundle.ts";
import { recordCodeCache } from "./code-cache/record.ts";
import { writeDataPackage, writeSchemas } from "./corpus-files.ts";
import { writeDictionary } from "./parts/dictionary.ts";
import { writeFileList } from "./parts/file-list.ts";
import { FONT_PACKAGE, writeChartFont } from "./parts/font.ts";
import { notice } from "./parts/notice.ts";
import { writeView } from "./parts/views.ts";
import { writeIndex } from "./parts/write-index.ts";
import { keepStamp, sourcesStamp } from "./stamp.ts";

/** The bundled reader of SQLite files looks for this beside itself. */
const SQLITE = "node-sqlite3-wasm.wasm";

const nodes = [process.execPath, ...(process.env["RELEASE_NODES"]?.split(delimiter) ?? [])];

// Made aside and put in place whole: a build that fails leaves the dist that worked, and no code cache of an
// older main.cjs stays beside a new one, which V8 would believe if both are equally long.
const aside = `.dist-${process.pid}`;
const before = `${aside}-before`;
const sources = sourcesStamp();
try {
  await build(aside);
  // Killed between the two, it leaves the older one whole beside.
  if (existsSync("dist")) await rename("dist", before);
  await rename(aside, "dist");
  keepStamp(sources);
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(error.message); // says which file and how to mend it; a stack would bury that
  process.exitCode = 1;
} finally {
  if (!existsSync("dist") && existsSync(before)) await rename(before, "dist");
  for (const folder of [aside, before]) await rm(folder, { recursive: true, force: true });
}

async function build(outDir: string): Promise<void> {
  await mkdir(outDir);
  const packages = await step("bundle the server", () => bundleServer(outDir));
  await step("bundle the loader", () => bundleLoader(outDir));
  await chmod(`${outDir}/report-knowledge-mcp.cjs`, 0o755);
  await copyFile("node_modules/@resvg/resvg-wasm/index_bg.wasm", `${outDir}/resvg.wasm`);
  await copyFile("node_modules/@hyzyla/pdfium/dist/pdfium.wasm", `${outDir}/pdfium.wasm`);
  await copyFile(`node_modules/node-sqlite3-wasm/dist/${SQLITE}`, `${outDir}/${SQLITE}`);
  // Without these maps Chinese in fonts that a PDF names but does not carry is lost.
  await cp("node_modules/pdfjs-dist/cmaps", `${outDir}/cmaps`, { recursive: true });
  // Before the code cache, whose session needs it. corpus/<id>/report.yaml makes a report: dist/<id>.json.
  for (const folder of await reportFolders("corpus")) {
    const report = await step(`compile ${folder}`, async () => {
      const { corpus } = await compileCorpus(folder, outDir);
      proveModels(corpus);
      await writeDataPackage(folder, corpus);
      const index = await writeIndex(corpus, outDir);
      return openReport(corpus, undefined, () => index);
    });
    await step("ask for every claim by its own words", async () => {
      const { breaks } = await searchStatements(report);
      if (breaks.length > 0) throw corpusError(report.corpus.id, breaks);
    });
  }
  for (const { name, title } of views)
    await step(`make the view ${name}`, () => writeView(name, title, outDir));
  await step("cut the font of the images", () => writeChartFont(outDir));
  await step("turn the dictionary round", () => writeDictionary(outDir));
  await step("write the schemas of corpus files", () => writeSchemas(`${outDir}/schemas`));
  let sums: Readonly<Record<string, string>> = {};
  for (const node of nodes) {
    sums = await step(`record the code cache of ${node}`, () => recordCodeCache(outDir, node, sums));
  }
  await step(`write the notice of ${packages.length} packages`, async () =>
    writeFile(`${outDir}/NOTICE`, await notice([...packages, FONT_PACKAGE])),
  );
  await step("list the files", () => writeFileList(outDir));
}

async function reportFolders(dir: string): Promise<string[]> {
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => basename(file) === "report.yaml").map((file) => join(dir, dirname(file)));
}

async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
  return result;
}
