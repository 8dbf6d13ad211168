import { ReportError } from "../../errors.ts";
import { ENDINGS, endingOf, type Format, READABLE } from "../formats.ts";

/** First bytes by which a file of another kind is known, whatever its name says. */
const MAGIC: readonly (readonly [bytes: string, what: string])[] = [
  ["\u00d0\u00cf\u0011\u00e0", "an old or encrypted Office file (.doc, .xls)"],
  ["\u001f\u008b", "a gzip archive"],
  ["7z\u00bc\u00af", "a 7z archive"],
  ["Rar!", "a RAR archive"],
  ["BZh", "a bzip2 archive"],
  ["\u00fd7zXZ", "an xz archive"],
  ["(\u00b5/\u00fd", "a zstd archive"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["II*\u0000", "a TIFF picture"],
  ["MM\u0000*", "a TIFF picture"],
  ["\u007fELF", "a program"],
  ["MZ\u0090", "a program"],
  ["SQLite format 3", "a database"],
  ["{\\rtf", "an RTF file"],
];

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** What a file is: by its first bytes, then by the ending of its name. Anything that no reader reads is refused by name. */
export function sniff(name: string, bytes: Uint8Array): Format {
  const ending = endingOf(name);
  if (bytes.length === 0) throw unreadable(name, "is empty", "Give a file that holds a report.");
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const known = MAGIC.find(([magic]) => head.startsWith(magic));
  if (known) throw unreadable(name, `is ${known[1]}`, MEND);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\u0003\u0004")) {
    if (ending === "docx" || ending === "xlsx") return ending;
    throw unreadable(name, "is a zip archive", MEND);
  }
  const format = ENDINGS.get(ending);
  if (format === "pdf" || ending === "docx" || ending === "xlsx")
    throw unreadable(name, `is no ${ending.toUpperCase()} file, whatever its name says`, MEND);
  if (HTML.test(head)) return "html";
  if (format) return format;
  if (ending === "" || ending === "log" || ending === "rst") return "text";
  throw unreadable(name, `has an ending that no reader is for (.${ending})`, MEND);
}

const MEND = `What is read: ${READABLE}.`;

export const unreadable = (name: string, what: string, mend: string): ReportError =>
  new ReportError("INPUT", `${name.slice(-120)} ${what}. ${mend}`);
