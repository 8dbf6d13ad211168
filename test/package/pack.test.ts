import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isJson, withSession } from "../../src/build/session.ts";
import { tools } from "../../src/server/tools/index.ts";
import { ENV } from "../support/places.ts";

const NAME = "report-knowledge-mcp";
let dir: string;
let installed: string;

/** Packs the project and installs the tarball into an empty folder, without a registry: it needs none. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "pack-"));
  const npm = (cwd: string, ...args: readonly string[]) =>
    execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "ignore"] });
  npm(".", "pack", "--pack-destination", dir);
  const tarball = readdirSync(dir).find((file) => file.endsWith(".tgz")) ?? "";
  writeFileSync(join(dir, "package.json"), '{ "private": true }');
  npm(dir, "install", "--offline", "--no-audit", "--no-fund", join(dir, tarball));
  installed = join(dir, "node_modules", NAME);
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

test("the installed program lists its tools, from any folder and in both eras", async () => {
  for (const era of ["legacy", "modern"] as const) {
    const command = [process.execPath, join(dir, "node_modules", ".bin", NAME)];
    const listed = await withSession({ command, era }, ({ request }) => request("tools/list"));
    const named = Array.isArray(listed["tools"]) ? listed["tools"] : [];
    expect(named.map((tool: unknown) => (isJson(tool) ? tool["name"] : undefined))).toEqual(
      tools.map(({ name }) => name),
    );
  }
});

test("the installed program answers in the terminal", () => {
  const bin = join(dir, "node_modules", ".bin", NAME);
  expect(execFileSync(bin, ["doctor"], { encoding: "utf8", cwd: tmpdir(), env: ENV })).toContain(
    "a search is answered",
  );
});

test("it brings no dependency, runs nothing at installation, and names what is bundled", () => {
  expect(readdirSync(join(dir, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([NAME]);
  const about: Record<string, unknown> = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  expect(
    Object.keys({ ...(isJson(about["dependencies"]) ? about["dependencies"] : {}) }).length,
  ).toBeLessThanOrEqual(3);
  const hooks = ["preinstall", "install", "postinstall", "prepare", "prepublish", "prepack", "postpack"];
  expect(hooks.filter((hook) => isJson(about["scripts"]) && hook in about["scripts"])).toEqual([]);
  const notice = readFileSync(join(installed, "dist/NOTICE"), "utf8");
  for (const bundled of [
    "@modelcontextprotocol/server",
    "zod",
    "minisearch",
    "@marcbachmann/cel-js",
    "yaml",
    "csv-parse",
  ])
    expect(notice).toMatch(new RegExp(`^${bundled} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
});

test("it holds the program, the corpus and the papers, and nothing else", () => {
  expect(readdirSync(installed).sort()).toEqual([
    "LICENSE",
    "README.md",
    "README.zh-CN.md",
    "corpus",
    "dist",
    "package.json",
  ]);
  expect(existsSync(join(installed, "corpus/README.md"))).toBe(true);
});
