import { open } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { ReportError } from "../errors.ts";

/** No draft that can be checked is longer, in bytes. */
const LONGEST = 80_000;

/** The words of the command line; a single one that ends in .md or .txt, or is -, stands for the text of that file or of stdin. */
export async function readWords(words: readonly string[]): Promise<readonly string[]> {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return words;
  if (word === "-") return [await stdinText()];
  return /\.(?:md|markdown|txt)$/i.test(word) && !/\s\S*\s/.test(word) ? [await fileText(word)] : words;
}

async function stdinText(): Promise<string> {
  if (process.stdin.isTTY)
    throw new ReportError(
      "USAGE",
      "Nothing comes in on stdin. Pipe a text into it: cat draft.md | report-knowledge-mcp check -",
    );
  return text(process.stdin);
}

async function fileText(name: string): Promise<string> {
  try {
    const file = await open(name);
    try {
      const { size } = await file.stat();
      if (size > LONGEST)
        throw new ReportError(
          "USAGE",
          `${name} has ${size} bytes; a draft has up to 20,000 characters. Check it in parts.`,
        );
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ReportError) throw error;
    throw new ReportError(
      "USAGE",
      `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
