import * as z from "zod";
import { getOutline } from "../../answers/get-outline/get-outline.ts";
import { textArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderOutline } from "../render/get-outline.ts";
import { LangArg, ReportArg, ReportOut } from "../shapes.ts";

export default defineTool({
  name: "get_outline",
  title: "Outline of the reports",
  description:
    "Which reports there are; or what one holds: chapters, sections, tables and models with their refs. Give a chapter for summaries and table titles.",
  input: z.strictObject({
    part: textArg(z.string().max(100))
      .optional()
      .describe("A chapter: number, id or title; or the id of a report."),
    report: ReportArg,
    cursor: z.string().max(60).optional(),
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut.optional(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    about: z.string().optional(),
    dataUntil: z.string().optional(),
    columns: z.array(z.string()),
    chapters: z
      .array(
        z.object({
          ref: z.string(),
          title: z.string(),
          lines: z.string().optional(),
          pages: z.string().optional(),
          holds: z.int().optional().describe("number of sections; ask for the chapter"),
          sections: z
            .array(z.array(z.union([z.string(), z.array(z.string())])))
            .optional()
            .describe("rows under columns"),
        }),
      )
      .optional(),
    reports: z.array(z.array(z.string())).optional().describe("rows under columns"),
    total: z.int().optional(),
    problems: z.array(z.string()).optional(),
    reading: z.array(z.string()).optional(),
    nextCursor: z.string().optional(),
  }),
  command: {
    name: "outline",
    summary: "Chapters, sections, tables and models",
    positional: "part",
    example: "outline 5",
  },
  run: async (question, served, lang) => getOutline(served, question, lang),
  render: renderOutline,
});
