import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runWarm } from "../support/process.ts";

function place(): string {
  const parent = mkdtempSync(join(tmpdir(), "init-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  return parent;
}

test.each(["zh", "en", "both"])(
  "a new folder in %s validates as it is, also against its text",
  async (lang) => {
    const folder = join(place(), "my-report");
    const made = await runWarm(["init", folder, "--lang", lang]);
    expect(made).toMatchObject({ status: 0, stderr: "" });
    const { stdout, status } = await runWarm(["validate", folder, "--source", join(folder, "text.md")]);
    expect({ stdout, status }).toMatchObject({ status: 0 });
    expect(stdout).toContain("my-report@0.1.0 is sound: 1 sections, 1 claims, 1 tables");
    expect(stdout).not.toContain("broken");
  },
);

test("a new folder is served, and is told of in the language that it is written in", async () => {
  const folder = join(place(), "my-report");
  await runWarm(["init", folder, "--lang", "en"]);
  expect(
    (await runWarm(["search", "lamps sold in 2024", "--no-sample", "--corpus", folder])).stdout,
  ).toContain("Example Works sold 1,200 lamps in 2024.");
});

test("a given text is counted and hashed, and its copy proves to be it", async () => {
  const parent = place();
  const text = join(parent, "report.md");
  writeFileSync(text, "\ufeffone\r\ntwo\r\n");
  const folder = join(parent, "my-report");
  expect((await runWarm(["init", folder, "--text", text])).status).toBe(0);
  expect(readFileSync(join(folder, "report.yaml"), "utf8")).toContain("lines: 2 }");
  expect(existsSync(join(folder, "text.md"))).toBe(false);
  expect((await runWarm(["validate", folder])).status).toBe(0);
  const { status, stdout } = await runWarm(["validate", folder, "--source", text]);
  expect(status).toBe(1); // the example is not in it
  expect(stdout).toContain(
    'sections/example-sales.yaml: example-lamps-2024: "1,200" does not stand on line 1',
  );
});

test("a folder that holds something, a name that is no id, and a file that is no text are refused", async () => {
  const parent = place();
  writeFileSync(join(parent, "notes.txt"), "mine");
  writeFileSync(join(parent, "picture"), Buffer.from([0x89, 0x50, 0, 0xff]));
  const filled = join(parent, "filled");
  mkdirSync(filled);
  writeFileSync(join(filled, "notes.txt"), "mine");
  for (const [args, says] of [
    [[filled], "is not empty (notes.txt is in it)"],
    [[join(parent, "My Report")], 'not "My Report"'],
    [[join(parent, "new-one"), "--text", join(parent, "picture")], "is no text in UTF-8"],
    [[join(parent, "new-one"), "--text", join(parent, "nowhere")], "cannot be read"],
    [[join(parent, "new-one"), "--lang", "de"], '--lang is zh, en or both, not "de"'],
    [[], "Name one new folder"],
  ] as const) {
    const { status, stdout, stderr } = await runWarm(["init", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(says);
  }
  expect(readdirSync(parent).sort()).toEqual(["filled", "notes.txt", "picture"]);
});
