import { claimRef } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { serve } from "../../library/served.ts";
import { boundsOf } from "../../models/formulas/bounds.ts";
import type { Interval } from "../../notation/bounds/interval.ts";
import type { Lang } from "../../notation/lang.ts";
import { denoise } from "../../notation/numbers/decimal.ts";
import type { GivenInput } from "../calculate/inputs/given-input.ts";
import { factorOf } from "../calculate/live.ts";
import { openCalculation } from "../calculate/open-calculation.ts";
import { stepOf } from "./agreement.ts";
import type { HeldQuantity } from "./held-quantity.ts";

/** What a formula over figures of the report comes to, in the unit of the claim. */
export interface Computation {
  readonly formula: string;
  readonly operands: ReadonlyMap<string, HeldQuantity>;
  readonly value: number;
  readonly unit: string;
  /** All that the printed digits of the operands allow: by the digits of their columns, and by those that each surely has. */
  readonly near: Interval;
  readonly far: Interval;
  /** Whether the digits of each operand leave little open. */
  readonly isFine: boolean;
}

/** An operand whose last digit is more than this share of it says too little of what may be computed of it. */
const COARSE = 0.1;

/** Computes a formula over printed figures, with what their digits leave open; undefined if their units do not go together or it has no value. */
export function compute(
  report: Report,
  formula: string,
  operands: ReadonlyMap<string, HeldQuantity>,
  unit: string,
  lang: Lang,
): Computation | undefined {
  try {
    const calculation = openCalculation(
      serve(report),
      {
        formulas: [`result = ${formula}`],
        inputs: Object.fromEntries([...operands].map(([name, held]) => [name, refOf(report, held)])),
        unit,
      },
      lang,
    );
    const { inputs, units, live } = calculation;
    const [result] = calculation.results;
    if (!result) return undefined;
    const values = Object.fromEntries(
      [...inputs].map(
        ([
          name,
          {
            operands: [operand],
          },
        ]) => [name, operand?.value ?? Number.NaN],
      ),
    );
    const value = live.equations.run(values, live.equations.steps)["result"];
    if (value === undefined) return undefined;
    const within = (stepFor: (input: GivenInput) => number): Interval => {
      const { low, high, ...open } = boundsOf(
        result.formula.formula.tree,
        (name) => {
          const input = inputs.get(name);
          const [operand] = input?.operands ?? [];
          const half = (input ? stepFor(input) : 0) / 2;
          const factor = factorOf(operand?.unit, units);
          const at = operand?.value ?? Number.NaN;
          return { low: (at - half) * factor, high: (at + half) * factor, lowOpen: false, highOpen: false };
        },
        result.scales,
      );
      return {
        low: denoise(low / result.writing.factor),
        high: denoise(high / result.writing.factor),
        ...open,
      };
    };
    const sure = ({ name }: GivenInput) => {
      const held = operands.get(name);
      return held ? stepOf(held, held.unit, report.corpus.units) : 0;
    };
    const likely = (input: GivenInput) => Math.min(sure(input), input.operands[0]?.source?.step ?? Infinity);
    return {
      formula,
      operands,
      value,
      unit,
      near: within(likely),
      far: within(sure),
      isFine: [...inputs.values()].every(
        (input) => sure(input) <= COARSE * Math.abs(input.operands[0]?.value ?? 0),
      ),
    };
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** The ref by which a held figure is an input of a calculation. */
export function refOf(
  { corpus }: Report,
  { source, ref, of, metric, period, printed }: HeldQuantity,
): string {
  if (source === "cell") return ref;
  const claim = [...corpus.claims.values()].find((each) => claimRef(each) === ref);
  const alike = (claim?.quantities ?? []).filter((each) => each.metric === metric && each.of === of);
  const parts = [of, metric, ...(period === undefined ? [] : [period])];
  return `${ref}#${[...parts, ...(alike.length > 1 && printed !== undefined ? [printed] : [])].join("+")}`;
}
