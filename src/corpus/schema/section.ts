import * as z from "zod";
import { Claim } from "./claim.ts";
import { Lines } from "./parts/lines.ts";
import { Id, Replaces, Text } from "./parts/text.ts";

/** One section of the report (`sections/<id>.yaml`): what it says, as claims in our words. */
export const SectionFile = z.strictObject({
  title: Text.describe("Ours."),
  heading: z.string().nullable().describe("As printed; null where none is printed."),
  chapter: Id,
  lines: Lines,
  summary: Text.describe("Two to four sentences, ours."),
  terms: z
    .array(z.string().min(1).max(40))
    .optional()
    .describe("Terms as printed that lead to this section."),
  replaces: Replaces,
  claims: z.array(Claim),
});
export type SectionFile = z.infer<typeof SectionFile>;
