import * as z from "zod";
import { Lines } from "./parts/lines.ts";
import { Period } from "./parts/period.ts";
import { Id, Name, Text } from "./parts/text.ts";
import { BoundSchema } from "./quantity.ts";

/** A relation between figures that the report prints or implies (`derived.yaml`): recomputed at build. */
export const Derived = z.strictObject({
  id: Id,
  say: Text.describe("The relation as a statement that stands alone, with the computed value."),
  of: Id,
  metric: Id,
  unit: z.string().optional(),
  period: Period.optional(),
  vs: Period.optional(),
  operands: z
    .record(Name, z.string())
    .describe("Name → ref of a quantity: cell/<table>.<row>.<column> or claim/<id>#<selector>."),
  formula: z.string().min(1).describe("CEL over the operands; constants written 100.0."),
  value: z.number().describe("The result, rounded to `decimals`; checked at build."),
  decimals: z.int().min(0).max(6),
  bound: BoundSchema.optional().describe("Where its operands are bounds or approximations; default exact."),
  printed: z
    .strictObject({
      value: z.number(),
      bound: BoundSchema.optional(),
      as: z.string().max(40),
      lines: Lines,
      agrees: z.enum(["exact", "rounding", "differs"]),
    })
    .optional()
    .describe("What the report prints for it, if it does; `differs` needs a finding."),
  lines: Lines,
});
export type Derived = z.infer<typeof Derived>;
export const DerivedFile = z.array(Derived);
