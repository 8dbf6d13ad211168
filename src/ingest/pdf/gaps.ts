import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Gap, Span } from "../source.ts";
import type { PageParts } from "./layout/page-parts.ts";
import { rounded } from "./page/geometry.ts";

const HIDDEN: Readonly<Record<string, string>> = {
  invisible: "printed in no ink",
  tiny: "printed smaller than 2 points",
  outside: "outside the page",
  clipped: "cut off by the frame it stands in",
  layer: "in a layer that is switched off",
  white: "printed white on white",
  covered: "covered by a painted area",
};

/** Gathers what of a document could not be read, or was left out because no reader sees it. */
export class GapFinder {
  readonly #gaps: Gap[] = [];
  readonly #hidden = new Map<string, { words: number; pages: number[] }>();
  readonly #scans: number[] = [];
  readonly #recognised: number[] = [];
  readonly #damaged: number[] = [];
  /** Lines that stand for whole pages. */
  readonly #lineOf = new Map<number, number>();

  /** How many pages are pictures without text. */
  get scans(): number {
    return this.#scans.length;
  }

  /** Notes what of a page is not read; `lines` stand for its pictures and then its doubtful tables, `lineOfPage` makes one for all of it. */
  add({ page, pictures, doubtful }: PageParts, lines: readonly number[], lineOfPage: () => number): void {
    const isWhole = page.damaged || page.words.length === 0 || page.overPicture;
    if (isWhole || page.unseen.size > 0 || page.garbled > 0) this.#lineOf.set(page.number, lineOfPage());
    if (page.damaged) this.#damaged.push(page.number);
    else if (page.words.length === 0 && page.pictures.length > 0) this.#scans.push(page.number);
    else if (page.overPicture) this.#recognised.push(page.number);
    for (const [reason, runs] of page.unseen) {
      const found = this.#hidden.get(reason) ?? { words: 0, pages: [] };
      this.#hidden.set(reason, { words: found.words + runs.length, pages: [...found.pages, page.number] });
    }
    for (const [index, { kind, box, title, note }] of pictures.entries()) {
      this.#gaps.push({
        kind,
        page: page.number,
        ...at(lines[index]),
        box: rounded(box, page.unit),
        ...(title === undefined ? {} : { title }),
        ...(note === undefined ? {} : { note }),
      });
    }
    if (page.garbled > 0)
      this.#gaps.push({
        kind: "font",
        page: page.number,
        ...at(this.#lineOf.get(page.number)),
        count: page.garbled,
        note: "a font says not which characters its shapes are",
      });
    for (const [index, box] of doubtful.entries())
      this.#gaps.push({
        kind: "table",
        page: page.number,
        box: rounded(box, page.unit),
        ...at(lines[pictures.length + index]),
        note: "its columns could not be told apart: its rows are among the text",
      });
  }

  async all(document: PDFDocumentProxy): Promise<Gap[]> {
    const pages: Gap[] = [
      ...ranges(this.#damaged).map(([page, count]) => ({
        kind: "scan" as const,
        page,
        ...at(this.#lineOf.get(page)),
        count,
        note: "damaged: nothing of it could be read",
      })),
      ...ranges(this.#scans).map(([page, count]) => ({
        kind: "scan" as const,
        page,
        ...at(this.#lineOf.get(page)),
        count,
        note: "a picture without text",
      })),
      ...ranges(this.#recognised).map(([page, count]) => ({
        kind: "scan" as const,
        page,
        ...at(this.#lineOf.get(page)),
        count,
        note: "a scan: read from the text that a program laid under the picture, which may have misread it",
      })),
    ];
    const hidden = [...this.#hidden].map(
      ([reason, { words, pages: found }]): Gap => ({
        kind: "hidden",
        ...(found[0] === undefined ? {} : { page: found[0], ...at(this.#lineOf.get(found[0])) }),
        count: words,
        note: `${HIDDEN[reason] ?? reason}${found.length > 1 ? `, on ${found.length} pages` : ""}`,
      }),
    );
    return [
      ...pages,
      ...hidden,
      ...this.#gaps,
      ...(await formGaps(document)),
      ...(await attachmentGaps(document)),
    ];
  }
}

const at = (line: number | undefined): { lines?: Span } =>
  line === undefined ? {} : { lines: [line, line] };

/** Runs of pages: the first and how many. */
function ranges(pages: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const page of pages) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === page) last[1]++;
    else found.push([page, 1]);
  }
  return found;
}

async function formGaps(document: PDFDocumentProxy): Promise<Gap[]> {
  const fields = await document.getFieldObjects().catch(() => null);
  const count = fields ? Object.keys(fields).length : 0;
  return count > 0
    ? [{ kind: "form", count, note: "fields of a form: what is filled in is read as it is shown" }]
    : [];
}

async function attachmentGaps(document: PDFDocumentProxy): Promise<Gap[]> {
  const found: unknown = await document.getAttachments().catch(() => null);
  const names = typeof found === "object" && found !== null ? Object.keys(found) : [];
  return names
    .slice(0, 20)
    .map((title) => ({ kind: "attachment", title: title.slice(0, 200), note: "a file inside the file" }));
}
