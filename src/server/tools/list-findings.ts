import * as z from "zod";
import { DEFAULT_FINDINGS, listFindings } from "../../answers/list-findings/list-findings.ts";
import { FindingKind } from "../../corpus/schema/finding.ts";
import { atWords } from "../arguments/split-list.ts";
import { flagArg, listOf, numberArg, textArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderFindings } from "../render/list-findings.ts";
import { FindingOut, LangArg, PlacedOut, ReportArg, ReportOut } from "../shapes.ts";

export default defineTool({
  name: "list_findings",
  title: "List defects",
  description:
    "The audit: contradictions, sums that fail, misplaced, lost or misprinted text, with what to use instead. Material ones first; OCR repairs only with all or kinds.",
  input: z.strictObject({
    about: textArg(z.string().min(1).max(200)).optional().describe("Entity, section, table or model."),
    kinds: listOf(FindingKind, atWords).optional(),
    all: flagArg().optional().describe("OCR repairs too."),
    limit: numberArg(z.int().min(1).max(100)).optional().describe(`Default ${DEFAULT_FINDINGS}.`),
    cursor: z.string().max(60).optional(),
    report: ReportArg,
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    about: z.array(z.string()).optional(),
    unmatched: z.array(z.string()).optional(),
    near: z.array(z.string()).optional().describe("nearest names"),
    findings: z
      .array(
        FindingOut.extend({
          confidence: z.string().optional().describe("absent: high"),
          outside: z.string().optional().describe("source outside the report"),
          printed: z.string().optional(),
          meant: z.string().optional(),
          touches: z.array(z.string()).optional(),
          ...PlacedOut,
        }),
      )
      .optional(),
    total: z.int(),
    kinds: z.record(z.string(), z.int()).optional(),
    hidden: z.int().optional().describe("OCR repairs left out"),
    note: z.string().optional(),
    nextCursor: z.string().optional(),
  }),
  command: {
    name: "findings",
    summary: "Defects found in the report",
    positional: "about",
    example: "findings 昇腾910",
  },
  run: async (question, served, lang) => listFindings(served, question, lang),
  render: renderFindings,
});
