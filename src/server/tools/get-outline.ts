import * as z from "zod";
import { getOutline } from "../../answers/get-outline/get-outline.ts";
import { textArg } from "../arguments.ts";
import { defineTool } from "../define-tool.ts";
import { renderOutline } from "../render/get-outline.ts";
import { LangArg, ReportOut } from "../shapes.ts";

export default defineTool({
  name: "get_outline",
  title: "Outline of the report",
  description:
    "What the report holds: chapters, sections, tables and models with their refs. Give a chapter for summaries and table titles.",
  input: z.strictObject({
    part: textArg(z.string().max(100)).optional().describe("A chapter: number, id or title."),
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    title: z.string(),
    publisher: z.string().optional(),
    about: z.string().optional(),
    dataUntil: z.string().optional(),
    columns: z.array(z.string()),
    chapters: z.array(
      z.object({
        ref: z.string(),
        title: z.string(),
        lines: z.string().optional(),
        pages: z.string().optional(),
        sections: z.array(z.array(z.union([z.string(), z.array(z.string())]))).describe("rows under columns"),
      }),
    ),
  }),
  command: {
    name: "outline",
    summary: "Chapters, sections, tables and models",
    positional: "part",
    example: "outline 5",
  },
  run: async ({ part }, served, lang) => getOutline(served, part, lang),
  render: renderOutline,
});
