import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Source } from "../source.ts";
import { headingKey } from "./layout/headings.ts";
import { isRecord } from "./page/arguments.ts";

/** Titles that programs write when nobody gave one: the name of a file, of the program, nothing. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|slide \d+|.*\.(?:docx?|pptx?|xlsx?|indd|pdf|qxd|html?|wpd|fm)|幻灯片 \d+)$/i;

/**
 * What the file says of itself: title, authors. The title that a program wrote into it is believed only if the first pages print it, else
 * the largest print of the first page is taken. The day on which it was made says little: a copy printed later has a later one.
 */
export async function givenBy(
  document: PDFDocumentProxy,
  firstPages: string,
  largest: string | undefined,
): Promise<NonNullable<Source["given"]>> {
  const info: unknown = await document.getMetadata().then(
    (found) => found.info,
    () => undefined,
  );
  const record = isRecord(info) ? info : {};
  const [written, author] = [textOf(record["Title"]), textOf(record["Author"])];
  const isPrinted = written !== undefined && headingKey(firstPages).includes(headingKey(written));
  const title = isPrinted && written.length > 3 && !NO_TITLE.test(written) ? written : largest;
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: [author] }),
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.normalize("NFKC").replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text.slice(0, 300);
}
