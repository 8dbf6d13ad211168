import * as z from "zod";
import type { Unit } from "../../notation/units/unit.ts";
import { filled, hasHalf, NO_HALF } from "./parts/text.ts";

/** A unit (`units.yaml`). `zh` and `en` stand after the number, or around it where they hold "{}" (`CNY {}`). */
const UnitSchema: z.ZodType<Unit> = z
  .strictObject({
    id: z.string().min(1).max(24).describe("Short and readable: it is shown as it is."),
    dimension: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a dimension is lower-case words joined by "-", such as "int-ops"')
      .describe("Values convert only within a dimension."),
    factor: z.number().positive().describe("One of this unit in the base unit of its dimension."),
    zh: z.string().min(1).optional().describe("How it is written in Chinese."),
    en: z.string().min(1).optional().describe("How it is written in English."),
    one: z.string().min(1).optional().describe("English for exactly one of it (month)."),
    words: z.boolean().optional().describe("Large numbers of it take scale words: 万, 亿, million, billion."),
    as: z.string().optional().describe("Unit in which a quantity of it is written: CNY for 100M CNY."),
    before: z.array(z.string().min(1)).optional().describe("Signs that stand before the number: $, RMB."),
    aliases: z
      .array(z.string().min(1))
      .optional()
      .describe("Other ways to write it after a number, in either language."),
  })
  .refine(hasHalf, NO_HALF)
  .transform(filled);
export const UnitsFile = z.array(UnitSchema);
