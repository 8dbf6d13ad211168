import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ReportError } from "../../errors.ts";
import type { Lang } from "../../notation/lang.ts";
import { defineCommand } from "../command/define-command.ts";

const USAGE = "init DIR [--text FILE] [--lang zh|en|both]";
const LANGUAGES: Readonly<Record<string, readonly Lang[]>> = { zh: ["zh"], en: ["en"], both: ["zh", "en"] };

/** Begins a corpus that is written by hand: files that validate as they are, with an example of everything. */
export default defineCommand({
  name: "init",
  summary: "Begin a report by hand, with an example of everything",
  usage: USAGE,
  async run(argv, print) {
    const { folder, text: file, lang } = read(argv);
    const languages = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined;
    if (!languages) throw new ReportError("USAGE", `--lang is zh, en or both, not "${lang}".`);
    const { EXAMPLE_LINES, EXAMPLE_TEXT, skeleton } = await import("../skeleton.ts");
    const text = file === undefined ? EXAMPLE_TEXT : await readGiven(file);
    await refuseFilled(folder);
    const files = {
      ...skeleton({
        languages,
        sha256: createHash("sha256").update(text).digest("hex"),
        lines: linesOf(text),
        at: file === undefined ? EXAMPLE_LINES : { claim: 1, head: 1, rows: [1, 1] },
      }),
      ...(file === undefined && { "text.md": EXAMPLE_TEXT }),
    };
    for (const [name, content] of Object.entries(files)) await writeNew(join(folder, name), content);
    const copy = file ?? join(folder, "text.md");
    return print(
      [
        `${Object.keys(files).length} files are in ${folder}: an example of everything${file === undefined ? ", and the text that it speaks of" : `, for the ${linesOf(text)} lines of ${file}`}. Write over it, then:`,
        `  report-knowledge-mcp validate ${folder}`,
        `  report-knowledge-mcp validate ${folder} --source ${copy}${file === undefined ? "" : "   (the example does not stand in your text)"}`,
        `  report-knowledge-mcp outline --corpus ${folder}`,
      ].join("\n"),
    );
  },
});

function read(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { text: { type: "string" }, lang: { type: "string", default: "both" } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error("Name one new folder.");
    const id = basename(resolve(folder));
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      throw new Error(
        `The folder's name becomes the report's id: lower-case words joined by "-", such as acme-2024, not "${id}".`,
      );
    return { ...values, folder };
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nTry: report-knowledge-mcp ${USAGE}`,
      { cause: error },
    );
  }
}

/** The text as its bytes say it, for the hash is of these. */
async function readGiven(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ReportError("USAGE", `The text ${file} cannot be read. Name a file of plain text.`, {
      cause: error,
    });
  });
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes("\u0000")) throw new Error("a byte of zero");
    return text;
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${file} is no text in UTF-8. A corpus written by hand counts lines of a text: convert it first.`,
      { cause: error },
    );
  }
}

/** Lines that a text has; an end of its last line opens no other. */
const linesOf = (text: string): number => text.replace(/\n$/, "").split("\n").length;

async function refuseFilled(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new ReportError("USAGE", `${folder} is no folder that can be written to. Name a new one.`, {
      cause: error,
    });
  });
  if (names.length > 0)
    throw new ReportError("USAGE", `${folder} is not empty (${names[0]} is in it). Name a new folder.`);
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReportError("USAGE", `${file} cannot be written: ${why}`, { cause: error });
  }
}
