import { READABLE } from "../formats.ts";
import type { OnPage } from "../pdf/read-pdf.ts";
import type { Source } from "../source.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html/read-html.ts";
import { MOST_BYTES } from "./limits.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readCsv } from "./read-csv.ts";
import { sniff, unreadable } from "./sniff.ts";

/** Reads a file with the reader for its format, telling each page of one that has pages; what no reader is for is an error that says what the file is. */
export async function readFile(name: string, bytes: Uint8Array, onPage?: OnPage): Promise<Source> {
  if (bytes.length > MOST_BYTES)
    throw unreadable(
      name,
      `has ${Math.round(bytes.length / 1e6)} MB; ${MOST_BYTES / 1e6} MB are the most`,
      "Split it.",
    );
  const format = sniff(name, bytes);
  switch (format) {
    case "markdown":
    case "text":
      return readMarkdown(name, decode(name, bytes), format);
    case "html":
      return readHtml(name, decode(name, bytes));
    case "csv":
      return readCsv(name, decode(name, bytes));
    case "pdf": {
      // Loaded only here: with pdf.js behind it, it is larger than all the rest.
      const { readPdf } = await import("../pdf/read-pdf.ts");
      return readPdf({ name, bytes }, onPage);
    }
    default:
      throw unreadable(
        name,
        `is a ${format.toUpperCase()} file, which is not read yet`,
        `Export it as one that is: ${READABLE}.`,
      );
  }
}
