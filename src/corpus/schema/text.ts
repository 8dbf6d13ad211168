import * as z from "zod";

/** The same thing said in Chinese and in English, each to be read alone; a half that the corpus lacks is read as the other. */
export const Text = z
  .strictObject({
    zh: z.string().min(1).optional().describe("Chinese"),
    en: z.string().min(1).optional().describe("English"),
  })
  .refine(({ zh, en }) => zh !== undefined || en !== undefined, { message: "give zh, en or both" })
  .transform(({ zh = "", en = "" }) => ({ zh: zh || en, en: en || zh }));
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
