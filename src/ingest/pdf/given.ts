import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Source } from "../source.ts";
import { isRecord } from "./page/arguments.ts";

/** Titles that programs write when nobody gave one: the name of a file, of the program, nothing. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|slide \d+|.*\.(?:docx?|pptx?|xlsx?|indd|pdf|qxd|html?|wpd|fm)|幻灯片 \d+)$/i;

/** What the file says of itself: title, authors. The day on which it was made says little: a copy printed later has a later one. */
export async function givenBy(document: PDFDocumentProxy): Promise<NonNullable<Source["given"]>> {
  const info: unknown = await document.getMetadata().then(
    (found) => found.info,
    () => undefined,
  );
  if (!isRecord(info)) return {};
  const [title, author] = [textOf(info["Title"]), textOf(info["Author"])];
  return {
    ...(title !== undefined && title.length > 3 && !NO_TITLE.test(title) ? { title } : {}),
    ...(author === undefined ? {} : { authors: [author] }),
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.normalize("NFKC").replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text.slice(0, 300);
}
