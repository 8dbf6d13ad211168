import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReportError } from "../../errors.ts";
import type { Problem } from "./problem.ts";

/** More than any file of a corpus needs. */
const MOST_BYTES = 20_000_000;

/** A file's text, or what is wrong with it; neither if there is none. */
export interface ReadText {
  readonly text?: string;
  readonly problem?: Problem;
}

/** Reads a file of a corpus. What is no plain file of text in UTF-8 is not opened: a pipe would wait for ever, a device never end. */
export async function readText(folder: string, file: string): Promise<ReadText> {
  const path = join(folder, file);
  try {
    const found = await stat(path);
    if (!found.isFile())
      return wrong(
        file,
        `is ${found.isDirectory() ? "a folder" : "a pipe or a device"}, not a file.`,
        "Put the file in its place.",
      );
    if (found.size > MOST_BYTES)
      return wrong(file, `has ${found.size} bytes; ${MOST_BYTES} are the most.`, "Split it.");
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return {};
    if (error instanceof TypeError) return wrong(file, "is not UTF-8.", "Save it as UTF-8.");
    if (code === "ELOOP") return wrong(file, "is a link that leads to itself.", "Put the file in its place.");
    return wrong(file, `cannot be read (${code ?? "unknown error"}).`, "Look at its permissions.");
  }
}

/** Names in a folder of a corpus, sorted; none if there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new ReportError("CORPUS", `The folder ${folder} cannot be read (${code ?? "unknown error"}).`, {
      cause: error,
    });
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

const wrong = (file: string, what: string, mend: string): ReadText => ({ problem: { file, what, mend } });
