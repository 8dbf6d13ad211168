import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { HOSTS, isPassing, shellWord } from "../../src/cli/commands/config.ts";
import { isRecord } from "../../src/corpus/is-record.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { TINY, TINY_SOURCE } from "../support/places.ts";
import { run, runWarm } from "../support/process.ts";

describe("config", () => {
  test("knows the hosts that people use", () => {
    expect(Object.keys(HOSTS)).toEqual([
      "claude-desktop",
      "claude-code",
      "cursor",
      "vscode",
      "codex",
      "gemini-cli",
    ]);
  });

  test.each(Object.keys(HOSTS))(
    "%s gets a start that works from any folder, and says where it goes",
    async (host) => {
      const { status, stdout, stderr } = await runWarm(["config", host, "--source", TINY_SOURCE]);
      expect(status).toBe(0);
      expect(stderr.length).toBeGreaterThan(5);
      const [program = "", flag, source = ""] = argumentsIn(host, stdout);
      expect(isAbsolute(program) && existsSync(program)).toBe(true);
      expect(flag).toBe("--source");
      expect(isAbsolute(source) && existsSync(source)).toBe(true);
    },
  );

  test("the node is named by its path, which hosts with windows do not find otherwise", async () => {
    for (const host of Object.keys(HOSTS))
      expect((await runWarm(["config", host])).stdout).toContain(process.execPath);
  });

  test.each([
    ["C:\\Program Files\\node.exe", "win32", '"C:\\Program Files\\node.exe"'],
    ["C:\\a&b\\x.cjs", "win32", '"C:\\a&b\\x.cjs"'],
    ["C:\\node.exe", "win32", "C:\\node.exe"],
    ["/it's here/x", "linux", "'/it'\\''s here/x'"],
    ["/usr/bin/node", "linux", "/usr/bin/node"],
  ])("%s is one word on %s", (word, platform, quoted) => {
    expect(shellWord(word, platform)).toBe(quoted);
  });

  test("a program in the cache of npx is told apart", () => {
    expect(isPassing("/home/a/.npm/_npx/1f/node_modules/x/dist/x.cjs")).toBe(true);
    expect(isPassing("/usr/lib/node_modules/x/dist/x.cjs")).toBe(false);
  });

  test.each([
    [["config"]],
    [["config", "emacs"]],
    [["config", "__proto__"]],
    [["config", "cursor", "--loud"]],
  ])("%j is refused", async (args) => {
    const { status, stdout, stderr } = await runWarm(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/claude-desktop|--loud/);
  });
});

/** What the host would start node with. */
function argumentsIn(host: string, text: string): string[] {
  if (host === "claude-code") return text.trim().split(" -- ")[1]?.split(" ").slice(1) ?? [];
  if (host === "codex") return JSON.parse(/^args = (.*)$/m.exec(text)?.[1] ?? "[]");
  const config: unknown = JSON.parse(text);
  const servers = isRecord(config) ? config[host === "vscode" ? "servers" : "mcpServers"] : undefined;
  const report = isRecord(servers) ? servers["report"] : undefined;
  return isRecord(report) && Array.isArray(report["args"]) ? report["args"].map(String) : [];
}

describe("doctor", () => {
  test("a sound installation", async () => {
    const { status, stdout } = await run([
      "doctor",
      "--no-sample",
      "--corpus",
      TINY,
      "--source",
      TINY_SOURCE,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain("tiny-report@1.0.0");
    expect(stdout).toContain("answers quote its text");
    expect(stdout).not.toContain("BAD");
  });

  test("a copy that is another text", async () => {
    const dir = mkdtempSync(join(tmpdir(), "doctor-"));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    writeFileSync(join(dir, "other.md"), "another text\n");
    const { status, stdout } = await runWarm([
      "doctor",
      "--no-sample",
      "--corpus",
      TINY,
      "--source",
      join(dir, "other.md"),
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/BAD .*SHA-256/);
  });

  test("a corpus that does not fit together", async () => {
    const folder = brokenCorpus({ "tables/bicycles.csv": undefined });
    const { status, stdout } = await runWarm(["doctor", "--no-sample", "--corpus", folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/BAD .*bicycles/s);
  });
});
