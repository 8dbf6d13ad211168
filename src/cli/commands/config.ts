import { resolve } from "node:path";
import { ReportError } from "../../errors.ts";
import { defineCommand } from "../command/define-command.ts";
import { tell } from "../log.ts";
import { readOptions } from "../open.ts";

/** The program as a host starts it: this very file with this very node, since hosts with windows have another PATH than a terminal. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
}

const servers = (start: Start) => JSON.stringify({ mcpServers: { report: start } }, undefined, 2);

/** What to write where, for each host. */
export const HOSTS: Readonly<
  Record<string, { readonly where: string; readonly print: (start: Start) => string }>
> = {
  "claude-desktop": {
    where: "claude_desktop_config.json (Settings → Developer → Edit Config)",
    print: servers,
  },
  "claude-code": {
    where: "run in a terminal",
    print: ({ command, args }) =>
      `claude mcp add report -- ${[command, ...args].map((word) => shellWord(word)).join(" ")}`,
  },
  cursor: { where: ".cursor/mcp.json, or ~/.cursor/mcp.json", print: servers },
  vscode: {
    where: ".vscode/mcp.json",
    print: (start) => JSON.stringify({ servers: { report: { type: "stdio", ...start } } }, undefined, 2),
  },
  codex: {
    where: "~/.codex/config.toml",
    print: ({ command, args }) =>
      `[mcp_servers.report]\ncommand = ${JSON.stringify(command)}\nargs = ${JSON.stringify(args)}`,
  },
  "gemini-cli": { where: ".gemini/settings.json, or ~/.gemini/settings.json", print: servers },
};

export default defineCommand({
  name: "config",
  summary: "Print the configuration that attaches the server to a host",
  usage: `config ${Object.keys(HOSTS).join("|")} [--library DIR] [--folder DIR] [--corpus DIR] [--no-sample] [--source FILE]`,
  async run([host = "", ...rest], print) {
    const found = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
    if (!found)
      throw new ReportError(
        "USAGE",
        `${host === "" ? "Name a host" : `No host "${host}"`}: ${Object.keys(HOSTS).join(", ")}.`,
      );
    const program = process.argv[1] ?? "report-knowledge-mcp";
    const start = { command: process.execPath, args: [program, ...absolute(rest)] };
    if (isPassing(program)) tell(PASSING);
    tell(`${found.where}:`);
    return print(found.print(start));
  },
});

/** Hosts start the server in a folder of their own, so paths are written out. */
function absolute(argv: readonly string[]): string[] {
  const { corpus = [], library, folder, source, "no-sample": withoutSample } = readOptions(argv);
  return [
    ...(library === undefined ? [] : ["--library", resolve(library)]),
    ...corpus.flatMap((folder) => ["--corpus", resolve(folder)]),
    ...(folder === undefined ? [] : ["--folder", resolve(folder)]),
    ...(withoutSample ? ["--no-sample"] : []),
    ...(source === undefined ? [] : ["--source", resolve(source)]),
  ];
}

/** Where npx keeps what it has fetched until it is cleaned away. */
export const isPassing = (program: string): boolean => /[\\/]_npx[\\/]/.test(program);

const PASSING =
  "This program lies in the cache of npx, which is emptied now and then: the host will not find it then. Install it (npm install -g report-knowledge-mcp) and ask again.";

/** A word of a command line: of cmd.exe on Windows, where only double quotes quote, of a shell elsewhere. */
export function shellWord(word: string, platform: string = process.platform): string {
  if (/^[\w./:@+=-]+$/.test(word)) return word;
  if (platform === "win32") return /^[\w./:@+=\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
