import type { Source } from "../../source.ts";
import { linesOf } from "../lines.ts";
import { asPlainText } from "./plain-text.ts";
import { scanText } from "./scan.ts";

/** Reads Markdown or plain text. */
export function readMarkdown(name: string, text: string, format: "markdown" | "text"): Source {
  const { lines, gaps } = linesOf(name, text);
  const matter = frontMatter(lines);
  const scanned = scanText(lines, matter.end);
  return {
    format,
    unit: "line",
    lines,
    blocks: format === "text" ? asPlainText(scanned.blocks, lines) : scanned.blocks,
    ...(Object.keys(matter.given).length > 0 && { given: matter.given }),
    gaps: [...gaps, ...scanned.gaps],
  };
}

const MOST_MATTER = 200;

/** The block of `key: value` lines between --- at the top, and where the text begins. */
function frontMatter(lines: readonly string[]): { end: number; given: NonNullable<Source["given"]> } {
  if (lines[0]?.trim() !== "---") return { end: 0, given: {} };
  const close = lines.slice(1, MOST_MATTER).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  if (close < 0) return { end: 0, given: {} };
  const inside = lines.slice(1, close + 1);
  if (!inside.some((line) => /^[\w-]{1,40}\s?:/.test(line))) return { end: 0, given: {} };
  const value = (key: string) => {
    const line = inside.find((each) => each.toLowerCase().startsWith(`${key}:`));
    const said =
      line
        ?.slice(key.length + 1)
        .trim()
        .replace(/^["']|["']$/g, "")
        .slice(0, 200) ?? "";
    return said === "" ? undefined : said;
  };
  const [title, author, date] = ["title", "author", "date"].map(value);
  return {
    end: close + 2,
    given: {
      ...(title !== undefined && { title }),
      ...(author !== undefined && { authors: [author] }),
      ...(date !== undefined && { date }),
    },
  };
}
