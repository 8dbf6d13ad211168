import type * as z from "zod";
import { askNow, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { type AnyTool, type ChartImage, type Command, langOf, readArguments } from "./define-tool.ts";

/** One tool that answers with an image. What draws is heavy, so `run` loads it when it is first asked for. */
export interface ChartTool<I extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly command: Command;
  /** URI of the view (MCP Apps) that shows the image. */
  readonly view?: string;
  readonly run: (input: z.infer<I>, served: Served, lang: Lang) => Promise<ChartImage>;
}

/** Closes a tool over its schema, as defineTool does. */
export function defineChart<I extends z.ZodObject>(tool: ChartTool<I>): AnyTool {
  const { run, ...rest } = tool;
  return {
    ...rest,
    async call(args, served) {
      const input = readArguments(tool, args);
      return askNow(served, (now) => run(input, now, langOf(input)));
    },
  };
}
