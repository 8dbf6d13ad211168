import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../support/client.ts";
import { newLibrary } from "../support/library.ts";
import { TINY } from "../support/places.ts";
import { runWarm } from "../support/process.ts";

test("list says what is served, from where, and what cannot be", async () => {
  const library = newLibrary("one", "broken");
  rmSync(join(library, "broken/report.yaml"));
  const { stdout, status } = await runWarm(["list", "--library", library]);
  expect(status).toBe(0);
  expect(stdout).toContain("Bicycles of two cities");
  expect(stdout).toContain(join(library, "one"));
  expect(stdout).toContain("comes with the package");
  expect(stdout).toContain("Not served: broken:");
  const json = JSON.parse((await runWarm(["list", "--library", library, "--no-sample", "--json"])).stdout);
  expect(json).toMatchObject({
    library,
    reports: [{ id: "one", folder: join(library, "one"), counts: { claims: 6 } }],
    problems: [{ of: "broken" }],
  });
});

test("remove takes out what is named, or nothing; files that somebody wrote only with --force", async () => {
  const library = newLibrary("one", "two");
  const remove = (...ids: readonly string[]) => runWarm(["remove", ...ids, "--library", library]);
  expect(await remove("one", "three", "--force")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("There is no report three in the library"),
  });
  expect(await remove("one")).toMatchObject({ status: 2, stderr: expect.stringContaining("--force") });
  expect(existsSync(join(library, "one"))).toBe(true);
  expect(await remove("one", "--force")).toMatchObject({ status: 0, stderr: "" });
  expect(readdirSync(library).filter((name) => name !== ".catalog.json")).toEqual(["two"]);
});

test("the report of the package is taken out like any other", async () => {
  const library = newLibrary("one");
  expect((await runWarm(["remove", "ai-report-2025", "--library", library])).status).toBe(0);
  const { stdout } = await runWarm(["list", "--library", library]);
  expect(stdout).not.toContain("comes with the package\n");
  expect(stdout).toContain("is taken out");
  expect((await runWarm(["remove", "ai-report-2025", "--library", library])).status).toBe(1);
});

test("reindex compiles anew, goes on after an error, and says so with its status", async () => {
  const library = newLibrary("one", "broken");
  writeFileSync(join(library, "broken/units.yaml"), "- 7");
  const { stdout, stderr, status } = await runWarm(["reindex", "--library", library]);
  expect(status).toBe(1);
  expect(stdout).toContain("one: 6 claims, 1 tables\n1 of 2 reports compiled.");
  expect(stderr).toContain("units.yaml");
  expect(await runWarm(["reindex", "nope", "--library", library])).toMatchObject({ status: 1 });
});

test("doctor tells which reports are served, from where and in which state", async () => {
  const library = newLibrary("one");
  mkdirSync(join(library, "empty"));
  const { stdout, status } = await runWarm(["doctor", "--library", library, ...["--corpus", TINY]]);
  expect(status).toBe(1);
  expect(stdout).toContain(`ok   library ${library}: 2 reports`);
  expect(stdout).toContain(`ok   one@1.0.0 from ${join(library, "one")}: 6 claims`);
  expect(stdout).toContain(`ok   tiny-report@1.0.0 from ${TINY}`);
  expect(stdout).toContain("comes with the package: 650 claims");
  expect(stdout).toContain("BAD  empty:");
});

test("a server compiles in a thread what it has not seen, and answers", async () => {
  const library = newLibrary();
  const folder = ["--library", library, "--no-sample"];
  const client = await connect(undefined, [...folder, "--no-sample", "--corpus", TINY]);
  try {
    const table = await client.call("get_table", { table: "bicycles" });
    expect(table.text).toContain("Cargo");
    expect(readdirSync(join(library, ".cache"))).toHaveLength(1);
  } finally {
    await client.close();
  }
});
