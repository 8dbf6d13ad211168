import { ReportError } from "../../errors.ts";
import type { LiveInput } from "../../models/model-input.ts";
import { tornado } from "../../models/modes/tornado.ts";
import type { ModelRun } from "./run.ts";

/**
 * Names of the inputs that matter: what only the reader can give first, then those that the main output depends on: the chosen rows, numbers
 * by how far they move it over their ranges, lists.
 */
export function mainInputs(run: ModelRun): string[] {
  const { live, main, settings } = run;
  const used = new Set(live.equations.inputsOf([main]));
  for (const { name, cell } of live.inputs.values()) if (cell && used.has(name)) used.add(cell.input);
  const own = settings.filter(
    ({ input: { name, spec }, from }) => used.has(name) || (from === "needed" && spec.required !== undefined),
  );
  const given = own.filter(({ from }) => from !== "needed");
  const ofKind = (kind: LiveInput["kind"]) =>
    given.flatMap(({ input }) => (input.kind === kind ? [input] : []));
  const moving = ofKind("number")
    .map((input) => ({ input, swing: swingOf(run, input) }))
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => (a.swing === b.swing ? 0 : b.swing - a.swing));
  return [
    ...own.flatMap(({ input, from }) => (from === "needed" ? [input] : [])),
    ...ofKind("row"),
    ...moving.map(({ input }) => input),
    ...ofKind("list"),
  ].map(({ name }) => name);
}

/** How far an input moves the main output over its range; without end where the range has none or an end of it gives no number. */
function swingOf({ live, main }: ModelRun, input: LiveInput): number {
  const { low, high } = input;
  if (!Number.isFinite(high - low)) return Infinity;
  try {
    const [only] = tornado(live, new Map(), [{ input, low, high }], main);
    return Math.abs(only?.swing ?? 0);
  } catch (error) {
    if (error instanceof ReportError) return Infinity;
    throw error;
  }
}
