import * as z from "zod";
import type { Hit } from "../../answers/search-claims/hit.ts";
import { DEFAULT_HITS, type HitsView, searchClaims } from "../../answers/search-claims/search-claims.ts";
import { CLAIM_KINDS } from "../../corpus/claim-kinds.ts";
import { HIT_KINDS } from "../../search/documents/document.ts";
import { atWords } from "../arguments/split-list.ts";
import { listOf, numberArg, textArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderHits } from "../render/search-claims.ts";
import { FindingOut, LangArg, PlacedOut, QuantityOut, ReportArg, ReportOut } from "../shapes.ts";
import calculate from "./calculate.ts";
import getTable from "./get-table.ts";

/** A hit with the call that its question to a table or its calculation is; its ref says what kind it is of. */
const withCall = ({ asks, computes, kind: _, ...hit }: Hit) => ({
  ...hit,
  ...(asks && { try: { tool: getTable.name, arguments: asks } }),
  ...(computes && { try: { tool: calculate.name, arguments: computes } }),
});

/** The answer as the tool gives it: with the ready calls of its hits. */
export const structureOf = ({ report, hits, ...view }: HitsView) => ({
  report,
  hits: hits.map(withCall),
  ...view,
});

export default defineTool({
  name: "search_claims",
  title: "Search the reports",
  description:
    "Ask here first. Finds claims, table rows, sections, models and defects by a question in Chinese or English: figures with unit, period, speaker, place and line. `absent` says what the reports do not have.",
  input: z.strictObject({
    query: z
      .string()
      .max(1000)
      .optional()
      .describe("A question or keywords; may be left out if a filter is given."),
    kinds: listOf(z.enum([...HIT_KINDS, ...CLAIM_KINDS]), atWords)
      .optional()
      .describe("Kinds of hits or of claims."),
    in: textArg(z.string().min(1).max(200)).optional().describe("A chapter or section."),
    about: z.string().min(1).max(100).optional().describe("An entity: name, ticker or ref."),
    period: textArg(z.string().min(2).max(60))
      .optional()
      .describe("2024, 2024Q3, 2024-03, 2018..2023, FY2025Q3"),
    limit: numberArg(z.int().min(1).max(50)).optional().describe(`Default ${DEFAULT_HITS}.`),
    cursor: z.string().max(60).optional().describe("nextCursor."),
    report: ReportArg,
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    hits: z.array(
      z.object({
        ref: z.string(),
        claim: z.string().optional().describe("kind of claim, unless a fact"),
        statement: z.string(),
        quantities: z.array(QuantityOut).optional(),
        inputs: z.array(z.string()).optional(),
        says: z.array(z.string()).optional(),
        inferred: z.string().optional(),
        cite: z.string(),
        ...PlacedOut,
        quote: z.string().optional().describe("as printed"),
        findings: z.array(z.string()).optional(),
        try: z
          .object({ tool: z.string(), arguments: z.record(z.string(), z.unknown()) })
          .optional()
          .describe("a ready call"),
      }),
    ),
    findings: z.array(FindingOut).optional(),
    total: z.int(),
    absent: z.array(z.string()).optional().describe("what is asked for and not there"),
    cite: z.string().optional().describe("put before a hit's cite"),
    note: z.string().optional(),
    nextCursor: z.string().optional(),
  }),
  command: {
    name: "search",
    summary: "Find claims, rows, sections, models and findings",
    positional: "query",
    example: 'search "昇腾910 INT8 算力"',
  },
  async run(question, served, lang) {
    return structureOf(await searchClaims(served, question, lang));
  },
  render: renderHits,
});
