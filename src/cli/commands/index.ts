import check from "./check.ts";
import config from "./config.ts";
import doctor from "./doctor.ts";
import exportTables from "./export.ts";
import serve from "./serve.ts";

/** A command of the terminal that is no tool. `takes` lets it step in front of a tool of the same name. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly takes?: (argv: readonly string[]) => boolean;
  readonly run: (argv: readonly string[], print: (text: string) => number) => Promise<number>;
}

/** Every such command, in the order of the help. */
export const commands: readonly CliCommand[] = [check, config, doctor, exportTables, serve];
