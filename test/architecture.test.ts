import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { tools } from "../src/server/tools/index.ts";

/** What makes an answer, from the lowest layer up. */
const LOWER = ["errors", "notation", "corpus", "search", "tables", "models"];

/** Layer → the layers that it may import, besides itself. A layer is a folder of src, or a file in it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  version: [],
  installation: [],
  assets: ["errors"],
  notation: ["errors"],
  corpus: ["errors", "notation"],
  ingest: ["errors", "notation", "corpus", "assets"],
  search: ["errors", "notation", "corpus"],
  tables: ["errors", "notation", "corpus"],
  models: ["errors", "notation", "corpus"],
  charts: ["errors", "notation", "corpus"],
  pages: ["errors", "assets", "corpus", "charts"],
  library: ["errors", "assets", "notation", "corpus", "search"],
  store: [
    "errors",
    "pages",
    "version",
    "assets",
    "installation",
    "notation",
    "corpus",
    "ingest",
    "search",
    "library",
  ],
  answers: [...LOWER, "charts", "library"],
  server: [...LOWER, "version", "assets", "charts", "library", "answers"],
  // verify only behind an await import: who writes a corpus with the installed program holds it against its text too.
  cli: [
    ...LOWER,
    "installation",
    "ingest",
    "version",
    "assets",
    "library",
    "store",
    "answers",
    "server",
    "verify",
  ],
  verify: [...LOWER, "library", "answers", "server"],
  // Programs, and code for the browser: nobody imports them.
  build: [...LOWER, "version", "installation", "ingest", "charts", "library", "answers", "server"],
  apps: ["errors", "charts", "type notation", "type corpus", "type answers", "type server"],
};

/** Layer → its rooms (folders), each of which may import only those before it; a file of the layer itself may import all. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  notation: ["numbers", "bounds", "units", "periods", "figures"],
  search: ["reading", "documents", "index", "ranking", "absence", "disk"],
};

/** Package or Node module → the layers that may import it. What is not here may be imported by none. */
const usedBy: Readonly<Record<string, readonly string[]>> = {
  zod: ["corpus", "server", "verify"],
  yaml: ["corpus", "verify"],
  "csv-parse": ["corpus", "ingest"],
  htmlparser2: ["ingest"],
  "@marcbachmann/cel-js": ["corpus", "models"],
  "pdfjs-dist": ["ingest"],
  minisearch: ["search"],
  "node:sqlite": ["store"],
  "node-sqlite3-wasm": ["store"],
  "@modelcontextprotocol/server": ["server", "cli"],
  "@modelcontextprotocol/node": ["server", "cli"],
  rolldown: ["build"],
  "@observablehq/plot": ["charts", "apps"],
  "@modelcontextprotocol/ext-apps": ["apps"],
  hucre: ["cli"],
  linkedom: ["charts"],
  "@resvg/resvg-wasm": ["charts"],
  "@hyzyla/pdfium": ["pages"],
  "subset-font": ["build"],
  "node:fs": ["assets", "installation", "corpus", "store", "cli", "build", "verify"],
  "node:path": ["assets", "installation", "corpus", "store", "cli", "build", "verify"],
  "node:url": ["corpus", "cli", "build", "verify"],
  "node:crypto": ["installation", "corpus", "ingest", "server", "store", "cli", "build", "verify"],
  "node:v8": ["charts", "store"],
  "node:process": ["cli", "build", "verify"],
  "node:util": ["cli", "build", "verify"],
  "node:http": ["cli"],
  "node:zlib": ["ingest", "charts", "library", "build"],
  "node:events": ["cli"],
  "node:stream": ["cli"],
  "node:timers": ["store", "cli"],
  "node:os": ["store", "build"],
  "node:worker_threads": ["store"],
  "env-paths": ["store"],
  "node:perf_hooks": ["build"],
  "node:readline": ["build"],
  "node:module": ["build"],
  "node:child_process": ["build"],
  "node:vm": ["build"],
};

const importPattern =
  /^\s*(?:import|export)\s+(type\s)?[^"'`;]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/gm;
const codeFromText = /\beval\s*\(|\bFunction\s*\(/;

type Sources = Readonly<Record<string, string>>;

function layerOf(path: string): string {
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? path;
}

function packageOf(specifier: string): string {
  return /^(?:node:[^/]+|@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier;
}

/** What is wrong with one import, or undefined. */
function judge(layer: string, specifier: string, path: string, onlyType: boolean): string | undefined {
  if (!specifier.startsWith(".")) {
    return usedBy[packageOf(specifier)]?.includes(layer) ? undefined : `${path} imports ${specifier}`;
  }
  const target = join(dirname(path), specifier);
  if (target === "package.json") return layer === "version" ? undefined : `${path} imports ${target}`;
  const wanted = layerOf(target);
  const allowed = mayImport[layer];
  if (wanted === layer) return climbs(layer, path, target) ? `${path} imports ${target}` : undefined;
  if (allowed?.includes(wanted)) return undefined;
  return onlyType && allowed?.includes(`type ${wanted}`) ? undefined : `${path} imports ${target}`;
}

/** Whether an import inside a layer goes from a room to a later one, or out of its rooms. */
function climbs(layer: string, path: string, target: string): boolean {
  const order = rooms[layer] ?? [];
  const [from, to] = [path, target].map((file) => order.indexOf(file.split("/")[2] ?? ""));
  if (from === undefined || to === undefined || from < 0) return false;
  return to < 0 ? layer === "search" : to > from;
}

interface Import {
  readonly specifier: string;
  readonly onlyType: boolean;
}

function importsOf(text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, type, from, bare, dynamic]) => ({
    specifier: from ?? bare ?? dynamic ?? "",
    onlyType: type !== undefined,
  }));
}

function violations(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!(layer in mayImport)) return [`${path} is in no layer`];
    const wrong = importsOf(text).flatMap(
      ({ specifier, onlyType }) => judge(layer, specifier, path, onlyType) ?? [],
    );
    return codeFromText.test(text) && layer !== "build" ? [...wrong, `${path} makes code from text`] : wrong;
  });
}

/** Files that import each other in a circle, types included; each circle once, as "a -> b -> a". */
function circles(sources: Sources): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.add([...trail.slice(at), path].join(" -> "));
      return;
    }
    if (done.has(path)) return;
    for (const { specifier } of importsOf(sources[path] ?? ""))
      if (specifier.startsWith(".")) visit(join(dirname(path), specifier), [...trail, path]);
    done.add(path);
  };
  for (const path of Object.keys(sources)) visit(path, []);
  return [...found];
}

function read(root: string): Sources {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) => join(root, path));
  const code = paths.filter((path) => /\.(ts|tsx|cjs|mjs|js)$/.test(path));
  return Object.fromEntries(code.map((path) => [path, readFileSync(path, "utf8")]));
}

test("every import in src goes the way of the layers", () => {
  const sources = read("src");
  expect(Object.keys(sources)).toContain("src/errors.ts");
  expect(violations(sources)).toEqual([]);
});

test("no two files of src import each other in a circle, not even by types", () => {
  expect(circles(read("src"))).toEqual([]);
});

describe("one name from the tool to its test", () => {
  test.each(tools.map(({ name, output }) => [name.replaceAll("_", "-"), output !== undefined] as const))(
    "%s",
    (name, hasText) => {
      expect(existsSync(`src/server/tools/${name}.ts`)).toBe(true);
      expect(existsSync(`src/answers/${name}/${name}.ts`)).toBe(true);
      expect(existsSync(`src/server/render/${name}.ts`)).toBe(hasText);
      expect(existsSync(`test/server/tools/${name}.test.ts`)).toBe(true);
      const answer = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      expect(readFileSync(`src/answers/${name}/${name}.ts`, "utf8")).toMatch(
        new RegExp(`^export (async )?function ${answer}\\(`, "m"),
      );
    },
  );
});

test("a folder of src holds some sixteen files at most", () => {
  const folders = Object.keys(read("src")).map((path) => dirname(path));
  const sizes = new Map<string, number>();
  for (const folder of folders) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  expect([...sizes].filter(([, files]) => files > 17)).toEqual([]);
});

test("below the server nobody names a tool: the terminal speaks of its own commands", () => {
  // "calculate" is a word too, and the name of what it does.
  const names = new RegExp(tools.flatMap(({ name }) => (name.includes("_") ? [name] : [])).join("|"));
  const telling = Object.entries(read("src"))
    .filter(([path]) => !["server", "apps", "build"].includes(layerOf(path)))
    .flatMap(([path, text]) => (names.test(text) ? [path] : []));
  expect(telling).toEqual([]);
});

test("a command that an error points to is one of the terminal that is a tool too", () => {
  const commands = tools.map(({ command }) => command.name);
  const pointed = Object.entries(read("src"))
    .filter(([path]) => !["server", "apps", "build", "cli"].includes(layerOf(path)))
    .flatMap(([, text]) => [...text.matchAll(/\bcommand: "([^"]+)", says:/g)].map(([, name]) => name));
  expect(pointed.length).toBeGreaterThan(4);
  expect(commands).toEqual(expect.arrayContaining(pointed));
});

const KIND = "(?:claim|section|table|row|cell|model|entity|finding|derived|chapter|passage)";
/** A ref glued in a template or taken apart by its kind, or a dotted id or binding split by hand. */
const HANDMADE_REF = new RegExp(
  `\\b${KIND}/\\$\\{|["'\`]${KIND}/["'\`]|\\^${KIND}\\\\/|\\] = [^;]*\\.split\\("\\."\\)|\\.split\\("\\."\\)\\[0\\]`,
);

test("refs are made and read in one file", () => {
  const handmade = Object.entries(read("src"))
    .filter(([path]) => layerOf(path) !== "apps" && path !== "src/corpus/ref.ts")
    .flatMap(([path, text]) => (HANDMADE_REF.test(text) ? [path] : []));
  expect(handmade).toEqual([]);
});

test.each([
  `\`no claim/\${id}\``,
  'text.startsWith("cell/")',
  "text.replace(/^table\\//, '')",
  'const [id, output = ""] = model.split(".");',
  'const row = spec.cell?.split(".")[0];',
])("sees a ref made by hand: %s", (text) => expect(text).toMatch(HANDMADE_REF));

describe("the checker", () => {
  test("sees a circle of types", () => {
    const sources = {
      "src/models/a.ts": 'import type { B } from "./b.ts";',
      "src/models/b.ts": 'import type { A } from "./a.ts";',
    };
    expect(circles(sources)).toEqual(["src/models/a.ts -> src/models/b.ts -> src/models/a.ts"]);
  });

  test.each([
    [
      "an import from a layer to the right",
      "src/corpus/a.ts",
      'import { npv } from "../models/npv.ts";',
      "src/corpus/a.ts imports src/models/npv.ts",
    ],
    [
      "an import of a sibling",
      "src/search/a.ts",
      'import type { T } from "../tables/t.ts";',
      "src/search/a.ts imports src/tables/t.ts",
    ],
    [
      "an import over several lines",
      "src/errors.ts",
      'import {\n  a,\n  b,\n} from "./answers/a.ts";',
      "src/errors.ts imports src/answers/a.ts",
    ],
    [
      "a re-export",
      "src/answers.ts",
      'export * from "./server/a.ts";',
      "src/answers.ts imports src/server/a.ts",
    ],
    [
      "an import for effect",
      "src/tables/a.ts",
      'import "../answers.ts";',
      "src/tables/a.ts imports src/answers.ts",
    ],
    [
      "a dynamic import",
      "src/server/a.ts",
      'const m = await import("../cli/a.ts");',
      "src/server/a.ts imports src/cli/a.ts",
    ],
    [
      "an import of a program",
      "src/cli/a.ts",
      'import { b } from "../build/b.ts";',
      "src/cli/a.ts imports src/build/b.ts",
    ],
    [
      "browser code that runs server code",
      "src/apps/x/a.ts",
      'import { v } from "../../server/v.ts";',
      "src/apps/x/a.ts imports src/server/v.ts",
    ],
    [
      "a package outside its layers",
      "src/answers/a.ts",
      'import * as z from "zod/mini";',
      "src/answers/a.ts imports zod/mini",
    ],
    [
      "the file system outside its layers",
      "src/server/a.ts",
      'import { readFile } from "node:fs/promises";',
      "src/server/a.ts imports node:fs/promises",
    ],
    [
      "a Node module without its prefix",
      "src/corpus/a.ts",
      'import { readFileSync } from "fs";',
      "src/corpus/a.ts imports fs",
    ],
    [
      "a package that nobody decided on",
      "src/cli/a.ts",
      'import x from "left-pad";',
      "src/cli/a.ts imports left-pad",
    ],
    [
      "a process of its own",
      "src/cli/a.ts",
      'import { spawn } from "node:child_process";',
      "src/cli/a.ts imports node:child_process",
    ],
    [
      "code from text",
      "src/models/a.ts",
      'export const f = new Function("return 1");',
      "src/models/a.ts makes code from text",
    ],
    [
      "a room that imports a later one",
      "src/search/reading/a.ts",
      'import type { T } from "../ranking/tuning.ts";',
      "src/search/reading/a.ts imports src/search/ranking/tuning.ts",
    ],
    ["a folder that is no layer", "src/utils/a.ts", "", "src/utils/a.ts is in no layer"],
  ])("sees %s", (_, path, text, problem) => {
    expect(violations({ [path]: text })).toEqual([problem]);
  });

  test("lets the arrows pass", () => {
    const sources = {
      "src/corpus/a.ts":
        'import { readFile } from "node:fs/promises";\nimport { ReportError } from "../errors.ts";\nimport { b } from "./b.ts";',
      "src/server/tools/a.ts":
        'import * as z from "zod";\nimport { openReport } from "../../answers/open-report.ts";',
      "src/apps/x/a.ts":
        'import type { V } from "../../server/v.ts";\nexport const from = "../../server/v.ts";',
    };
    expect(violations(sources)).toEqual([]);
  });
});
