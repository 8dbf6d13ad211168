import { extname } from "node:path";
import { parseArgs } from "node:util";
import { ReportError } from "../../errors.ts";
import type { Served } from "../../library/served.ts";
import type { AnyTool } from "../../server/define/define-tool.ts";
import { workbook } from "../files/workbook.ts";
import { writeWhole } from "../files/write-whole.ts";
import { OPEN_OPTIONS, openFromOptions } from "../open.ts";
import { readWords } from "../text-file.ts";
import { argumentsOf, formatsOf } from "./tool-arguments.ts";

/** Answers one tool call in the terminal: as Markdown, with --json as the structured answer; a chart, or a calculation as a sheet, goes to the file of --out. */
export async function runTool(tool: AnyTool, argv: readonly string[]): Promise<string> {
  const { values, positionals } = parse(tool, argv);
  const { json, corpus, library, folder, source, out, force, ...flags } = values;
  const served = await openFromOptions({
    corpus: texts(corpus),
    library: text(library),
    folder: text(folder),
    source: text(source),
    "no-sample": values["no-sample"] === true,
  });
  const input = toInput(tool, flags, tool.command.file ? await readWords(positionals) : positionals);
  if (!tool.output) return draw(tool, input, served, text(out) ?? ownName(tool, input), force === true);
  const answer = await tool.call(input, served);
  const told = json && "structured" in answer ? JSON.stringify(answer.structured, undefined, 2) : answer.text;
  const file = text(out);
  if (file === undefined || !tool.callSheet) return told;
  if (extname(file).toLowerCase() !== ".xlsx")
    throw new ReportError("USAGE", `Where to? Give --out a file that ends in .xlsx, not ${file}.`);
  await writeWhole(file, await workbook([await tool.callSheet(input, served)]), force === true);
  return json ? told : `${told}\n\n${file}`;
}

/** The file of an image that has one format, if none is given: of the name of what it shows, in the current folder. */
function ownName(tool: AnyTool, input: Readonly<Record<string, unknown>>): string | undefined {
  const [format, ...others] = formatsOf(tool);
  if (others.length > 0) return undefined;
  const name = String(input[tool.command.positional ?? ""] ?? "").replace(/[^\p{L}\p{N}._]+/gu, "-");
  return `${name.replace(/^[-.]+/, "").slice(0, 80) || tool.command.name}.${format}`;
}

/** Draws into the file; its ending says the format. */
async function draw(
  tool: AnyTool,
  input: Readonly<Record<string, unknown>>,
  served: Served,
  file: string | undefined,
  force: boolean,
): Promise<string> {
  const formats = formatsOf(tool);
  const format = file && extname(file).slice(1).toLowerCase();
  if (!file || !formats.includes(format ?? ""))
    throw new ReportError(
      "USAGE",
      `Where to? Give --out a file that ends in .${formats.join(" or .")}. Try: ${tool.command.example}`,
    );
  const answer = await tool.call(formats.length > 1 ? { ...input, format } : input, served);
  if (!("image" in answer)) return answer.text;
  await writeWhole(file, answer.image.bytes, force);
  return `${file}: ${answer.text}`;
}

function parse(tool: AnyTool, argv: readonly string[]) {
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {
    ...OPEN_OPTIONS,
    ...(tool.output && { json: { type: "boolean" } }),
    ...((!tool.output || tool.callSheet) && { out: { type: "string" }, force: { type: "boolean" } }),
  };
  for (const { name, kind } of argumentsOf(tool))
    options[kind === "record" ? "set" : name] = {
      type: kind === "boolean" ? "boolean" : "string",
      multiple: kind === "list" || kind === "record",
    };
  try {
    return parseArgs({ args: withDashedValues(argv), options, allowPositionals: true });
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nTry: report-knowledge-mcp ${tool.command.example} (--help lists all options)`,
      { cause: error },
    );
  }
}

/** There are no one-letter options, so what begins with one dash after a flag is its value: `--sort -power_w`, `--set x=1 --target -5`. */
function withDashedValues(argv: readonly string[]): string[] {
  const args: string[] = [];
  for (const [index, word] of argv.entries()) {
    const flag = argv[index - 1];
    if (/^-[^-]/.test(word) && flag && /^--[^=]+$/.test(flag)) args.splice(-1, 1, `${flag}=${word}`);
    else args.push(word);
  }
  return args;
}

/** Flags and words of the command line as the tool's arguments. */
function toInput(
  tool: AnyTool,
  flags: Readonly<Record<string, unknown>>,
  words: readonly string[],
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const { name, kind } of argumentsOf(tool)) {
    const given = flags[kind === "record" ? "set" : name];
    if (given === undefined) continue;
    if (kind === "record") input[name] = String(given) === "range" ? "range" : pairs(given);
    else if (
      kind === "number" &&
      typeof given === "string" &&
      given.trim() !== "" &&
      Number.isFinite(Number(given))
    )
      input[name] = Number(given);
    else input[name] = given;
  }
  const { positional } = tool.command;
  if (words.length === 0) return input;
  if (positional === undefined)
    throw new ReportError(
      "USAGE",
      `${tool.command.name} takes no bare words: ${words.join(" ")}. --help lists its options.`,
    );
  const isList = argumentsOf(tool).some(({ name, kind }) => name === positional && kind === "list");
  return { ...input, [positional]: isList ? words : words.join(" ") };
}

function pairs(given: unknown): Record<string, string> {
  const record: Record<string, string> = {};
  for (const pair of Array.isArray(given) ? given.map(String) : []) {
    const at = pair.indexOf("=");
    if (at < 1) throw new ReportError("USAGE", `--set takes name=value, or only range, not "${pair}".`);
    record[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  return record;
}

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : undefined);
const text = (value: unknown) => (typeof value === "string" ? value : undefined);
