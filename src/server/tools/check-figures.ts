import * as z from "zod";
import { checkFigures } from "../../answers/check-figures/check-figures.ts";
import { VERDICTS } from "../../answers/check-figures/verdict.ts";
import { listOf, textArg, withoutEmpty } from "../arguments.ts";
import { defineTool } from "../define/define-tool.ts";
import { renderChecks } from "../render/check-figures.ts";
import { FindingOut, LangArg, PlacedOut, QuantityOut, ReportArg, ReportOut } from "../shapes.ts";

const { value, low, high, bound, unit, period, printed, basis } = QuantityOut.shape;
const Evidence = z.object({
  ref: z.string(),
  of: z.string().optional(),
  metric: z.string(),
  ...{ value, low, high, bound, unit, period, printed, basis },
  ...PlacedOut,
});

/** A name is short, a text is a draft. */
const LONGEST_NAME = 400;
const LONGEST_TEXT = 20_000;

const Figure = z.strictObject({
  subject: z
    .string()
    .min(1)
    .max(LONGEST_TEXT)
    .describe("A name; or, without value, a text to read figures from."),
  metric: z.string().max(100).optional(),
  value: z
    .union([z.string().max(100), z.number()])
    .optional()
    .describe("With its unit: 12.5 kg, 33%, 3亿美元."),
  period: textArg(z.string().max(60)).optional(),
});

/** Names are short, and all texts of a request together no longer than one draft. */
const isBounded = (figures: readonly z.infer<typeof Figure>[]): boolean =>
  figures.every(({ subject, value }) => value === undefined || subject.length <= LONGEST_NAME) &&
  figures.reduce((sum, { subject }) => sum + subject.length, 0) <= LONGEST_TEXT;

/** Words on the command line are sentences. */
const fromWords = (given: unknown) =>
  typeof given === "string" ? { subject: given } : withoutEmpty(Figure, given);

export default defineTool({
  name: "check_figures",
  title: "Check figures",
  description:
    "For each claimed figure, or each figure of a draft in its order, the claim, cell or computed figure that bears on it and a verdict: agrees, agrees after rounding, follows (a claimed bound that the report's figure meets), differs, belongs elsewhere (another subject or time), not in the report; or that it cannot be read.",
  input: z.strictObject({
    figures: listOf(z.preprocess(fromWords, Figure), undefined, { min: 1, max: 20 }).refine(isBounded, {
      error: `A subject with a value is a name of up to ${LONGEST_NAME} characters; all texts together have up to ${LONGEST_TEXT}`,
    }),
    report: ReportArg,
    lang: LangArg,
  }),
  output: z.object({
    report: ReportOut,
    read: z.int().optional().describe("figures read in texts"),
    cut: z.boolean().optional().describe("more follow that were not read"),
    checks: z.array(
      z.object({
        figure: z.string(),
        verdict: z.enum([...VERDICTS, "reports disagree"]),
        by: z.string().optional().describe("claimed less printed"),
        why: z.string().optional(),
        computed: z
          .object({ formula: z.string(), value: z.number(), unit: z.string() })
          .optional()
          .describe("from the evidence, not printed"),
        evidence: z.array(Evidence.extend({ as: z.string().optional() })).optional(),
        elsewhere: z.array(Evidence).optional().describe("of the claimed value"),
        near: z.array(z.string()).optional(),
        findings: z.array(z.string()).optional(),
        reports: z
          .array(
            z.object({
              report: z.string(),
              verdict: z.enum(VERDICTS),
              why: z.string().optional(),
              ref: z.string().optional(),
              says: z.string().optional(),
            }),
          )
          .optional()
          .describe("what each of several says"),
      }),
    ),
    findings: z.array(FindingOut).optional(),
    note: z.string().optional(),
    cite: z.string().optional(),
  }),
  command: {
    name: "check",
    summary:
      "Check figures of a sentence, or of a draft in a file (.md, .txt, - for stdin), against the report",
    positional: "figures",
    file: true,
    example: 'check "昇腾910的INT8算力为640 TOPS,最大功耗310 W"',
  },
  run: async ({ figures, report }, served, lang) => checkFigures(served, figures, lang, report),
  render: renderChecks,
});
