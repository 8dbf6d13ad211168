import * as z from "zod";

/** Where a thing stands in a file that has no lines of its own. */
export const Place = z.strictObject({
  page: z.int().min(1).optional(),
  pageLabel: z.string().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().optional(),
  paragraph: z.int().min(1).optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
});
