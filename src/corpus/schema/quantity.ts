import * as z from "zod";
import { BOUNDS } from "../../notation/bounds/bound.ts";
import { Period } from "./period.ts";
import { Id } from "./text.ts";

/** A bound as the files write it. */
export const BoundSchema = z.enum(BOUNDS);

/** One number of the report: whose, what, how much, when, and as printed how. */
export const Quantity = z
  .strictObject({
    of: Id.describe("Entity that the number is about."),
    metric: Id.describe("What is measured: an id of metrics.yaml."),
    value: z.number().optional(),
    low: z.number().optional().describe("Lower end of a printed range."),
    high: z.number().optional().describe("Upper end of a printed range."),
    bound: BoundSchema.optional().describe("Default exact."),
    unit: z.string().optional().describe("An id of units.yaml; absent where the report prints none."),
    period: Period.optional().describe("When it holds."),
    vs: Period.optional().describe("Base period of a change or multiple."),
    printed: z.string().min(1).max(40).describe("As it stands on the line."),
    inferred: z.string().optional().describe("What a reader must infer (a year, a subject), and from what."),
  })
  .refine((q) => (q.value === undefined) !== (q.low === undefined && q.high === undefined), {
    message: "give either value, or low and high",
  });
export type Quantity = z.infer<typeof Quantity>;
