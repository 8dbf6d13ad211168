import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ENV } from "../support/places.ts";

const files = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "report-knowledge-mcp.cjs")
  .map(({ parentPath, name }) => join(parentPath, name).slice("dist/".length));

const DAMAGES = {
  removed: (file: string) => rmSync(file),
  "cut in half": (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  garbled: (file: string) =>
    writeFileSync(
      file,
      readFileSync(file).map((byte, at, all) =>
        at % 1000 === Math.min(99, all.length - 1) ? byte ^ 4 : byte,
      ),
    ),
};
const HOWS = ["removed", "cut in half", "garbled"] as const;

const LOADED = "loaded: ";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "doctor-"));
  cpSync("dist", dir, { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true }));

/** The files of dist/ that a run of doctor has loaded by its end. */
function codeLoaded(): ReadonlySet<string> {
  const { stderr } = spawnSync(
    process.execPath,
    ["--require", "./test/support/tell-loaded.cjs", "dist/report-knowledge-mcp.cjs", "doctor"],
    { encoding: "utf8", env: ENV },
  );
  return new Set(
    stderr
      .split("\n")
      .filter((line) => line.startsWith(LOADED))
      .map((line) => basename(line)),
  );
}

const doctor = () => {
  const bin = join(dir, "report-knowledge-mcp.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "doctor"], {
    encoding: "utf8",
    env: ENV,
  });
  return { status, stdout, stderr };
};

test("a whole installation is told so", () => {
  const { status, stdout } = doctor();
  expect(status).toBe(0);
  expect(stdout).toContain("ok   every file is as it was built");
});

/** Each file is damaged in one of the three ways, by turns. */
const damages = files.map((file, index) => ({ file, how: HOWS[index % HOWS.length] ?? "removed" }));

/** The code that doctor itself runs on, as a whole installation tells. */
const loaded = codeLoaded();
/** Files that doctor only counts: what they hold changes nothing of what it does, so all of them are damaged at once. */
const isOnlyCounted = ({ file }: { file: string }) =>
  /\.cjs$/.test(file)
    ? !loaded.has(file)
    : /^(?:schemas|cmaps)\/|(?:^|\.)NOTICE$|\.(?:html|ttf|wasm)$/.test(file);

test.each(damages.filter((damage) => !isOnlyCounted(damage)))("$file, $how, is found", ({ file, how }) => {
  expectFound([{ file, how }]);
});

test("each of the files that are only counted is found, among all of them", () => {
  const counted = damages.filter(isOnlyCounted);
  expect(counted.length).toBeGreaterThan(10);
  expect(loaded.size).toBeGreaterThan(4);
  for (const file of loaded) expect(counted.map((damage) => damage.file)).not.toContain(file);
  expectFound(counted);
});

function expectFound(damaged: typeof damages): void {
  for (const { file, how } of damaged) DAMAGES[how](join(dir, file));
  const { status, stdout, stderr } = doctor();
  for (const { file } of damaged) cpSync(join("dist", file), join(dir, file));
  expect(status).toBe(1);
  const bad = stdout.split("\n").filter((line) => line.startsWith("BAD "));
  for (const { file } of damaged) expect(bad.join("\n")).toContain(file);
  expect(bad.length).toBeGreaterThanOrEqual(damaged.length);
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(/\n\s+at /);
}
