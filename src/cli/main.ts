import "../server/zod-without-jit.ts";
import { ReportError } from "../errors.ts";
import { whyBroken } from "../installation.ts";
import { logBug, tell } from "./log.ts";
import { openForServer, readOptions } from "./open.ts";
import { serveOnStdio } from "./serve/serve-stdio.ts";

// On stdio the protocol owns stdout: whatever a library prints goes to stderr.
console.log = console.error;
console.info = console.error;

// Nobody may be reading the log: that is no reason to end.
process.stderr.on("error", () => undefined);

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = error instanceof ReportError && error.code === "USAGE" ? 2 : 1;
  if (error instanceof ReportError) tell(error.told((command) => `report-knowledge-mcp ${command}`));
  else {
    const why = whyBroken(import.meta.dirname);
    if (why === undefined) logBug(error);
    else tell(why);
  }
});

/** Without a command it serves on stdio, which is what hosts start. */
async function main(argv: readonly string[]): Promise<void> {
  const [first] = argv;
  if (first === undefined || (first.startsWith("--") && first !== "--help" && first !== "--version"))
    return serveOnStdio(await openForServer(readOptions(argv)));
  const { runCommand } = await import("./command/run-command.ts");
  process.exitCode = await runCommand(argv);
}
