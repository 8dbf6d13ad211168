import * as z from "zod";

/** What the listing of figures cannot tell by rule (`verify.yaml`). */
export const FigureRules = z.strictObject({
  names: z.array(z.string().min(1)).describe("Names whose digits are no figures, as printed."),
  repair: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        raw: z.string().min(1),
        as: z.string(),
        why: z.string().min(1),
      }),
    )
    .describe("OCR damage inside a figure, and how it is read."),
  ignore: z
    .array(z.strictObject({ line: z.int().min(1), raw: z.string().min(1), why: z.string().min(1) }))
    .describe("Readings that are no figures of the report: noise, page numbers."),
});
export type FigureRules = z.infer<typeof FigureRules>;
