import "../server/zod-without-jit.ts";
import { ReportError } from "../errors.ts";
import { logBug } from "./log.ts";
import { openFromOptions, readOptions } from "./open.ts";
import { serveOnStdio } from "./serve-stdio.ts";

// On stdio the protocol owns stdout: whatever a library prints goes to stderr.
console.log = console.error;
console.info = console.error;

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = error instanceof ReportError && error.code === "USAGE" ? 2 : 1;
  if (error instanceof ReportError)
    process.stderr.write(`${error.told((command) => `report-knowledge-mcp ${command}`)}\n`);
  else logBug(error);
});

/** Without a command it serves on stdio, which is what hosts start. */
async function main(argv: readonly string[]): Promise<void> {
  const [first] = argv;
  if (first === undefined || (first.startsWith("--") && first !== "--help" && first !== "--version"))
    return serveOnStdio(await openFromOptions(readOptions(argv)));
  const { runCommand } = await import("./run-command.ts");
  process.exitCode = await runCommand(argv);
}
