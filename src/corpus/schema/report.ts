import * as z from "zod";
import { Lines } from "./lines.ts";
import { Period } from "./period.ts";
import { Id, Text } from "./text.ts";

export const Chapter = z.strictObject({
  id: Id,
  title: Text,
  heading: z.string().min(1).describe("As printed."),
  lines: Lines,
  sections: z.array(Id).min(1).describe("Its sections in order."),
});

/** `report.yaml`: what the report is, and where its parts stand. */
export const ReportFile = z.strictObject({
  title: Text,
  titleIsOurs: z.boolean().describe("True where the report prints no title."),
  short: Text.describe("Short name for citations."),
  publisher: Text,
  published: z.union([Period, z.null()]).describe("Null where the report does not say."),
  latest: Period.describe("Latest date in the text: data reach until then."),
  language: z.enum(["zh", "en"]),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe("Version of this corpus."),
  source: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    lines: z.int().min(1),
  }),
  chapters: z.array(Chapter).min(1),
});
export type ReportFile = z.infer<typeof ReportFile>;
export type Chapter = z.infer<typeof Chapter>;
