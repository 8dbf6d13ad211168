import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { Lines, lineNumbers } from "../../src/corpus/schema/parts/lines.ts";

const OneOrMore = z
  .preprocess((given) => (Array.isArray(given) ? given : [given]), Lines)
  .transform(lineNumbers);

const Question = z.strictObject({
  id: z.string().regex(/^q\d{3}$/),
  lang: z.enum(["zh", "en", "mixed", "hard"]),
  kind: z.enum(["fact", "table", "section", "model", "finding", "compare"]),
  q: z.string().min(1),
  lines: OneOrMore.optional(),
  section: z.string().optional(),
  model: z.string().optional(),
  answerable: z.literal(false).optional(),
  why: z.enum(["wrong-period", "absent-entity", "absent-metric", "lost", "other"]).optional(),
  near: OneOrMore.optional(),
});
export type Question = z.infer<typeof Question>;

/** Which half a question is in: odd numbers are tuned on, even ones held out. */
export const halfOf = ({ id }: Question): "tuned" | "held" =>
  Number(id.slice(1)) % 2 === 1 ? "tuned" : "held";

export const questions: readonly Question[] = z
  .array(Question)
  .parse(parse(readFileSync(`${import.meta.dirname}/questions.yaml`, "utf8")));
