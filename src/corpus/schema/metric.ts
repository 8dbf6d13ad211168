import * as z from "zod";
import { filled, hasHalf, Id, NO_HALF } from "./parts/text.ts";

/** Something that is measured (`metrics.yaml`). */
export const Metric = z
  .strictObject({
    id: Id,
    zh: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
    dimension: z
      .string()
      .min(1)
      .nullable()
      .describe("Dimension of its units (units.yaml); null where it has none (a date, a name)."),
    aliases: z.array(z.string().min(1)).optional().describe("Other words for it in either language."),
  })
  .refine(hasHalf, NO_HALF)
  .transform(filled);
export type Metric = z.infer<typeof Metric>;
export const MetricsFile = z.array(Metric);
