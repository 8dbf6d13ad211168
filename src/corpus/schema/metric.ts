import * as z from "zod";
import { Id } from "./text.ts";

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
  .refine(({ zh, en }) => zh !== undefined || en !== undefined, { message: "give zh, en or both" })
  .transform(({ zh = "", en = "", ...rest }) => ({ ...rest, zh: zh || en, en: en || zh }));
export type Metric = z.infer<typeof Metric>;
export const MetricsFile = z.array(Metric);
