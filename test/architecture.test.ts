import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

/** Layer → the layers it may import, besides itself. A layer is a folder of src, or a file in it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  version: [],
  assets: ["errors"],
  corpus: ["errors"],
  search: ["errors", "corpus"],
  tables: ["errors", "corpus"],
  models: ["errors", "corpus"],
  charts: ["errors", "corpus"],
  report: ["errors", "corpus", "search", "tables", "models", "charts"],
  server: ["errors", "version", "assets", "corpus", "search", "tables", "models", "charts", "report"],
  cli: ["errors", "version", "assets", "corpus", "search", "tables", "models", "report", "server"],
  // Programs, and code for the browser: nobody imports them.
  verify: ["errors", "corpus", "search", "tables", "models", "report", "server"],
  build: ["errors", "corpus", "search", "tables", "models", "charts", "report", "server"],
  apps: ["errors", "charts", "type corpus", "type report", "type server"],
};

/** Package or Node module → the layers that may import it. What is not here may be imported by none. */
const usedBy: Readonly<Record<string, readonly string[]>> = {
  zod: ["corpus", "server", "verify"],
  yaml: ["corpus", "verify"],
  "csv-parse": ["corpus"],
  "@marcbachmann/cel-js": ["corpus", "models"],
  minisearch: ["search"],
  "@modelcontextprotocol/server": ["server", "cli"],
  "@modelcontextprotocol/node": ["server", "cli"],
  rolldown: ["build"],
  "@observablehq/plot": ["charts", "apps"],
  "@modelcontextprotocol/ext-apps": ["apps"],
  linkedom: ["charts"],
  "@resvg/resvg-wasm": ["charts"],
  "subset-font": ["build"],
  "node:fs": ["assets", "corpus", "cli", "build", "verify"],
  "node:path": ["assets", "corpus", "cli", "build", "verify"],
  "node:url": ["corpus", "cli", "build", "verify"],
  "node:crypto": ["corpus", "server", "cli", "build", "verify"],
  "node:process": ["cli", "build", "verify"],
  "node:util": ["cli", "build", "verify"],
  "node:http": ["cli"],
  "node:events": ["cli"],
  "node:os": ["build"],
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
  if (wanted === layer || allowed?.includes(wanted)) return undefined;
  return onlyType && allowed?.includes(`type ${wanted}`) ? undefined : `${path} imports ${target}`;
}

function violations(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!(layer in mayImport)) return [`${path} is in no layer`];
    const wrong = [...text.matchAll(importPattern)].flatMap(([, type, from, bare, dynamic]) => {
      const specifier = from ?? bare ?? dynamic ?? "";
      return judge(layer, specifier, path, type !== undefined) ?? [];
    });
    return codeFromText.test(text) && layer !== "build" ? [...wrong, `${path} makes code from text`] : wrong;
  });
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

describe("the checker", () => {
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
      'import {\n  a,\n  b,\n} from "./report/a.ts";',
      "src/errors.ts imports src/report/a.ts",
    ],
    [
      "a re-export",
      "src/report.ts",
      'export * from "./server/a.ts";',
      "src/report.ts imports src/server/a.ts",
    ],
    [
      "an import for effect",
      "src/tables/a.ts",
      'import "../report.ts";',
      "src/tables/a.ts imports src/report.ts",
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
      "src/report/a.ts",
      'import * as z from "zod/mini";',
      "src/report/a.ts imports zod/mini",
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
    ["a folder that is no layer", "src/utils/a.ts", "", "src/utils/a.ts is in no layer"],
  ])("sees %s", (_, path, text, problem) => {
    expect(violations({ [path]: text })).toEqual([problem]);
  });

  test("lets the arrows pass", () => {
    const sources = {
      "src/corpus/a.ts":
        'import { readFile } from "node:fs/promises";\nimport { ReportError } from "../errors.ts";\nimport { b } from "./b.ts";',
      "src/server/tools/a.ts":
        'import * as z from "zod";\nimport { openReport } from "../../report/open-report.ts";',
      "src/apps/x/a.ts":
        'import type { V } from "../../server/v.ts";\nexport const from = "../../server/v.ts";',
    };
    expect(violations(sources)).toEqual([]);
  });
});
