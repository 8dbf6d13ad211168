import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TINY } from "../support/places.ts";
import { runWarm } from "../support/process.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "export-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const exportTo = (...args: readonly string[]) =>
  runWarm(["export", ...args, "--format", "csv", "--no-sample", "--corpus", TINY]);

test("a file that is there stays, unless it is to be replaced", async () => {
  const file = join(dir, "bicycles.csv");
  writeFileSync(file, "mine");
  const refused = await exportTo(dir);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("--force");
  expect(readFileSync(file, "utf8")).toBe("mine");
  expect((await exportTo(dir, "--force")).status).toBe(0);
  expect(readFileSync(file, "utf8")).toContain("swift");
  expect(readdirSync(dir)).toEqual(["bicycles.csv"]);
});

test.each([["--force"], []])("a link is not followed %s", async (...force) => {
  const elsewhere = join(dir, "elsewhere");
  symlinkSync(elsewhere, join(dir, "bicycles.csv"));
  const { status } = await exportTo(dir, ...force);
  expect(status).toBe(force.length > 0 ? 0 : 2);
  expect(existsSync(elsewhere)).toBe(false);
  expect(lstatSync(join(dir, "bicycles.csv")).isSymbolicLink()).toBe(force.length === 0);
});

test("a folder that cannot be made is told in one sentence", async () => {
  writeFileSync(join(dir, "file"), "");
  const { status, stderr } = await exportTo(join(dir, "file"));
  expect(status).toBe(2);
  expect(stderr).toMatch(/cannot be made/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
