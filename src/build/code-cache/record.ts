import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, readFile } from "node:fs/promises";
import { bundleLoader } from "../bundle.ts";
import { firstCalls, makeCall } from "../first-calls.ts";
import { type Era, withSession } from "../session.ts";

/**
 * Records V8's code cache of dist/start.cjs for one Node: makes a client's first calls to the bin, once in
 * each era of the protocol, the second on top of the first, and keeps what V8 compiled for them. Gives the sums
 * of the caches that the loader then trusts: those that it trusted, and this one.
 */
export async function recordCodeCache(
  outDir: string,
  node: string,
  trusted: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const printed = execFileSync(
    node,
    ["-p", "[process.versions.v8, process.platform, process.arch].join('-')"],
    {
      encoding: "utf8",
    },
  );
  const key = printed.trim();
  const cache = `${outDir}/start.${key}.cache`;
  let sums = trusted;
  const hook = `${import.meta.dirname}/hook.cjs`;
  const bin = `${outDir}/report-knowledge-mcp.cjs`;
  const session = {
    command: [node, "--require", hook, bin],
    env: { RECORD_CODE_CACHE: cache },
  };
  const eras: readonly Era[] = ["legacy", "modern"];
  for (const era of eras) {
    await withSession({ ...session, era }, async (server) => {
      for (const call of await firstCalls(server)) await makeCall(server, call);
    });
    sums = { ...sums, [key]: await sumOf(`${outDir}/start.cjs`, cache) };
    await bundleLoader(outDir, sums);
    await chmod(bin, 0o755);
  }
  return sums;
}

async function sumOf(...files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file));
  return hash.digest("hex");
}
