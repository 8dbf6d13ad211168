import * as z from "zod";
import { CLAIM_KINDS } from "../claim-kinds.ts";
import { Lines } from "./lines.ts";
import { Period } from "./period.ts";
import { Quantity } from "./quantity.ts";
import { Id } from "./text.ts";

const ClaimKind = z.enum(CLAIM_KINDS);

/** One checkable statement that stands alone: subject, metric, value, period and speaker are in it. */
export const Claim = z.strictObject({
  id: Id,
  kind: ClaimKind,
  zh: z.string().min(4),
  en: z.string().min(8),
  about: z.array(Id).min(1).describe("Entities it is about, the main one first."),
  quantities: z.array(Quantity).optional(),
  when: z.array(Period).optional().describe("Dates of the event that the line prints."),
  says: z.array(Id).optional().describe("Who the report has it from."),
  via: z.array(Id).optional().describe("Who relayed it to the report."),
  saidOn: Period.optional().describe("Date of the statement."),
  inferred: z
    .string()
    .optional()
    .describe("What the report leaves to inference (a year, say), and from what."),
  lines: Lines,
});
export type Claim = z.infer<typeof Claim>;
