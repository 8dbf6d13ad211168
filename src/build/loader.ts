/**
 * The bin. Runs the bundled server from V8's own code cache when the cache fits the running Node, and from
 * the same source when it does not; it never writes.
 */
import { readFileSync } from "node:fs";
import Module from "node:module";
import { Script } from "node:vm";

const file = `${__dirname}/start.cjs`;
const main = `${__dirname}/main.cjs`;

function codeCache(): Buffer | undefined {
  const { versions, platform, arch } = process;
  try {
    return readFileSync(`${__dirname}/start.${versions.v8}-${platform}-${arch}.cache`);
  } catch {
    return undefined; // another Node than the package was built with
  }
}

function run(): void {
  const cachedData = codeCache();
  const script = new Script(Module.wrap(readFileSync(file, "utf8")), {
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

if (Number.parseInt(process.versions.node, 10) < 20) {
  process.stderr.write(`report-knowledge-mcp needs Node 20 or later; this is ${process.version}.\n`);
  process.exitCode = 1;
} else {
  run();
}
