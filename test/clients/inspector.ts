import { spawn } from "node:child_process";
import * as z from "zod";
import type { Entry } from "./client.ts";

const BIN = `${import.meta.dirname}/node_modules/.bin/mcp-inspector`;

const Named = z.array(z.object({ name: z.string() })).default([]);
/** What the Inspector prints with --format json, as far as it is looked at here. */
const Listed = z.preprocess(
  (text) => JSON.parse(String(text)),
  z.object({
    result: z.object({
      tools: Named,
      prompts: Named,
      resources: z.array(z.object({ uri: z.string() })).default([]),
      contents: z.array(z.object({ text: z.string() })).default([]),
    }),
  }),
);
const nameOf = ({ name }: { readonly name: string }) => name;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The official Inspector's command line, one process a step. `--strict` holds tool schemas to what hosts can take. */
export const inspector = (era: "legacy" | "modern"): Entry => ({
  name: `Inspector, ${era}`,
  package: "@modelcontextprotocol/inspector",
  async open({ command, args, env }) {
    const kept = ["-e", `REPORT_LIBRARY=${env["REPORT_LIBRARY"]}`]; // it hands its server no other environment
    const run = (...rest: readonly string[]) =>
      new Promise<Ended>((resolve, reject) => {
        const child = spawn(
          process.execPath,
          [BIN, "--cli", command, ...args, ...kept, "--protocol-era", era, "--format", "json", "-q", ...rest],
          { env, stdio: ["ignore", "pipe", "pipe"], timeout: 30_000 },
        );
        let stdout = "";
        let stderr = "";
        child.stdout.on("data", (chunk) => {
          stdout += chunk;
        });
        child.stderr.on("data", (chunk) => {
          stderr += chunk;
        });
        child.on("error", reject);
        child.on("close", (status) => resolve({ status, stdout, stderr }));
      });
    const done = async (...rest: readonly string[]) => {
      const { status, stdout, stderr } = await run(...rest);
      if (status !== 0) throw new Error(`exit ${status}: ${stderr || stdout}`);
      return stdout;
    };
    const call = (name: string, given: Record<string, unknown>) => [
      ...["--method", "tools/call", "--tool-name", name],
      ...["--tool-args-json", JSON.stringify(given)],
    ];
    return {
      listTools: async () =>
        Listed.parse(await done("--method", "tools/list", "--strict")).result.tools.map(nameOf),
      call: (name, given) => done(...call(name, given)),
      async callFailing(name, given) {
        const { status, stdout, stderr } = await run(...call(name, given));
        if (status !== 5) throw new Error(`exit ${status} where 5 tells of a failed tool`);
        return stdout + stderr;
      },
      listResources: async () =>
        Listed.parse(await done("--method", "resources/list")).result.resources.map(({ uri }) => uri),
      read: async (uri) =>
        Listed.parse(await done("--method", "resources/read", "--uri", uri))
          .result.contents.map(({ text }) => text)
          .join(""),
      listPrompts: async () =>
        Listed.parse(await done("--method", "prompts/list")).result.prompts.map(nameOf),
      getPrompt: (name, given) =>
        done(
          ...["--method", "prompts/get", "--prompt-name", name, "--prompt-args"],
          ...Object.entries(given).map(([key, value]) => `${key}=${value}`),
        ),
      close: async () => undefined,
    };
  },
});
