import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { connect, type TestClient } from "../support/client.ts";
import { newLibrary } from "../support/library.ts";
import { handmadePdf, latin } from "../support/pdf.ts";
import { BIN, ENV } from "../support/places.ts";
import { runWarm } from "../support/process.ts";

const NOTE = [
  "# Harbour towns in 2024",
  "",
  "## Ferries",
  "",
  "The ferry company carried 412 thousand passengers in 2024.",
  "",
  "| Town | Passengers 2023 | Passengers 2024 |",
  "|---|---|---|",
  "| Northport | 120 | 134 |",
  "| Southport | 250 | 278 |",
  "",
].join("\n");

/** A library, and a folder of files beside it. */
function place() {
  const library = newLibrary();
  const folder = join(library, "../files");
  mkdirSync(folder);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    library,
    folder,
    write,
    add: (...args: readonly string[]) => runWarm(["add", "--library", library, ...args]),
  };
}

test("add says what it found and how to ask; a server that runs has the report at its next call", async () => {
  const { library, write, add } = place();
  const server = await connect(undefined, ["--library", library, "--no-sample"]);
  try {
    const { stdout, stderr, status } = await add(
      write("towns.md", NOTE),
      "--publisher",
      "Coast Office",
      "--date",
      "2025-01",
    );
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toContain('"Harbour towns in 2024": Coast Office · 2025-01 · English');
    expect(stdout).toContain("1 table with 4 numbers");
    expect(stdout).toContain("Ask it: report-knowledge-mcp outline harbour-towns-in-2024");
    const answer = await server.call("search_claims", { query: "ferry passengers" });
    expect(answer.text).toContain("412 thousand passengers");
  } finally {
    await server.close();
  }
});

test("the same file changes nothing; --json gives events, a line each", async () => {
  const { library, write, add } = place();
  const file = write("towns.md", NOTE);
  const events = (stdout: string) =>
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const first = events((await add(file, "--json")).stdout);
  expect(first[0]).toMatchObject({ event: "progress", file, step: "read" });
  expect(first.at(-1)).toMatchObject({ event: "added", id: "harbour-towns-in-2024", summary: { tables: 1 } });
  const before = readFileSync(join(library, ".catalog.json"), "utf8");
  expect(events((await add(file, "--json")).stdout)).toEqual([
    { event: "unchanged", file, id: "harbour-towns-in-2024", ms: expect.any(Number) },
  ]);
  expect(readFileSync(join(library, ".catalog.json"), "utf8")).toBe(before);
});

test("a folder goes on after a file that cannot be read, and says so with its status", async () => {
  const { library, folder, write, add } = place();
  write("a.md", NOTE);
  write("b.html", "{\\rtf1 and so on}");
  write("c.md", NOTE.replace("2024", "2023"));
  write("picture.png", "x");
  const { stdout, stderr, status } = await add(folder);
  expect(status).toBe(1);
  expect(stdout).toContain("3 files: 2 added, 0 renewed, 0 unchanged, 1 failed.");
  expect(stderr).toContain("b.html");
  expect(readdirSync(library).filter((name) => !name.startsWith("."))).toHaveLength(2);
});

test.each([
  ["no file", [], "Name files, or a folder"],
  ["an id that is none", ["--id", "A B", "x.md"], "--id is lower-case words"],
  ["a month that is none", ["--fiscal-year-end", "13", "x.md"], "1 to 12"],
  ["a date that is none", ["--date", "soon", "x.md"], "--date is a day"],
  ["one title for two files", ["--title", "T", "x.md", "y.md"], "--title can be given for one file"],
])("%s is a wrong call", async (_, args, said) => {
  const { add } = place();
  const { status, stderr } = await add(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
});

test("the report of the package, taken out, is put back", async () => {
  const { library, add } = place();
  await runWarm(["remove", "ai-report-2025", "--library", library]);
  expect((await add("--sample")).stdout).toContain("is served");
  expect((await runWarm(["list", "--library", library])).stdout).toContain("comes with the package");
});

/** A report of some size, so that adding it takes a while. */
const LONG = Array.from({ length: 80 }, (_, index) => NOTE.replace("Ferries", `Ferries ${index}`)).join("\n");

test.each(["SIGKILL", "SIGINT"] as const)(
  "%s in the middle leaves the library as it was, and the next one sweeps up",
  async (signal) => {
    const { library, write, add } = place();
    await add(write("towns.md", NOTE));
    const served = () => readdirSync(library).filter((name) => !name.startsWith("."));
    const file = write("long.md", `# A long report\n\n${LONG}`);
    const child = spawn(process.execPath, [BIN, "add", "--library", library, file], { env: ENV });
    const ended = once(child, "close");
    for (let waited = 0; waited < 20_000; waited += 20) {
      if (readdirSync(library).some((name) => name.startsWith(".tmp-"))) break;
      await after(20);
    }
    child.kill(signal);
    await ended;
    expect(served()).toEqual(["harbour-towns-in-2024"]);
    if (signal === "SIGINT")
      expect(readdirSync(library).some((name) => name.startsWith(".tmp-"))).toBe(false);
    expect((await add(file)).status).toBe(0);
    expect(served()).toEqual(["a-long-report", "harbour-towns-in-2024"]);
    expect(readdirSync(library).filter((name) => /^\.(?:tmp|lock)-/.test(name))).toEqual([]);
  },
  60_000,
);

test("a PDF is told page by page, and Ctrl-C between two of them leaves nothing behind", async () => {
  const { library, folder } = place();
  const file = join(folder, "long.pdf");
  const pages = Array.from({ length: 3000 }, (_, page) => ({
    draw: latin(`Page ${page} has some words.`, 50, 700),
  }));
  writeFileSync(file, handmadePdf({ pages }));
  const child = spawn(process.execPath, [BIN, "add", "--library", library, "--json", file], { env: ENV });
  const ended = once(child, "close");
  let told = "";
  for await (const chunk of child.stdout) {
    told += chunk;
    if (/"done":20,"of":3000/.test(told)) child.kill("SIGINT");
  }
  expect(await ended).toEqual([130, null]);
  expect(told).toContain('"step":"read","done":19,"of":3000');
  expect(told).not.toContain('"done":3000');
  expect(namesOf(library)).toEqual([]);
}, 60_000);

/** What lies in a folder; nothing if it is not there. */
const namesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Asks until an answer holds what is expected. */
async function until(client: TestClient, query: string, holds: (text: string) => boolean): Promise<string> {
  for (let tries = 0; tries < 150; tries++) {
    const { text } = await client.call("search_claims", { query });
    if (holds(text)) return text;
    await after(100);
  }
  throw new Error("It was not served in time.");
}

test("a server keeps up with a folder of files: one that is there, one that comes, one that changes, one that goes", async () => {
  const { library, folder, write } = place();
  const isles = NOTE.replaceAll("ferry", "island").replace("Harbour", "Island");
  for (const file of [write("towns.md", NOTE), write("isles.md", isles)]) utimesSync(file, 1, 1); // nobody writes to them any more
  const client = await connect(undefined, ["--library", library, "--no-sample", "--folder", folder]);
  try {
    await until(client, "ferry passengers", (text) => text.includes("412 thousand"));
    await until(client, "island passengers", (text) => text.includes("island company"));
    write("towns.md", NOTE.replace("412 thousand", "413 thousand"));
    rmSync(join(folder, "isles.md"));
    write("bridges.md", NOTE.replaceAll("ferry", "bridge").replace("Harbour", "River"));
    await until(client, "ferry passengers", (text) => text.includes("413 thousand"));
    await until(client, "bridge passengers", (text) => text.includes("bridge company"));
    await until(client, "island passengers", (text) => !text.includes("island company"));
  } finally {
    await client.close();
  }
  expect(readdirSync(library)).toEqual([".folders"]);
});
