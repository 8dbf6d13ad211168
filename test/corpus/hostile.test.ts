import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { openSource } from "../../src/corpus/reading/source.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { busyTime } from "../support/busy-time.ts";
import { openInMemory } from "../support/in-memory.ts";
import { TINY_SOURCE } from "../support/places.ts";

const MOST_MS = 3000;

/** What opening a folder says, and that it says it soon. */
async function said(folder: string): Promise<string> {
  const busy = busyTime();
  const message = await readReportFolder(folder)
    .then(checkCorpus)
    .then(
      () => "sound",
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    );
  expect(busy()).toBeLessThan(MOST_MS);
  return message;
}

/** The tiny report, with one file replaced by something made in its place. */
function replaced(file: string, make: (path: string) => void): string {
  const folder = brokenCorpus({});
  const path = join(folder, file);
  rmSync(path, { force: true, recursive: true });
  make(path);
  return folder;
}

test.each<[string, string, (path: string) => void, string]>([
  [
    "a folder in place of the findings",
    "findings.yaml",
    (path) => mkdirSync(path),
    "findings.yaml: is a folder",
  ],
  [
    "a link of itself",
    "findings.yaml",
    (path) => symlinkSync(path, path),
    "findings.yaml: is a link that leads to itself",
  ],
  [
    "a pipe",
    "sections/riders.yaml",
    (path) => void execFileSync("mkfifo", [path]),
    "sections/riders.yaml: is a pipe or a device",
  ],
  [
    "a device",
    "tables/bicycles.csv",
    (path) => symlinkSync("/dev/zero", path),
    "tables/bicycles.csv: is a pipe or a device",
  ],
  [
    "findings that are no UTF-8",
    "findings.yaml",
    (path) => writeFileSync(path, Buffer.from([0xff])),
    "findings.yaml: is not UTF-8",
  ],
  [
    "what a file manager leaves behind",
    "sections/._riders.yaml",
    (path) => writeFileSync(path, "\u0000\u0005"),
    "sections/._riders.yaml: has a name that is no id",
  ],
  [
    "a table whose name is no id",
    "tables/Table 1.csv",
    (path) => writeFileSync(path, "key\n"),
    "tables/Table 1.csv: has a name that is no id",
  ],
  [
    "a model whose name is no id",
    "models/A..yaml",
    (path) => writeFileSync(path, ""),
    "models/A..yaml: has a name that is no id",
  ],
  [
    "an alias of nothing",
    "findings.yaml",
    (path) => writeFileSync(path, "short: *nope"),
    "findings.yaml: is not readable YAML: Unresolved alias",
  ],
  [
    "a nesting without end",
    "findings.yaml",
    (path) => writeFileSync(path, "[".repeat(200_000)),
    "findings.yaml: is not readable YAML",
  ],
  [
    "an alias of aliases of aliases",
    "findings.yaml",
    (path) =>
      writeFileSync(
        path,
        Array.from(
          { length: 30 },
          (_, n) => `a${n}: &a${n} [${n === 0 ? "1" : `*a${n - 1}, *a${n - 1}`}]`,
        ).join("\n"),
      ),
    "findings.yaml: is not readable YAML: Excessive alias count",
  ],
  [
    "a key given twice",
    "findings.yaml",
    (path) => writeFileSync(path, "- { id: a, id: b }"),
    'findings.yaml: is not readable YAML: the key "id" stands twice',
  ],
  [
    "20,000 keys",
    "units.yaml",
    (path) => writeFileSync(path, Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join("\n")),
    "units.yaml: file:",
  ],
  [
    "a file of 25 MB",
    "findings.yaml",
    (path) => writeFileSync(path, "#".repeat(25_000_000)),
    "findings.yaml: has 25000000 bytes",
  ],
])("%s is named with its file and cause", async (_, file, make, message) => {
  expect(await said(replaced(file, make))).toContain(message);
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read is not taken for absent", async () => {
  const folder = brokenCorpus({});
  chmodSync(join(folder, "findings.yaml"), 0o000);
  expect(await said(folder)).toContain("findings.yaml: cannot be read (EACCES)");
});

test("a link in a ring of folders is not followed for ever", async () => {
  const folder = brokenCorpus({});
  symlinkSync(folder, join(folder, "sections", "ring"));
  symlinkSync("..", join(folder, "up"));
  expect(await said(folder)).toBe("sound");
});

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture no longer holds ${from}`);
  return text.replace(from, to);
};

test.each([
  ["sixteen million lines", "sections/riders.yaml", swap("lines: [", 'lines: ["1-16000000", '), "a run"],
  [
    "a run that goes back",
    "sections/riders.yaml",
    swap("lines: [", 'lines: ["9-2", '),
    "a run goes from a line to a later one",
  ],
  ["a number beyond all", "sections/riders.yaml", swap("value: 12500", "value: 9e400"), "value"],
  [
    "a number with a comma",
    "sections/riders.yaml",
    swap("value: 12500", "value: 12,500"),
    "Write a number without commas: 12500",
  ],
  [
    "a number with a comma as text",
    "sections/riders.yaml",
    swap("value: 12500", 'value: "12,500"'),
    "Write a number without commas: 12500",
  ],
  ["a number beyond all in a table", "tables/bicycles.csv", swap("2400", "9e400"), '"9e400" is no number'],
])("%s is refused", async (_, file, change, message) => {
  const told = await said(brokenCorpus({ [file]: change }));
  expect(told).toContain(message);
  expect(told).toContain(file);
});

test("10,000 rows of a table that all stand on one line are checked in time", async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `row-${n}`);
  const told = await said(
    brokenCorpus({
      "tables/bicycles.csv": (text) => {
        const [header = "", first = ""] = text.split("\n");
        return [header, ...rows.map((key) => first.replace(/^[^,]+/, key))].join("\n");
      },
      "tables/bicycles.yaml": (text) =>
        text.replace(/rows:[\s\S]*$/, `rows: {${rows.map((key) => `${key}: [12]`).join(", ")}}`),
    }),
  );
  expect(told.length).toBeLessThan(10_000);
});

test("a report whose folder has a name of another script is read by URI", async () => {
  const folder = brokenCorpus({});
  const named = join(dirname(folder), "自行车 report");
  renameSync(folder, named);
  const { ask, bugs } = await openInMemory(serve(openReport(checkCorpus(await readReportFolder(named)))));
  const uri = "report://自行车%20report/section/riders";
  for (const each of [uri, encodeURI(uri).replaceAll("%25", "%")])
    expect(JSON.stringify(await ask("resources/read", { uri: each }))).toContain("12,500");
  const listed = JSON.stringify(await ask("resources/list", {}));
  expect(listed).toContain(`report://${encodeURIComponent("自行车 report")}/section/riders`);
  expect(bugs).toEqual([]);
});

test.each([
  ["CR LF", (text: string) => text.replaceAll("\n", "\r\n"), "it needs LF"],
  ["CR", (text: string) => text.replaceAll("\n", "\r"), "it needs LF"],
  ["a byte order mark", (text: string) => `\ufeff${text}`, "it needs LF"],
  ["another last line end", (text: string) => `${text}\n`, "it needs LF"],
])("a copy with %s is refused for its line ends and not for its words", async (_, change, message) => {
  const corpus = checkCorpus(await readReportFolder(brokenCorpus({})));
  const file = join(dirname(brokenCorpus({})), "copy.md");
  writeFileSync(file, change(readFileSync(TINY_SOURCE, "utf8")));
  expect(() => openSource(file, corpus)).toThrow(message);
  expect(() => openSource(dirname(file), corpus)).toThrow("cannot be read");
});
