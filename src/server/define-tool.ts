import type * as z from "zod";
import type { Lang } from "../corpus/schema/text.ts";
import type { Report } from "../report/report.ts";

/** How a tool stands on the command line: `report-knowledge-mcp <command> <positional> --<other arguments>`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Argument that needs no flag; several words are joined, or kept as a list where the argument is one. */
  readonly positional?: string;
  readonly example: string;
}

/**
 * One tool: feeds the MCP server, the command line and the README.
 * `run` computes, `output` is the shape of what it gives (structuredContent), `render` makes it Markdown.
 */
export interface Tool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly command: Command;
  readonly run: (input: z.infer<I>, report: Report, lang: Lang) => z.infer<O>;
  readonly render: (output: z.infer<O>, lang: Lang) => string;
}

/** A tool as the lists hold it: arguments and results unknown until its own schemas have read them. */
export interface AnyTool extends Omit<Tool, "run" | "render"> {
  readonly call: (args: unknown, report: Report) => { readonly structured: Record<string, unknown>; readonly text: string };
}

/** Closes a tool over its schemas: what comes in is parsed, what goes out fits `output`. */
export function defineTool<I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): AnyTool {
  const { run, render, ...rest } = tool;
  return {
    ...rest,
    call(args, report) {
      const input = tool.input.parse(args);
      const lang = langOf(input);
      const output = run(input, report, lang);
      return { structured: output, text: render(output, lang) };
    },
  };
}

/** The language asked for, else that of the words in the arguments: Chinese if any Han character is among them. */
export function langOf(input: Readonly<Record<string, unknown>>): Lang {
  const { lang } = input;
  if (lang === "zh" || lang === "en") return lang;
  return /\p{Script=Han}/u.test(JSON.stringify(input)) ? "zh" : "en";
}
