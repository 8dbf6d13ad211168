import { ReportError } from "../../../errors.ts";
import type { Served } from "../../../library/served.ts";
import { MAX_POINTS } from "../../../models/read-inputs.ts";
import type { Lang } from "../../../notation/lang.ts";
import { convertible } from "../../../notation/units/dimensions.ts";
import type { Unit } from "../../../notation/units/unit.ts";
import type { Units } from "../../../notation/units/units.ts";
import type { Operand } from "./operand.ts";

/** An input as the reader gives it: a number, a list, values to go through, or a span to stress; nothing but a unit for one that is solved for. */
export interface GivenInput {
  readonly name: string;
  readonly unit?: Unit | undefined;
  /** One for a number, several for a list. */
  readonly operands: readonly Operand[];
  readonly axis?: readonly number[];
  readonly span?: { readonly low: number; readonly high: number };
  /** What the reader must know of how it was read. */
  readonly notes: readonly string[];
}

/** What an input takes, for errors. */
export const TAKES =
  'Give a number with its unit ("3%", "1.2亿元"), a list, {"low": …, "high": …}, or a ref (cell/…, claim/…#metric, derived/…, "table/<id>.<column> where …")';

/** What reads an input. */
export interface Reading {
  readonly served: Served;
  readonly units: Units;
  readonly lang: Lang;
}

/** A list for a formula that takes lists; else values to go through, in one unit. */
export function alike(input: GivenInput, isList: boolean, units: Units): GivenInput {
  const stray = input.operands.find(
    ({ unit }) => unit?.id !== input.unit?.id && !convertible(unit, input.unit, units),
  );
  if (stray)
    throw refused(
      input.name,
      stray.unit?.id,
      `mixes ${input.unit?.id ?? "plain numbers"} and ${stray.unit?.id ?? "plain numbers"}: give values of one kind`,
    );
  if (isList) return input;
  if (input.operands.length > MAX_POINTS)
    throw refused(input.name, `${input.operands.length} values`, `is a list of more than ${MAX_POINTS}`);
  const axis = input.operands.map((operand) => {
    if (operand.value === undefined)
      throw refused(input.name, operand.source?.ref, "is a range: give one number");
    return operand.value * (convertible(operand.unit, input.unit, units) ?? 1);
  });
  return { ...input, axis };
}

/** The error of an input that cannot be used. */
export function refused(name: string, given: unknown, why: string): ReportError {
  const text = typeof given === "string" ? given : (JSON.stringify(given) ?? String(given));
  return new ReportError("INPUT", `Input "${name}" (${text.slice(0, 60)}) ${why}. ${TAKES}.`);
}
