import * as z from "zod";
import { readLang } from "./arguments/read-lang.ts";
import { namesArg } from "./arguments.ts";

/** Shapes that several tools share. Answers hold no nulls and no empty lists: what is absent is left out. */
export const LangArg = z
  .preprocess(readLang, z.enum(["zh", "en"]))
  .optional()
  .describe("Default: the question's.");

/** Which reports are asked. */
export const ReportArg = namesArg(400).optional().describe("Id, title, company or ticker.");

export const QuantityOut = z.object({
  of: z.string().optional(),
  metric: z.string().optional(),
  words: z.string().optional(),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  bound: z.string().optional(),
  unit: z.string().optional(),
  period: z.string().optional(),
  vs: z.string().optional(),
  printed: z.string().optional(),
  basis: z.string().optional(),
  checked: z.string().optional(),
});

/** Where something stands: pages of a report that has pages, else lines of its text. */
export const PlacedOut = { lines: z.array(z.int()).optional(), pages: z.array(z.int()).optional() };

export const FindingOut = z.object({
  ref: z.string(),
  kind: z.string(),
  weight: z.string(),
  say: z.string(),
});

/** "<report>@<corpus version>", of several joined by commas. */
export const ReportOut = z.string();
