import * as z from "zod";
import { ReportError } from "../../../errors.ts";
import { PERIOD_GRAMMAR, parsePeriod } from "../../../notation/periods/period.ts";

/** A span of time in the corpus's notation. */
export const Period = z
  .string()
  .superRefine((text, context) => {
    try {
      parsePeriod(text);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      context.addIssue({ code: "custom", message: error.message });
    }
  })
  .describe(PERIOD_GRAMMAR);
