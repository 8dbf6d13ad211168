import * as z from "zod";

const Place = { line: z.int().min(1), raw: z.string().min(1), why: z.string().min(1) };

/** What the listing of figures cannot tell by rule. */
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
    .array(z.strictObject(Place))
    .describe("Readings that are no figures of the report: noise, page numbers."),
});
export type FigureRules = z.infer<typeof FigureRules>;

/** The rules of verify, by the name that an exception gives. */
export const RuleName = z.enum([
  "printed",
  "values",
  "cells",
  "results",
  "figures",
  "dates",
  "numerals",
  "statements",
  "own-words",
  "search",
]);
export type RuleName = z.infer<typeof RuleName>;

/** `verify.yaml`: what verify cannot know by a general rule, each with its reason. An entry that meets nothing is a break. */
export const VerifyFile = FigureRules.partial().extend({
  exempt: z
    .array(
      z.strictObject({
        rule: RuleName,
        ids: z.array(z.string().min(1)).min(1).describe("Ids of breaks as verify prints them."),
        why: z.string().min(1),
      }),
    )
    .optional()
    .describe("Breaks of other rules that are none."),
});
export type VerifyFile = z.infer<typeof VerifyFile>;
