import * as z from "zod";
import { getSection } from "../../answers/get-section/get-section.ts";
import { flagArg, textArg } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderSection } from "../render/get-section.ts";
import { FindingOut, LangArg, PlacedOut, ReportArg, ReportOut } from "../shapes.ts";

const Titled = z.object({ ref: z.string(), title: z.string() });

export default defineTool({
  name: "get_section",
  title: "Read a section",
  description:
    "All that one section says: summary, every claim, its tables, models and derived figures, and what is doubtful in it. Of a chapter: its sections in short.",
  input: z.strictObject({
    ref: textArg(z.string().min(1).max(200)).describe("Ref, id or title."),
    printed: flagArg().optional().describe("Add the page as printed; needs the reader's own copy."),
    report: ReportArg,
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    ref: z.string(),
    title: z.string(),
    heading: z.string().optional(),
    summary: z.string().optional(),
    sections: z.array(Titled.extend({ summary: z.string() })).optional(),
    claims: z
      .array(z.object({ ref: z.string(), kind: z.string(), statement: z.string(), ...PlacedOut }))
      .optional(),
    tables: z.array(Titled).optional(),
    models: z.array(Titled).optional(),
    derived: z.array(z.object({ ref: z.string(), statement: z.string() })).optional(),
    findings: z.array(FindingOut).optional(),
    printed: z.array(z.object({ line: z.int(), text: z.string() })).optional(),
    cite: z.string(),
  }),
  command: {
    name: "section",
    summary: "All that one section says",
    positional: "ref",
    example: "section huawei-ascend",
  },
  run: async (question, served, lang) => getSection(served, question, lang),
  render: renderSection,
});
