import type { AnyTool } from "../../server/define/define-tool.ts";
import { OPEN_OPTIONS } from "../open.ts";
import type { CliCommand } from "./define-command.ts";
import { argumentsOf, formatsOf } from "./tool-arguments.ts";

const NAME = "report-knowledge-mcp";
const COMMON = [
  ...Object.entries(OPEN_OPTIONS).map(([name, { type, description }]) => [
    type === "boolean" ? `--${name}` : `--${name} …`,
    description,
  ]),
  ["--help", "Explain the command"],
];

/** What the program is and which commands it has. */
export function helpForAll(tools: readonly AnyTool[], commands: readonly CliCommand[]): string {
  const rows = [
    ...tools.map(({ command }) => [command.name, command.summary]),
    ...commands.map(({ name, summary }) => [name, summary]),
  ];
  return [
    `${NAME}: the knowledge of a research report, over MCP or in the terminal.`,
    "",
    `Without a command it serves MCP on stdin and stdout; hosts start it so.`,
    "",
    "Commands:",
    ...columns(rows),
    "",
    "Options:",
    ...columns([
      ...COMMON,
      ["--json", "Of a tool: give the structured answer, for scripts"],
      ["--version", "Print the version"],
    ]),
    "",
    `Example: ${NAME} ${tools[0]?.command.example ?? "--version"}`,
  ].join("\n");
}

/** How to call one tool in the terminal. */
export function helpForTool(tool: AnyTool): string {
  const { command } = tool;
  const rows = argumentsOf(tool).map(({ name, kind, description, required }) => {
    const flag =
      name === command.positional
        ? `<${name}>`
        : kind === "record"
          ? "--set name=value"
          : kind === "boolean"
            ? `--${name}`
            : `--${name} …`;
    const repeat = kind === "list" && name !== command.positional ? " (may be repeated)" : "";
    return [flag, `${description}${repeat}${required ? "" : " (optional)"}`];
  });
  const endings = tool.output
    ? ".xlsx, holds input cells and live formulas"
    : `.${formatsOf(tool).join(" or .")}, is the format`;
  const out = [
    ["--out …", `File to write; its ending, ${endings}`],
    ["--force", "Put the file in the place of one that is there"],
  ];
  const own = [
    ...(tool.output ? [["--json", "Give the structured answer, for scripts"]] : []),
    ...(!tool.output || tool.callSheet ? out : []),
  ];
  return [
    `${NAME} ${command.name}: ${tool.description}`,
    "",
    ...columns([...rows, ...COMMON, ...own]),
    "",
    `Example: ${NAME} ${command.example}`,
  ].join("\n");
}

export function helpForCommand({ name, summary, usage }: CliCommand): string {
  return [`${NAME} ${usage}`, "", `${name}: ${summary}`, "", ...columns(COMMON)].join("\n");
}

function columns(rows: readonly (readonly (string | undefined)[])[]): string[] {
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  return rows.map(([left = "", right = ""]) => `  ${left.padEnd(width)}  ${right}`);
}
