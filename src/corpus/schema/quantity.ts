import * as z from "zod";
import { BOUNDS } from "../../notation/bounds/bound.ts";
import { Period } from "./parts/period.ts";
import { Id } from "./parts/text.ts";

/** A bound as the files write it. */
export const BoundSchema = z.enum(BOUNDS);

/** On which accounting or statistical footing a number stands; what is not known is left out. */
export const BASES = [
  "actual",
  "estimate",
  "guidance",
  "consensus",
  "reported",
  "adjusted",
  "basic",
  "diluted",
  "attributable",
  "total",
  "consolidated",
  "parent",
  "restated",
  "constant-currency",
] as const;
export const BasisSchema = z.array(z.enum(BASES)).min(1);

/** What proves a machine's number: it adds up, it is the mean or has a part in one, it gives the printed growth, it stands twice, or it was tagged. */
export const CheckedSchema = z.enum(["sum", "average", "growth", "share", "twice", "xbrl"]);

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
    basis: BasisSchema.optional(),
    checked: CheckedSchema.optional(),
  })
  .refine((q) => (q.value === undefined) !== (q.low === undefined && q.high === undefined), {
    message: "give either value, or low and high",
  });
export type Quantity = z.infer<typeof Quantity>;

/** A number that a program read and did not wholly understand: a quantity whose parts may be open. Never used for a verdict. */
export const Figure = z.strictObject({
  of: Id.optional(),
  metric: Id.optional(),
  words: z.string().min(1).max(120).optional().describe("Words of the text that say what is measured."),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  bound: BoundSchema.optional(),
  unit: z.string().optional(),
  period: Period.optional(),
  vs: Period.optional(),
  printed: z.string().min(1).max(60),
  basis: BasisSchema.optional(),
  checked: CheckedSchema.optional(),
});
export type Figure = z.infer<typeof Figure>;
