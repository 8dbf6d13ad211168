import * as z from "zod";
import { filled, hasHalf, Id, NO_HALF } from "./parts/text.ts";

const EntityKind = z.enum([
  "company",
  "model",
  "product",
  "chip",
  "person",
  "organisation",
  "concept",
  "place",
  "market",
  "sector",
  "segment",
  "event",
  "publication",
  "group",
]);

/** A named thing of the report (`entities.yaml`), with every name that readers and the print give it. */
export const Entity = z
  .strictObject({
    id: Id,
    kind: EntityKind,
    zh: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
    ticker: z.string().min(1).max(24).optional(),
    aliases: z
      .array(z.string().min(1))
      .optional()
      .describe(
        "Other names: abbreviations, tickers, nicknames. Two entities may share one: it is then ambiguous.",
      ),
    variants: z
      .array(z.string().min(1))
      .optional()
      .describe("Misread or traditional forms, as printed or as typed."),
    partOf: Id.optional().describe("The entity that it belongs to: a chip's family, a segment's company."),
    maker: Id.optional().describe("Who makes or runs it."),
    fiscalYearEnds: z
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe(
        "The month in which its fiscal year ends, where the report tells: fiscal year N ends in it in year N.",
      ),
  })
  .refine(hasHalf, NO_HALF)
  .transform(filled);
export type Entity = z.infer<typeof Entity>;
export const EntitiesFile = z.array(Entity);
