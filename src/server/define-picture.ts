import type * as z from "zod";
import type { Lang } from "../corpus/schema/text.ts";
import type { Report } from "../report/report.ts";
import { type AnyTool, type Command, langOf, type Picture, readArguments } from "./define-tool.ts";

/** One tool that answers with an image. What draws is heavy, so `run` loads it when it is first asked for. */
export interface PictureTool<I extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly command: Command;
  readonly run: (input: z.infer<I>, report: Report, lang: Lang) => Promise<Picture>;
}

/** Closes a tool over its schema, as defineTool does. */
export function definePicture<I extends z.ZodObject>(tool: PictureTool<I>): AnyTool {
  const { run, ...rest } = tool;
  return {
    ...rest,
    async call(args, report) {
      const input = readArguments(tool, args);
      return run(input, report, langOf(input));
    },
  };
}
