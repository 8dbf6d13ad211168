import { type ParseArgsConfig, parseArgs } from "node:util";
import { ReportError } from "../../errors.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options and words of a command; USAGE with how it is called. */
export function parseCommand<T extends Options>(argv: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nTry: report-knowledge-mcp ${usage}`,
      { cause: error },
    );
  }
}
