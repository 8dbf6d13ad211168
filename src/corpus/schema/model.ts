import * as z from "zod";
import { Lines } from "./parts/lines.ts";
import { Id, Name, Text } from "./parts/text.ts";

/**
 * A lever of a model: a number; a list bound to a table's column; or a row of a table (`table`), from whose cells
 * numbers of the same model take their defaults (`cell`).
 */
export const ModelInput = z
  .strictObject({
    title: Text,
    unit: z.string().optional(),
    default: z
      .number()
      .optional()
      .describe("The report's value, or a neutral one for an assumption that the report makes silently."),
    from: z.enum(["report", "neutral"]).optional().describe("Where the default comes from (default report)."),
    ref: z
      .string()
      .optional()
      .describe("Ref of the quantity that the default is: cell/…, claim/…#… or derived/…; checked at build."),
    lines: Lines.optional(),
    column: z.string().optional().describe("A list input bound to a column: table/<id>.<column>."),
    rows: z.array(z.string()).min(1).optional().describe("Keys of the rows of the column, where not all."),
    table: Id.optional().describe("The input is a row of this table, named by key, label or entity."),
    row: z.string().optional().describe("Key of the row that stands by default."),
    cell: z.string().optional().describe("Default is a cell of the chosen row: <input of the row>.<column>."),
    model: z
      .string()
      .optional()
      .describe("Output of another model, <id>.<output>: computed instead when one of its inputs is given."),
    values: z.array(z.number()).optional().describe("The report's own cases."),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe("Lowest and highest value that makes sense; every input but a row has one."),
    step: z
      .number()
      .positive()
      .optional()
      .describe("Worth of the last printed digit, where the default's own decimals do not show it."),
    required: Text.optional().describe("Why the reader must give it: the report lost it or lacks it."),
    whole: z.boolean().optional().describe("Only whole numbers."),
  })
  .refine((input) => (input.table === undefined) === (input.range !== undefined), {
    message: "give a range, or for a row of a table the table",
  });

const ModelOutput = z.strictObject({
  title: Text,
  unit: z.string().optional(),
  decimals: z
    .int()
    .min(-12)
    .max(6)
    .describe("Shown to so many decimals (-6: to millions); never rounded before."),
});

/** A number that the report prints and the model should give. */
export const ModelCheck = z.strictObject({
  inputs: z
    .record(Name, z.union([z.number(), z.string(), z.array(z.number())]))
    .optional()
    .describe("What differs from the defaults; a row by its key."),
  output: Name,
  printed: z.number(),
  as: z.string().max(40).optional(),
  bound: z.enum(["exact", "about", "at-least", "at-most", "over", "under"]).optional(),
  decimals: z.int().min(0).max(6).describe("Decimals that the report prints."),
  agrees: z
    .enum(["exact", "rounding", "differs"])
    .describe("rounding: agrees within the rounding of its printed inputs."),
  lines: Lines,
  finding: Id.optional().describe("The finding that explains a difference."),
});

/** `models/<id>.yaml`: a model of the report as inputs, formulas and outputs. */
export const ModelFile = z.strictObject({
  title: Text,
  question: Text.describe("The question that it answers."),
  section: Id,
  basis: z
    .enum(["report", "implied", "what-if"])
    .describe(
      "report: the report computes it; implied: its figures imply it; what-if: ours, over its figures.",
    ),
  about: z.array(Id).optional(),
  inputs: z.record(Name, ModelInput),
  formulas: z
    .record(Name, z.string().min(1))
    .describe("Name → CEL over inputs and earlier names; constants written 100.0."),
  outputs: z.record(Name, ModelOutput),
  checks: z.array(ModelCheck).optional(),
  caveats: z.array(Text),
  findings: z.array(Id).optional(),
  aliases: z.array(z.string()).optional().describe("Words that a what-if question about it uses."),
  lines: Lines,
});
export type ModelFile = z.infer<typeof ModelFile>;
export type ModelInput = z.infer<typeof ModelInput>;
export type ModelCheck = z.infer<typeof ModelCheck>;
