import * as z from "zod";
import { CLAIM_KINDS } from "../claim-kinds.ts";
import { Lines } from "./lines.ts";
import { Period } from "./period.ts";
import { Figure, Quantity } from "./quantity.ts";
import { Id } from "./text.ts";

const ClaimKind = z.enum(CLAIM_KINDS);

/** One checkable statement that stands alone: subject, metric, value, period and speaker are in it. */
export const Claim = z
  .strictObject({
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
    lines: Lines,
  })
  .refine(({ zh, en }) => zh !== undefined || en !== undefined, { message: "give zh, en or both" })
  .transform(({ zh = "", en = "", ...rest }) => ({ ...rest, zh: zh || en, en: en || zh }));
export type Claim = z.infer<typeof Claim>;
