import type { CliCommand } from "../command/define-command.ts";
import add from "./add.ts";
import config from "./config.ts";
import doctor from "./doctor.ts";
import exportTables from "./export.ts";
import init from "./init.ts";
import list from "./list.ts";
import reindex from "./reindex.ts";
import remove from "./remove.ts";
import serve from "./serve.ts";
import validate from "./validate.ts";

/** Every command that is not a tool, in the order of the help. */
export const commands: readonly CliCommand[] = [
  add,
  list,
  remove,
  reindex,
  init,
  validate,
  config,
  doctor,
  exportTables,
  serve,
];
