import type { ReportError } from "../../errors.ts";
import type { Source } from "../source.ts";
import { GapFinder } from "./gaps.ts";
import { givenBy } from "./given.ts";
import type { PageContent } from "./layout/page-content.ts";
import { partsOf } from "./layout/page-parts.ts";
import { type OpenPdf, openPdf, refused } from "./open-pdf.ts";
import { outlineOf } from "./outline.ts";
import { readContent } from "./page/read-content.ts";
import { withoutStrays } from "./stray.ts";
import { labelOf, SourceWriter } from "./write-source.ts";

/** Told after each page. */
export type OnPage = (page: number, pages: number) => void;

/** Pages before and after one that are held beside it, to tell what stands on every page. */
const BESIDE = 2;
/** After so many pages what pdf.js keeps of fonts is given back: more often, and it parses the same fonts again (70 ms a page in place of 49). */
const CLEAN_EVERY = 100;

/** What a PDF says, with page and box of everything. Scripts are not run, nothing is fetched; text that no reader sees is left out and counted. */
export async function readPdf(
  file: { readonly name: string; readonly bytes: Uint8Array },
  onPage: OnPage = () => {},
): Promise<Source> {
  return withoutStrays(async () => {
    const open = await openPdf(file.bytes, file.name);
    try {
      return await readPages(open, file.name, onPage);
    } finally {
      await open.close();
    }
  });
}

async function readPages(open: OpenPdf, name: string, onPage: OnPage): Promise<Source> {
  const { document } = open;
  const pages = document.numPages;
  const labels = await document.getPageLabels().catch(() => null);
  const layers = await document.getOptionalContentConfig().catch(() => undefined);
  const content = (number: number): Promise<PageContent> =>
    readContent(open, number, labels?.[number - 1], (layer) => layers?.isVisible(layer) !== false);
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
    const unread = [...parts.pictures.map(({ box }) => box), ...parts.doubtful];
    const lines = writer.add(parts, unread);
    gaps.add(parts, lines, () => writer.mark(page.number, labelOf(page, parts.furniture.printed)));
  };
  for (let number = 1; number <= pages; number++) {
    held.push(await content(number));
    if (number === PROBE && held.every(isScan) && (await areScans(content, pages))) throw scan(name, pages);
    if (held.length > BESIDE) finish(held.length - 1 - BESIDE);
    if (held.length > 2 * BESIDE) held.shift();
    if (number % CLEAN_EVERY === 0) await document.cleanup();
    onPage(number, pages);
  }
  for (let index = Math.max(0, held.length - BESIDE); index < held.length; index++) finish(index);
  if (writer.isEmpty)
    throw gaps.scans > 0
      ? scan(name, pages)
      : refused(name, "has no text that a reader sees. Export it as text or HTML.");
  return {
    format: "pdf",
    unit: "page",
    lines: writer.lines,
    places: writer.places,
    blocks: writer.blocks(await outlineOf(document)),
    given: await givenBy(document, writer.lines.slice(0, 120).join(""), writer.largestPrint()),
    pages,
    gaps: await gaps.all(document),
  };
}

/** After so many pages without text others are looked at, so that who adds a scan need not wait for its end. */
const PROBE = 5;

const isScan = ({ words, pictures }: PageContent): boolean => words.length === 0 && pictures.length > 0;

/** Whether some pages over the rest of the document are pictures without text too. */
async function areScans(content: (page: number) => Promise<PageContent>, pages: number): Promise<boolean> {
  for (let step = 1; step <= PROBE; step++) {
    const page = PROBE + Math.ceil(((pages - PROBE) * step) / PROBE);
    if (page <= pages && !isScan(await content(page))) return false;
  }
  return true;
}

function scan(name: string, pages: number): ReportError {
  return refused(
    name,
    `is a scan: its ${pages} pages are pictures without text. Let a program read them first (ocrmypdf -l chi_sim+eng in.pdf out.pdf), and add what it makes.`,
  );
}
