import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { newLibrary } from "../support/library.ts";
import { machineFolder } from "../support/machine.ts";
import { CHINESE, ENGLISH, TINY, TINY_SOURCE } from "../support/places.ts";
import { runWarm } from "../support/process.ts";

test.each([
  [TINY, TINY_SOURCE],
  [ENGLISH, `${ENGLISH}.md`],
  [CHINESE, `${CHINESE}.md`],
])("%s is sound, in itself and against its text", async (folder, text) => {
  const { stdout, status } = await runWarm(["validate", folder, "--source", text]);
  expect({ stdout, status }).toMatchObject({ status: 0 });
  expect(stdout).toMatch(/is sound: .*\nprinted +\d+ printed strings stand on their lines: ok/);
});

test("every problem is told, those of many files and kinds at once", async () => {
  const folder = brokenCorpus({
    "entities.yaml": (text) => text.replace("id: hillside, kind: place", "id: hillsides, kind: place"),
    "models/lane-payback.yaml": (text) => text.replace("printed: 320", "printed: 330"),
    "sections/lanes.yaml": (text) => text.replace("EUR 2 million", "EUR 3 million"),
  });
  const plain = await runWarm(["validate", folder]);
  expect(plain.status).toBe(1);
  expect(plain.stdout).toContain('sections/riders.yaml: hillside-riders-2023: no entity "hillside"');
  expect(plain.stdout).toContain('lane-cost-10km: en does not say "2 million EUR"');
  const { stdout } = await runWarm(["validate", "--no-sample", "--corpus", folder, "--json"]);
  const { report, sound, problems } = JSON.parse(stdout);
  expect({ report, sound }).toEqual({ report: "tiny-report", sound: false });
  expect(problems).toContainEqual({
    file: "sections/riders.yaml",
    id: "hillside-riders-2023",
    what: 'no entity "hillside".',
    mend: expect.stringContaining("Did you mean hillsides"),
  });
});

test("more problems than an error shows are all told, and what is not looked at is said", async () => {
  const folder = brokenCorpus({
    "metrics.yaml": () => Array.from({ length: 60 }, (_, at) => `- { id: m-${at} }`).join("\n"),
    "units.yaml": () => "- { id: parrot }",
  });
  const { stdout, status } = await runWarm(["validate", folder]);
  expect(status).toBe(1);
  expect(stdout.match(/metrics\.yaml: m-\d+: /g)?.length).toBeGreaterThanOrEqual(60);
  expect(stdout).toContain("units.yaml: parrot");
  expect(stdout).toContain("is looked at once each of them reads");
});

test("a model that does not give what is printed is a problem of a folder that is sound otherwise", async () => {
  const folder = brokenCorpus({
    "models/lane-payback.yaml": (text) => text.replace("printed: 320", "printed: 330"),
  });
  const { stdout, status } = await runWarm(["validate", folder, "--json"]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout).problems).toMatchObject([
    { file: "models/lane-payback.yaml", id: "checks: payback_days" },
  ]);
});

test("what a program read is sound; of the reader's own file nothing is held against a text", async () => {
  const folder = machineFolder();
  expect((await runWarm(["validate", folder])).stdout).toContain(
    "ferry@1.0.0 is sound: 2 sections, 2 claims",
  );
  const { stderr, status } = await runWarm(["validate", folder, "--source", TINY_SOURCE]);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("Leave it out") });
});

test("a report of the library is named by its id; one that is given comes before a folder", async () => {
  const library = newLibrary("one", "test");
  writeFileSync(join(library, "one/units.yaml"), "- 7");
  const validate = (...args: readonly string[]) =>
    runWarm(["validate", ...args], { env: { REPORT_LIBRARY: library } });
  expect(await validate("one")).toMatchObject({ status: 1, stdout: expect.stringContaining("units.yaml") });
  expect(await validate("one", "--library", newLibrary("one"))).toMatchObject({ status: 0 });
  expect((await validate("test")).stderr).toContain("test holds no report.yaml");
  expect((await validate("test", "--library", library)).stdout).toContain("is sound");
  const neither = await validate("nope", "--library", library);
  expect(neither).toMatchObject({ status: 1, stderr: expect.stringContaining(`${library} holds one, test`) });
});

test("of a library every report is looked at, also one that cannot be served", async () => {
  const library = newLibrary("broken", "one");
  mkdirSync(join(library, "empty"));
  writeFileSync(join(library, "broken/units.yaml"), "- 7");
  const validate = (...args: readonly string[]) => runWarm(["validate", "--library", library, ...args]);
  const { stdout, status } = await validate();
  expect(status).toBe(1);
  expect(stdout).toContain("ai-report-2025@");
  expect(stdout).toContain("broken has 1 problem:");
  expect(stdout).toContain("empty holds no report.yaml");
  expect(stdout).toContain("one@1.0.0 is sound");
  const found = JSON.parse((await validate("--no-sample", "--json")).stdout);
  expect(found).toMatchObject([
    { report: "broken", sound: false },
    { report: "empty", sound: false },
    { report: "one", sound: true },
  ]);
});

test("each folder that is given is looked at; a copy is of one", async () => {
  const corpora = ["test/fixtures/tiny-report", "test/fixtures/bakery-en"].flatMap((dir) => [
    "--corpus",
    dir,
  ]);
  const { stdout } = await runWarm(["validate", ...corpora, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject([{ sound: true }, { sound: true }]);
  const copied = await runWarm(["validate", ...corpora, "--source", TINY_SOURCE]);
  expect(copied).toMatchObject({ status: 2, stderr: expect.stringContaining("one --corpus, not 2") });
});

test("without a folder it is the report of the package", async () => {
  const { stdout, status } = await runWarm(["validate"]);
  expect(status).toBe(0);
  expect(stdout).toContain("ai-report-2025@");
});
