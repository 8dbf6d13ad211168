import { ReportError } from "../../errors.ts";
import type { Source } from "../source.ts";
import { GapFinder } from "./gaps.ts";
import { givenBy } from "./given.ts";
import type { PageContent } from "./layout/page-content.ts";
import { partsOf } from "./layout/page-parts.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { outlineOf } from "./outline.ts";
import { readContent } from "./page/read-content.ts";
import { SourceWriter } from "./write-source.ts";

export interface PdfOptions {
  /** Told after each page. */
  readonly onPage?: (page: number, pages: number) => void;
  readonly signal?: AbortSignal;
}

/** Pages before and after one that are held beside it, to tell what stands on every page. */
const BESIDE = 2;
/** After so many pages what pdf.js keeps of fonts is given back: more often, and it parses the same fonts again (70 ms a page in place of 49). */
const CLEAN_EVERY = 100;

/** What a PDF says, with page and box of everything. Scripts are not run, nothing is fetched; text that no reader sees is left out and counted. */
export async function readPdf(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { onPage, signal }: PdfOptions = {},
): Promise<Source> {
  const open = await openPdf(file.bytes, file.name);
  try {
    return await readPages(open, { ...(onPage ? { onPage } : {}), ...(signal ? { signal } : {}) });
  } finally {
    await open.close();
  }
}

async function readPages({ library, document }: OpenPdf, { onPage, signal }: PdfOptions): Promise<Source> {
  const pages = document.numPages;
  const [labels, layers] = [
    await document.getPageLabels().catch(() => null),
    await document.getOptionalContentConfig(),
  ];
  const writer = new SourceWriter();
  const gaps = new GapFinder();
  const held: PageContent[] = [];
  const finish = (index: number): void => {
    const page = held[index];
    if (!page) return;
    const parts = partsOf(
      page,
      held.filter((other) => other !== page && Math.abs(other.number - page.number) <= BESIDE),
    );
    const from = writer.lines.length + 1;
    writer.add(parts);
    gaps.add(parts, [from, writer.lines.length]);
  };
  for (let number = 1; number <= pages; number++) {
    if (signal?.aborted) throw new ReportError("INPUT", "Reading was stopped; nothing was kept.");
    held.push(
      await readContent(library, document, number, labels?.[number - 1], (layer) => layers.isVisible(layer)),
    );
    if (held.length > BESIDE) finish(held.length - 1 - BESIDE);
    if (held.length > 2 * BESIDE) held.shift();
    if (number % CLEAN_EVERY === 0) await document.cleanup();
    onPage?.(number, pages);
  }
  for (let index = Math.max(0, held.length - BESIDE); index < held.length; index++) finish(index);
  return {
    format: "pdf",
    unit: "page",
    lines: writer.lines,
    places: writer.places,
    blocks: writer.blocks(await outlineOf(document)),
    given: await givenBy(document),
    pages,
    gaps: await gaps.all(document),
  };
}
