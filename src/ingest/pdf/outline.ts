import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { headingKey, type OutlineEntry } from "./layout/headings.ts";

type Node = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>[number];

/** An outline of more entries than this is not read on. */
const ENOUGH = 3000;
const DEEPEST = 6;

/** The file's own table of contents, with the page of each entry; empty if it has none or a damaged one. */
export async function outlineOf(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= ENOUGH) return;
      const page = await pageOf(document, dest).catch(() => undefined);
      if (page !== undefined) entries.push({ page, level, key: headingKey(title) });
      if (level < DEEPEST) await visit(items, level + 1);
    }
  };
  const nodes: readonly Node[] | null = await document.getOutline().catch(() => null);
  await visit(nodes ?? [], 1);
  return entries;
}

async function pageOf(document: PDFDocumentProxy, dest: Node["dest"]): Promise<number | undefined> {
  const found = typeof dest === "string" ? await document.getDestination(dest) : dest;
  const target: unknown = found?.[0];
  if (typeof target === "number") return target + 1;
  return isReference(target) ? (await document.getPageIndex(target)) + 1 : undefined;
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === "object" && value !== null && "num" in value && "gen" in value;
}
