/**
 * The bin. Runs the bundled server from V8's own code cache if program and cache are those that the build saw together, and from the
 * same source if not: V8 itself believes any cache whose program is as long. It never writes.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Module from "node:module";
import { Script } from "node:vm";
import { brokenFiles, whyBroken } from "../installation.ts";
import { isTooOld, OLDEST_NODE } from "../version.ts";
import { sums } from "./code-cache/sums.ts";

const file = `${__dirname}/start.cjs`;
const main = `${__dirname}/main.cjs`;

function codeCache(program: Buffer): Buffer | undefined {
  const { versions, platform, arch } = process;
  const key = `${versions.v8}-${platform}-${arch}`;
  if (!Object.hasOwn(sums, key)) return undefined; // another Node than the package was built with
  try {
    const cache = readFileSync(`${__dirname}/start.${key}.cache`);
    const sum = createHash("sha256").update(program).update(cache).digest("hex");
    return sum === sums[key] ? cache : undefined;
  } catch {
    return undefined;
  }
}

function run(): void {
  const program = readFileSync(file);
  const cachedData = codeCache(program);
  const script = new Script(Module.wrap(program.toString("utf8")), {
    filename: "report-knowledge-mcp/start.cjs", // kept in the cache and in traces: no path of the machine that built
    ...(cachedData && { cachedData }),
  });
  // Registered, so that main.cjs and the chunks loaded later get this one and not a second copy.
  const start = new Module(file);
  start.filename = file;
  start.paths = [];
  require.cache[file] = start;
  script.runInThisContext()(start.exports, start.require.bind(start), start, file, __dirname);
  start.loaded = true;
  require(main);
}

if (isTooOld(process.versions.node)) {
  process.stderr.write(
    `report-knowledge-mcp needs Node ${OLDEST_NODE} or later; this is ${process.version}.\n`,
  );
  process.exitCode = 1;
} else if (process.argv[2] === "doctor" && brokenFiles(__dirname).some((each) => /\.cjs is /.test(each))) {
  // The program that would look for what is wrong is itself what is wrong.
  for (const broken of brokenFiles(__dirname))
    process.stdout.write(`BAD  ${broken}: install the package again\n`);
  process.exitCode = 1;
} else {
  try {
    run();
  } catch (error) {
    const why = whyBroken(__dirname);
    if (why === undefined) throw error;
    process.stderr.write(`${why}\n`);
    process.exitCode = 1;
  }
}
