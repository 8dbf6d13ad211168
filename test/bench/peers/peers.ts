import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Call } from "../../../src/build/first-calls.ts";
import { BIN } from "../../support/places.ts";

/** A server that is asked, and the one call that it offers for a question. */
export interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly call: (question: string) => Call;
}

const PACKAGES = [
  "@modelcontextprotocol/server-filesystem@2026.8.31",
  "@modelcontextprotocol/server-memory@2026.8.31",
];

/** This server, and two others over the same text: one that hands out files, one that searches a graph of entities, a section each. */
export function peersIn(dir: string, source: string): Peer[] {
  writeFileSync(join(dir, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...PACKAGES], {
    cwd: dir,
    stdio: "ignore",
  });
  const files = join(dir, "files");
  mkdirSync(files);
  copyFileSync(source, join(files, "report.md"));
  const memory = join(dir, "memory.jsonl");
  writeFileSync(memory, graph(readFileSync(source, "utf8")));
  const server = (name: string) => join(dir, "node_modules/@modelcontextprotocol", name, "dist/index.js");
  return [
    {
      name: "report-knowledge-mcp, search_claims",
      command: [process.execPath, BIN],
      call: (query) => ({ name: "search_claims", arguments: { query, limit: "5" } }),
    },
    {
      name: "filesystem, read_text_file",
      command: [process.execPath, server("server-filesystem"), files],
      call: () => ({ name: "read_text_file", arguments: { path: join(files, "report.md") } }),
    },
    {
      name: "filesystem, search_files",
      command: [process.execPath, server("server-filesystem"), files],
      call: (question) => ({ name: "search_files", arguments: { path: files, pattern: `*${question}*` } }),
    },
    {
      name: "memory, search_nodes",
      command: [process.execPath, server("server-memory")],
      env: { MEMORY_FILE_PATH: memory },
      call: (query) => ({ name: "search_nodes", arguments: { query } }),
    },
  ];
}

/** The text as server-memory keeps it: an entity for each heading, its lines as observations. */
function graph(text: string): string {
  return text
    .split(/^(?=#)/m)
    .map((section) => {
      const [heading = "", ...lines] = section.split("\n").filter((line) => line.trim() !== "");
      return JSON.stringify({ type: "entity", name: heading, entityType: "section", observations: lines });
    })
    .join("\n");
}
