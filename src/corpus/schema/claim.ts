import * as z from "zod";
import { CLAIM_KINDS } from "../claim-kinds.ts";
import { LineNumbers, Lines } from "./parts/lines.ts";
import { Period } from "./parts/period.ts";
import { filled, hasHalf, Id, NO_HALF, Replaces } from "./parts/text.ts";
import { Figure, Quantity } from "./quantity.ts";

const ClaimKind = z.enum(CLAIM_KINDS);

const SHAPE = {
  id: Id,
  kind: ClaimKind,
  zh: z.string().min(4).optional(),
  en: z.string().min(8).optional(),
  verbatim: z
    .literal(true)
    .optional()
    .describe("It is a passage: a stretch of the reader's own file, word for word."),
  about: z.array(Id).describe("Entities it is about, the main one first."),
  quantities: z.array(Quantity).optional(),
  figures: z.array(Figure).optional().describe("Its numbers that are not wholly understood."),
  when: z.array(Period).optional().describe("Dates of the event that the line prints."),
  says: z.array(Id).optional().describe("Who the report has it from."),
  via: z.array(Id).optional().describe("Who relayed it to the report."),
  saidOn: Period.optional().describe("Date of the statement."),
  inferred: z
    .string()
    .optional()
    .describe("What the report leaves to inference (a year, say), and from what."),
  replaces: Replaces,
  lines: Lines,
};

/** One checkable statement that stands alone: subject, metric, value, period and speaker are in it. */
export const Claim = z.strictObject(SHAPE).refine(hasHalf, NO_HALF).transform(filled);
export type Claim = z.infer<typeof Claim>;

/** A claim as it stands among all of a corpus: a passage may be short, and its section is named. */
export const ClaimRecord = z
  .strictObject({
    ...SHAPE,
    zh: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
    section: Id,
    lines: LineNumbers,
  })
  .refine(hasHalf, NO_HALF)
  .transform(filled);
