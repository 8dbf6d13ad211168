import * as z from "zod";
import { ReportError } from "../../errors.ts";
import { parsePeriod } from "../../notation/periods/period.ts";

/** A span of time in the corpus's notation: 2024, 2024-03, 2024-03-18, 2024Q3, 2018..2023, FY2025Q3. */
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
  .describe("2024 | 2024-03 | 2024-03-18 | 2024Q3 | 2024H1 | 2018..2023 | FY2025 | FY2025Q3");
