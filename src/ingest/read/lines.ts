import { withoutHidden } from "../../corpus/reading/hidden.ts";
import type { Gap } from "../source.ts";
import { MOST_CHARACTERS, MOST_LINES } from "./limits.ts";
import { unreadable } from "./sniff.ts";

/** The lines of a text, however they end, without characters that nobody sees, and a gap that counts these. */
export function linesOf(name: string, text: string): { lines: readonly string[]; gaps: readonly Gap[] } {
  if (text.length > MOST_CHARACTERS)
    throw unreadable(name, `has ${text.length} characters; ${MOST_CHARACTERS} are the most`, "Split it.");
  const marked = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const plain = withoutHidden(marked.replace(/\f/g, "\n"));
  const lines = plain.split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines.length > MOST_LINES)
    throw unreadable(name, `has ${lines.length} lines; ${MOST_LINES} are the most`, "Split it.");
  if (!lines.some((line) => line.trim() !== ""))
    throw unreadable(name, "holds no text", "Give a file that holds a report.");
  const count = marked.length - plain.length;
  return { lines, gaps: count > 0 ? [{ kind: "hidden", count, note: "invisible characters" }] : [] };
}
