import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tools } from "../../src/server/tools/index.ts";
import { CHINESE, TINY } from "../support/places.ts";
import { run, runWarm } from "../support/process.ts";

test("--help lists every command, and each explains itself with an example", async () => {
  const { stdout, status } = await run(["--help"]);
  expect(status).toBe(0);
  for (const { command } of tools) expect(stdout).toContain(`  ${command.name}`);
});

test.each(tools.map(({ command, output }) => [command.name, output ? "--json" : "--out"]))(
  "%s --help shows arguments and an example",
  async (name, flag) => {
    const { stdout, status } = await runWarm([name, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Example: report-knowledge-mcp ${name}`);
    expect(stdout).toContain(flag);
  },
);

test("an answer reads as Markdown, and as the tool's structure with --json", async () => {
  const plain = await run(["section", "riders", "--no-sample", "--corpus", TINY]);
  expect(plain.stdout).toContain("# Riders");
  const json = await runWarm(["section", "riders", "--no-sample", "--corpus", TINY, "--json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ ref: "section/riders" });
});

test("a value may begin with a dash", async () => {
  const { stdout, stderr } = await runWarm([
    "table",
    "bicycles",
    "--sort",
    "-price_eur",
    "--no-sample",
    "--corpus",
    TINY,
  ]);
  expect(stderr).toBe("");
  expect(stdout.indexOf("cargo")).toBeLessThan(stdout.indexOf("swift"));
});

test.each(tools.map(({ command }) => command.example))(
  "the example of the help runs: %s",
  async (example) => {
    const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    const folder = mkdtempSync(join(tmpdir(), "example-"));
    const own = words.map((word) => (word.endsWith(".png") ? join(folder, word) : word));
    // the report of the package has no pages
    const library = ["--library", join(folder, "library")];
    if (words[0] === "show") await runWarm(["add", "test/fixtures/pdf/broker.pdf", ...library]);
    const { status, stderr } = await runWarm(words[0] === "show" ? [...own, "--no-sample", ...library] : own);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  },
);

describe("exit status", () => {
  test.each([
    ["an unknown command", ["frobnicate"], 2, "There is no command", run],
    ["an unknown option", ["outline", "--loud"], 2, "--loud", runWarm],
    ["a missing argument", ["section", "--no-sample", "--corpus", TINY], 2, "Argument ref", runWarm],
    [
      "a thing that is not there",
      ["section", "ridrs", "--no-sample", "--corpus", TINY],
      1,
      "Did you mean section/riders?",
      run,
    ],
    [
      "a corpus that is not there",
      ["outline", "--no-sample", "--corpus", "nowhere"],
      1,
      "There is no corpus at nowhere",
      runWarm,
    ],
  ])("%s", async (_, args, expected, said, ask) => {
    const { status, stdout, stderr } = await ask(args);
    expect({ status, stdout }).toEqual({ status: expected, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("    at ");
  });
});

test("the bare version and a sound corpus", async () => {
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await runWarm(["validate", "--no-sample", "--corpus", TINY])).stdout).toContain(
    "tiny-report@1.0.0 is sound: 3 sections, 6 claims",
  );
});

test("options may stand before the figure; without one, what is missing is said", async () => {
  const figure = await runWarm(["check", "--no-sample", "--corpus", TINY, "The Cargo weighs 31 kg."]);
  expect({ status: figure.status, stderr: figure.stderr }).toEqual({ status: 0, stderr: "" });
  expect(figure.stdout).toContain("agrees");
  expect(await runWarm(["check", "--no-sample", "--corpus", TINY])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Argument figures: missing"),
  });
});

test("the built program finds what a report in the other language says, by the dictionary that comes with it", async () => {
  const words = ["search", "How big is takeout?", "--no-sample", "--corpus", CHINESE];
  const { status, stdout, stderr } = await runWarm(words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("claim/delivery-share-2024");
});
