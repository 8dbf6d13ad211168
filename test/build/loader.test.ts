import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isJson, withSession } from "../../src/build/session.ts";

/** Writes down whether V8 took the cache; preloaded, so that the bin itself stays as it is. */
const spy = `const vm = require("node:vm");
vm.Script = class extends vm.Script {
  constructor(...args) { super(...args); require("node:fs").writeFileSync(process.env.SPY, String(this.cachedDataRejected)); }
};`;

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "loader-"));
  cpSync("dist", join(dir, "dist"), { recursive: true });
  writeFileSync(join(dir, "spy.cjs"), spy);
});

afterEach(() => rmSync(dir, { recursive: true }));

/** Starts the bin with these flags of Node; gives the server's name and whether the code cache was rejected. */
async function start(...flags: string[]): Promise<{ server: unknown; rejected: string }> {
  const command = [
    process.execPath,
    ...flags,
    "--require",
    join(dir, "spy.cjs"),
    join(dir, "dist/report-knowledge-mcp.cjs"),
  ];
  const env = { SPY: join(dir, "spy.txt") };
  const server = await withSession({ command, env, era: "modern" }, async ({ request }) => {
    const { _meta } = await request("server/discover");
    const info = isJson(_meta) ? _meta["io.modelcontextprotocol/serverInfo"] : undefined;
    return isJson(info) ? info["name"] : undefined;
  });
  return { server, rejected: readFileSync(env.SPY, "utf8") };
}

function cacheFile(): string {
  const name = readdirSync(join(dir, "dist")).find((file) => file.includes(process.versions.v8));
  if (name === undefined) throw new Error("dist holds no code cache for this Node. Run npm run build.");
  return join(dir, "dist", name);
}

function snapshot(): readonly string[] {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return files.map((file) => `${file} ${statSync(join(dir, file)).mtimeMs}`);
}

const name = "report-knowledge-mcp";

test("the bin runs from the code cache that the build recorded", async () => {
  expect(await start()).toEqual({ server: name, rejected: "false" });
});

test("under other V8 flags the cache is rejected and the bin answers all the same", async () => {
  expect(await start("--no-opt")).toEqual({ server: name, rejected: "true" });
});

test.each<[string, (cache: Buffer) => Uint8Array]>([
  ["half a cache", (cache) => cache.subarray(0, 1000)],
  ["a cache with one bit turned", (cache) => cache.map((byte, at) => (at === 300_000 ? byte ^ 1 : byte))],
  ["a cache of another program that is as long", () => foreignCache()],
])("%s is not shown to V8, and the bin answers all the same", async (_, change) => {
  const file = cacheFile();
  writeFileSync(file, change(readFileSync(file)));
  expect(await start()).toEqual({ server: name, rejected: "undefined" });
});

/** What V8 makes of a program as long as ours that does something else: it would take it for ours. */
function foreignCache(): Buffer {
  const length = Module.wrap(readFileSync(join(dir, "dist/start.cjs"), "utf8")).length;
  const evil = "(function () { process.exit(66) })";
  return new Script(evil + " ".repeat(length - evil.length)).createCachedData();
}

test("a program that was changed runs without the cache of the one before", async () => {
  const file = join(dir, "dist/start.cjs");
  writeFileSync(file, readFileSync(file, "utf8").replace("Report knowledge", "Report knowledgf"));
  expect(await start()).toEqual({ server: name, rejected: "undefined" });
});

test.each([["start.cjs"], ["main.cjs"]])(
  "without %s the bin says what is missing, in one sentence",
  (file) => {
    rmSync(join(dir, "dist", file));
    const { status, stderr } = spawnSync(process.execPath, [join(dir, "dist/report-knowledge-mcp.cjs")], {
      encoding: "utf8",
      input: "",
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `The installation is not whole: ${file} is missing. Install the package again.\n`,
    });
  },
);

test("without a cache for this Node the bin answers all the same", async () => {
  rmSync(cacheFile());
  expect(await start()).toEqual({ server: name, rejected: "undefined" });
});

test("a run writes nothing beside the bin", async () => {
  await start();
  const before = snapshot().filter((line) => !line.startsWith("spy.txt"));
  await start("--no-opt");
  expect(snapshot().filter((line) => !line.startsWith("spy.txt"))).toEqual(before);
});
