import { ReportError } from "../../errors.ts";
import { tools } from "../../server/tools/index.ts";
import { VERSION } from "../../version.ts";
import { commands } from "../commands/index.ts";
import { log } from "../log.ts";
import { printable } from "../printable.ts";
import { helpForAll, helpForCommand, helpForTool } from "./help.ts";
import { runTool } from "./run-tool.ts";

/** Runs one command of the terminal and gives its exit status: 0 done, 1 the request failed, 2 wrong usage. */
export async function runCommand([name = "--help", ...argv]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "help") return print(helpForAll(tools, commands));
  if (name === "--version") return print(VERSION);
  const wantsHelp = argv.includes("--help");
  const tool = tools.find(({ command }) => command.name === name);
  const command = commands.find((each) => each.name === name);
  if (command) return wantsHelp ? print(helpForCommand(command)) : command.run(argv, print);
  if (tool) return wantsHelp ? print(helpForTool(tool)) : print(await runTool(tool, argv));
  throw new ReportError(
    "USAGE",
    `There is no command "${name}". Commands: ${[...tools.map((each) => each.command.name), ...commands.map((each) => each.name)].join(", ")}; --help explains them.`,
  );
}

/** A reader that has seen enough (head) closes the pipe: no failure of ours. Anything else, such as a full device, is said in one sentence. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") log(`stdout takes no more: ${error.message}`);
  process.exit(error.code === "EPIPE" ? undefined : 1);
});

function print(text: string): number {
  process.stdout.write(`${printable(text)}\n`);
  return 0;
}
