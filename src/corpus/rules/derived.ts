import { ReportError } from "../../errors.ts";
import { isBeyond } from "../../notation/bounds/interval.ts";
import { roundHalfUp } from "../formulas/formula-functions.ts";
import { resolveNumber } from "../quantity-ref.ts";
import { ref } from "../ref.ts";
import type { Derived } from "../schema/derived.ts";
import type { Context } from "./context.ts";

/** Derived figures: operands resolve, and the formula gives the value and what is printed. */
export function checkDerived(context: Context): void {
  const { corpus, known, unit, lines, say } = context;
  const file = "derived.yaml";
  for (const derived of corpus.derived.values()) {
    known(file, derived.id, "entity", derived.of, corpus.entities, "entities.yaml");
    known(file, derived.id, "metric", derived.metric, corpus.metrics, "metrics.yaml");
    unit(file, derived.id, derived.unit, derived.metric);
    lines(file, derived.id, derived.lines);
    const computed = compute(context, file, derived);
    if (computed === undefined) continue;
    if (roundHalfUp(computed, derived.decimals) !== derived.value)
      say(
        file,
        derived.id,
        `value ${derived.value}, but the formula gives ${computed}.`,
        `Write ${roundHalfUp(computed, derived.decimals)}.`,
      );
    checkPrinted(context, file, derived, computed);
  }
}

function compute({ corpus, say, formula }: Context, file: string, derived: Derived): number | undefined {
  const values: Record<string, number> = {};
  for (const [name, text] of Object.entries(derived.operands)) {
    const operand = resolveNumber(corpus, text);
    if ("found" in operand) values[name] = operand.found;
    else say(file, derived.id, `operand ${name}: ${operand.why}.`, "Name one number.");
  }
  const names = Object.fromEntries(Object.keys(derived.operands).map((name) => [name, "number" as const]));
  const compiled = formula(file, derived.id, derived.formula, names);
  if (!compiled || Object.keys(values).length < Object.keys(derived.operands).length) return undefined;
  try {
    return compiled.run(values);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    say(file, derived.id, error.message, "Mend the formula.");
    return undefined;
  }
}

function checkPrinted({ corpus, say }: Context, file: string, derived: Derived, computed: number): void {
  const { printed } = derived;
  if (!printed) return;
  const decimals = (String(printed.value).split(".")[1] ?? "").length;
  const exact = roundHalfUp(computed, decimals) === printed.value;
  const bounded = isBeyond(computed, printed.value, printed.bound);
  if (printed.agrees === "exact" && !exact && !bounded)
    say(
      file,
      derived.id,
      `prints ${printed.value}, but the formula gives ${computed}.`,
      "Say agrees: rounding if the printed operands' rounding explains it, else differs with a finding.",
    );
  if (printed.agrees !== "exact" && exact)
    say(file, derived.id, `agrees exactly with the printed ${printed.value}.`, "Say agrees: exact.");
  if (printed.agrees === "differs" && corpus.findingsOf([ref("derived", derived.id)]).length === 0)
    say(
      file,
      derived.id,
      "differs from what is printed, but no finding says so.",
      `Add one that touches ${ref("derived", derived.id)}.`,
    );
}
