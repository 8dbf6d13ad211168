import * as z from "zod";
import { Lines } from "./parts/lines.ts";
import { Id, Replaces, Text } from "./parts/text.ts";

export const FindingKind = z.enum([
  "ocr",
  "arithmetic",
  "contradiction",
  "misplaced",
  "lost",
  "factual",
  "wording",
  "unread",
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** A defect found in the report (`findings.yaml`); it travels with what it touches. */
export const Finding = z.strictObject({
  id: Id,
  kind: FindingKind,
  weight: z.enum(["material", "minor"]),
  confidence: z.enum(["high", "medium", "low"]),
  from: z
    .enum(["text", "outside"])
    .describe("What tells it. outside: only outside knowledge does; it never changes a value."),
  source: z
    .string()
    .optional()
    .describe('Where outside knowledge comes from; "unsourced" where it is only known.'),
  say: Text.describe("What is wrong and what to use instead, one or two sentences."),
  printed: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe("The damaged or wrong string as it stands on its line."),
  meant: z.string().min(1).max(40).optional().describe("What it should read."),
  about: z.array(Id).optional().describe("Entities that it concerns."),
  metrics: z
    .array(Id)
    .optional()
    .describe("Metrics that it concerns: a question for them gets this finding."),
  touches: z
    .array(z.string())
    .optional()
    .describe("Refs: claim/…, row/…, cell/…, table/…, section/…, model/…, derived/…"),
  replaces: Replaces,
  lines: Lines,
});
export type Finding = z.infer<typeof Finding>;
export const FindingsFile = z.array(Finding);
