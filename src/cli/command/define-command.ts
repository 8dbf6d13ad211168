/** A command of the terminal that is not a tool. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** Gives the exit status; `print` writes a text to stdout and gives 0. */
  readonly run: (argv: readonly string[], print: (text: string) => number) => Promise<number>;
}

/** Identity, for its types. */
export const defineCommand = (command: CliCommand): CliCommand => command;
