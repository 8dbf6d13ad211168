import * as z from "zod";

/** Words in Chinese, English or both. */
interface Halves {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

export const hasHalf = ({ zh, en }: Halves): boolean => zh !== undefined || en !== undefined;

export const NO_HALF = { message: "give zh, en or both" };

/** The same with both halves: one that the corpus lacks is read as the other. */
export const filled = <T extends Halves>(said: T): T & { zh: string; en: string } => {
  const { zh = "", en = "" } = said;
  return { ...said, zh: zh || en, en: en || zh };
};

/** The same thing said in Chinese and in English, each to be read alone; a half that the corpus lacks is read as the other. */
export const Text = z
  .strictObject({
    zh: z.string().min(1).optional().describe("Chinese"),
    en: z.string().min(1).optional().describe("English"),
  })
  .refine(hasHalf, NO_HALF)
  .transform(filled);
export type Text = z.infer<typeof Text>;

/** A permanent id: never reused, never renumbered. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-", such as "ascend-910"')
  .describe("Permanent id: lower-case letters, digits and hyphens.");

/** Column, input and output names: they stand in formulas and conditions. */
export const Name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, 'a name is lower-case words joined by "_", such as "power_w"');

/** Refs of a machine's records whose place a written one takes. */
export const Replaces = z
  .array(z.string().min(1))
  .min(1)
  .optional()
  .describe(
    "Refs of what a program read and this record takes the place of: passage/…, table/…, section/…, finding/….",
  );
