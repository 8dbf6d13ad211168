import type * as z from "zod";
import type { Sheet } from "../../answers/sheet.ts";
import { ReportError } from "../../errors.ts";
import { askNow, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { checkBudget } from "../arguments/budget.ts";
import { withoutEmpty } from "../arguments.ts";
import { explainArguments } from "../explain-arguments.ts";
import { inert } from "../render/inert.ts";

/** How a tool stands on the command line: `report-knowledge-mcp <command> <positional> --<other arguments>`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Argument that needs no flag; several words are joined, or kept as a list where the argument is one. */
  readonly positional?: string;
  /** A single word that names a text file (.md, .txt, - for stdin) stands for what is in it. */
  readonly file?: boolean;
  readonly example: string;
}

/** What a schema gives, as something that may only be read. */
type Readable<T> = T extends readonly (infer E)[]
  ? readonly Readable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Readable<T[K]> }
    : T;

/**
 * One tool: feeds the MCP server, the command line and the README.
 * `run` computes, `output` is the shape of what it gives (structuredContent), `render` makes it Markdown.
 */
export interface Tool<I extends z.ZodObject, O extends z.ZodObject, R extends Readable<z.infer<O>>> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly command: Command;
  /** URI of the view (MCP Apps) in which hosts that have such views show the answer. */
  readonly view?: string;
  readonly run: (input: z.infer<I>, served: Served, lang: Lang) => Promise<R>;
  readonly render: (output: R, lang: Lang) => string;
  /** The answer as a sheet with live formulas, for the command line. */
  readonly sheet?: (input: z.infer<I>, served: Served, lang: Lang) => Promise<Sheet>;
}

/** What a call gives: the structured answer and the same facts as Markdown. */
interface Facts {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Or an image, with the line that says what it is and where it comes from. */
export interface ChartImage {
  readonly image: { readonly bytes: Uint8Array; readonly mimeType: string };
  readonly text: string;
  /** What the tool's view shows beside it. Hosts do not give it to a model. */
  readonly forView?: Readonly<Record<string, unknown>>;
}

/** A tool as the lists hold it: arguments are unknown until its own schema has read them. */
export interface AnyTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Absent where the answer is a chart: hosts that show structured answers to the model drop an image beside them. */
  readonly output?: z.ZodObject;
  readonly command: Command;
  readonly view?: string;
  readonly call: (args: unknown, served: Served) => Promise<Facts | ChartImage>;
  readonly callSheet?: (args: unknown, served: Served) => Promise<Sheet>;
}

/** A tool that answers with facts. */
export interface FactsTool extends AnyTool {
  readonly output: z.ZodObject;
  readonly call: (args: unknown, served: Served) => Promise<Facts>;
}

/** Closes a tool over its schemas. Bad arguments and requests that cannot be met throw a ReportError. */
export function defineTool<I extends z.ZodObject, O extends z.ZodObject, R extends Readable<z.infer<O>>>(
  tool: Tool<I, O, R>,
): FactsTool {
  const { run, render, sheet, ...rest } = tool;
  return {
    ...rest,
    ...(sheet && {
      async callSheet(args: unknown, served: Served) {
        const input = readArguments(tool, args);
        return sheet(input, served, langOf(input));
      },
    }),
    async call(args, served) {
      const input = readArguments(tool, args);
      const lang = langOf(input);
      const output = await askNow(served, (now) => run(input, now, lang));
      return { structured: Object.fromEntries(Object.entries(output)), text: inert(render(output, lang)) };
    },
  };
}

/** The arguments as the tool's schema reads them; what is wrong with them is said in words. */
export function readArguments<I extends z.ZodObject>(
  tool: Pick<AnyTool, "name"> & { readonly input: I },
  args: unknown,
): z.infer<I> {
  checkBudget(tool.name, args);
  const { data, error } = tool.input.safeParse(withoutEmpty(tool.input, args));
  if (error) throw new ReportError("USAGE", explainArguments(tool, error), { cause: error });
  return data;
}

/** The language asked for, else that of the words in the arguments: Chinese if any Han character is among them. */
export function langOf(input: Readonly<Record<string, unknown>>): Lang {
  const lang = input["lang"];
  if (lang === "zh" || lang === "en") return lang;
  return /\p{Script=Han}/u.test(JSON.stringify(input)) ? "zh" : "en";
}
