import * as z from "zod";
import { Lines } from "./parts/lines.ts";
import { Period } from "./parts/period.ts";
import { Id, Text } from "./parts/text.ts";

const LangSchema = z.enum(["zh", "en"]);

/** An amount of money as a broker's note states it. */
const Amount = z.strictObject({ value: z.number(), unit: z.string(), period: Period.optional() });

export const Chapter = z.strictObject({
  id: Id,
  title: Text,
  heading: z.string().min(1).describe("As printed."),
  lines: Lines,
  sections: z.array(Id).min(1).describe("Its sections in order."),
});

/** `report.yaml`: what the report is, and where its parts stand. */
export const ReportFile = z.strictObject({
  format: z.int().min(1).optional().describe("Format of this folder's files: 2; absent it is 1."),
  title: Text,
  titleIsOurs: z.boolean().describe("True where the report prints no title."),
  short: Text.describe("Short name for citations."),
  publisher: Text.optional(),
  languages: z
    .array(LangSchema)
    .min(1)
    .optional()
    .describe("Languages in which this corpus is written; default both."),
  kind: z
    .enum([
      "annual",
      "interim",
      "quarterly",
      "prospectus",
      "earnings-release",
      "broker-note",
      "research",
      "other",
    ])
    .optional(),
  authors: z.array(z.string().min(1)).optional(),
  company: Id.optional().describe("The entity that the report is about, where it is one."),
  ticker: z.string().min(1).max(24).optional(),
  fiscalYearEnds: z.int().min(1).max(12).optional().describe("Month in which the fiscal year ends."),
  fiscalYearNamed: z
    .enum(["start", "end"])
    .optional()
    .describe(
      "Whether a fiscal year has the number of the calendar year in which it begins or ends (default); of a report that a program read it is not known unless the text tells it.",
    ),
  currency: z.string().optional().describe("Unit of its amounts unless they say another: USD."),
  rating: z.string().min(1).max(40).optional().describe("A broker's rating, as printed."),
  targetPrice: Amount.optional(),
  price: Amount.optional().describe("Share price that the note states, with its date."),
  rights: z
    .enum(["restated", "own-copy"])
    .optional()
    .describe(
      "restated (default): our words only. own-copy: the reader's file, verbatim; never in a package.",
    ),
  published: z.union([Period, z.null()]).describe("Null where the report does not say."),
  latest: z
    .union([Period, z.null()])
    .describe("Latest date in the text: data reach until then; null if none is known."),
  language: LangSchema.describe("Language of the report itself."),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe("Version of this corpus."),
  source: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    lines: z.int().min(1),
    file: z.string().min(1).optional().describe("Name of the file that it was read from."),
    unit: z
      .enum(["line", "page", "paragraph", "cell"])
      .optional()
      .describe("What its lines stand for: default lines of a text; else `places` says where each stands."),
    pages: z.int().min(1).optional(),
  }),
  chapters: z.array(Chapter).min(1),
});
/** What a report is; the format of its files is known once they are read. */
export type ReportFile = Omit<z.infer<typeof ReportFile>, "format">;
export type Chapter = z.infer<typeof Chapter>;
