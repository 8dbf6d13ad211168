import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readAsset } from "../../assets.ts";
import { ReportError } from "../../errors.ts";
import { hasBomb } from "./unpacked.ts";

export type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

export interface OpenPdf {
  readonly library: Library;
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** pdf.js looks for these of a browser and says so loudly; reading text uses none. */
class Unused {}

let loaded: Promise<Library> | undefined;

/** pdf.js with its worker's half in the same thread: the caller is a worker already. */
async function loadLibrary(): Promise<Library> {
  const { warn } = console;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Unused, configurable: true });
  }
  // It warns that it found no canvas, which nobody who reads text can mend.
  console.warn = () => undefined;
  try {
    // @ts-expect-error this half has no types; it leaves its handler where the other half looks for it
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

/** Reads a character map of the package; fonts and decoders of pictures are not shipped, as nothing is drawn. */
class ShippedFiles {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]+\.bcmap$/.test(filename))
      return Promise.reject(new Error(`${filename} is not shipped`));
    return Promise.resolve(readAsset(`cmaps/${filename}`));
  }
}

/** The document, ready to be read page by page. Fonts are not drawn, pictures not decoded, scripts not run, nothing fetched. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<OpenPdf> {
  if (hasBomb(bytes))
    throw refused(
      name,
      "holds a stream that unpacks to more than 64 MB, which no report does. Open it in a viewer and print it to a new PDF.",
    );
  loaded ??= loadLibrary();
  const library = await loaded;
  const task = library.getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the memory away from its owner
    cMapUrl: "cmaps/",
    cMapPacked: true,
    BinaryDataFactory: ShippedFiles,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return { library, document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw unreadable(error, name);
  }
}

function unreadable(error: unknown, name: string): ReportError {
  const kind = error instanceof Error ? error.name : "";
  const what =
    kind === "PasswordException"
      ? "asks for a password. Save a copy without one (print to PDF, or qpdf --decrypt), and add that."
      : "cannot be read as a PDF: it is damaged or cut off. Download it again, or open it in a viewer and save it anew.";
  return refused(name, what, error);
}

/** The error that says which file is not read, why, and what to do. */
export function refused(name: string, why: string, cause?: unknown): ReportError {
  return new ReportError("INPUT", `${name.slice(-120)} ${why}`, { cause });
}
