import type { Source } from "./source.ts";

export type Format = Source["format"];

/** What is read: its name for people, and the endings by which a file is known. */
const FORMATS: readonly (readonly [name: string, format: Format, endings: readonly string[]])[] = [
  ["PDF", "pdf", ["pdf"]],
  ["Markdown", "markdown", ["md", "markdown", "mdown"]],
  ["text", "text", ["txt", "text"]],
  ["HTML", "html", ["html", "htm", "xhtml"]],
  ["CSV", "csv", ["csv", "tsv", "tab"]],
];

/** All that is read, for people. */
export const READABLE: string = FORMATS.map(([name]) => name).join(", ");

/** The formats that are read, by the ending of a file's name. */
export const ENDINGS: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap(([, format, endings]) => endings.map((ending) => [ending, format] as const)),
);

/** What stands behind the last dot of a file's name, in lower case; "" if nothing does. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
