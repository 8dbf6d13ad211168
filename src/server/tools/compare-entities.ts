import * as z from "zod";
import { compareEntities } from "../../answers/compare-entities/compare-entities.ts";
import tableExplorer from "../apps/table-explorer.ts";
import { atNames } from "../arguments/split-list.ts";
import { listOf, textArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderComparison } from "../render/compare-entities.ts";
import { FindingOut, LangArg, PlacedOut, ReportArg, ReportOut } from "../shapes.ts";

/** What two reports say of each other, the later one first. */
const Between = z.object({
  verdict: z.string(),
  of: z.string().optional(),
  in: z.array(z.string()),
  periods: z.array(z.string()).optional(),
  was: z.number().optional(),
  now: z.number().optional(),
  why: z.string().optional(),
});

export default defineTool({
  name: "compare_entities",
  title: "Compare or profile things",
  description:
    "One name: its figures and claims by metric, with period and speaker. Several names or reports: one metric a row in one unit, with gaps, disagreements, restatements.",
  input: z.strictObject({
    names: listOf(z.string().max(100), atNames, { min: 1, max: 8 }).describe(
      "1 to 8 names, aliases or refs, either language.",
    ),
    metrics: listOf(z.string().max(100), atNames, { max: 20 })
      .optional()
      .describe("Only these, e.g. revenue, weight."),
    period: textArg(z.string().min(2).max(60)).optional(),
    since: textArg(z.string().min(2).max(60)).optional().describe("A series from this on."),
    report: ReportArg,
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    entities: z
      .array(
        z.object({
          ref: z.string(),
          name: z.string(),
          kind: z.string(),
          maker: z.string().optional(),
          in: z.array(z.string()).optional(),
        }),
      )
      .optional(),
    ambiguous: z.array(z.object({ name: z.string(), candidates: z.array(z.string()) })).optional(),
    absent: z.array(z.string()).optional(),
    metrics: z
      .array(
        z.object({
          metric: z.string(),
          name: z.string(),
          unit: z.string().optional(),
          values: z.array(
            z.object({
              of: z.string().optional(),
              value: z.union([z.number(), z.string(), z.boolean()]).optional(),
              low: z.number().optional(),
              high: z.number().optional(),
              bound: z.string().optional(),
              period: z.string().optional(),
              vs: z.string().optional(),
              basis: z.string().optional(),
              says: z.string().optional(),
              in: z.string().optional(),
              kind: z.string().optional(),
              ref: z.string().optional(),
              ...PlacedOut,
            }),
          ),
          gaps: z.array(z.string()).optional(),
          places: z.string().optional(),
          between: z.array(Between).optional(),
          findings: z.array(z.string()).optional(),
        }),
      )
      .optional(),
    tables: z.array(z.string()).optional(),
    only: z.record(z.string(), z.array(z.string())).optional().describe("metrics of this one only"),
    statements: z
      .array(
        z.object({
          ref: z.string(),
          kind: z.string(),
          say: z.string(),
          when: z.array(z.string()).optional(),
          ...PlacedOut,
        }),
      )
      .optional(),
    moreStatements: z.int().optional(),
    parts: z.array(z.string()).optional(),
    findings: z.array(FindingOut).optional(),
    cite: z.string().optional(),
    note: z.string().optional(),
  }),
  command: {
    name: "compare",
    summary: "Profile one thing, or compare several",
    positional: "names",
    example: "compare 昇腾910 A100 --metrics INT8",
  },
  view: tableExplorer.uri,
  run: async (asked, served, lang) => compareEntities(served, asked, lang),
  render: renderComparison,
});
