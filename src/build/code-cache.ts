import { execFileSync } from "node:child_process";
import { firstCalls, makeCall } from "./first-calls.ts";
import { type Era, withSession } from "./session.ts";

/**
 * Records V8's code cache of dist/start.cjs for one Node: makes a client's first calls to the bin, once in
 * each era of the protocol, the second on top of the first, and keeps what V8 compiled for them.
 */
export async function recordCodeCache(outDir: string, node: string): Promise<void> {
  const key = execFileSync(node, ["-p", "[process.versions.v8, process.platform, process.arch].join('-')"], {
    encoding: "utf8",
  });
  const hook = `${import.meta.dirname}/code-cache-hook.cjs`;
  const session = {
    command: [node, "--require", hook, `${outDir}/report-knowledge-mcp.cjs`],
    env: { RECORD_CODE_CACHE: `${outDir}/start.${key.trim()}.cache` },
  };
  const eras: readonly Era[] = ["legacy", "modern"];
  for (const era of eras) {
    await withSession({ ...session, era }, async (server) => {
      for (const call of await firstCalls(server)) await makeCall(server, call);
    });
  }
}
