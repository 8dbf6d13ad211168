import { parseRef } from "../../corpus/ref.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import type { Report } from "../../library/report.ts";
import { chapterNumbered } from "./chapter-number.ts";
import { findTitled, titledAs } from "./get-titled.ts";

/** The chapter of a ref, id, title, heading or number; an error with the nearest ones where there is none. */
export function getChapter(report: Report, asked: string): Chapter {
  const shelf = shelfOf(report);
  const listing = `Chapters: ${[...shelf.keys()].join(", ")}.`;
  return findChapter(report, asked) ?? findTitled(report, "chapter", asked, shelf, listing);
}

/** Same, but undefined for what is no chapter, and may be a section; a ref that says chapter must be one. */
export function findChapter(report: Report, asked: string): Chapter | undefined {
  const numbered = chapterNumbered(report.corpus.report.chapters, asked);
  const kind = parseRef(asked)?.kind;
  if (numbered || (kind !== undefined && kind !== "chapter")) return numbered;
  const shelf = shelfOf(report);
  if (kind === undefined) return titledAs(asked, shelf);
  return findTitled(report, "chapter", asked, shelf, "get_outline lists chapters and sections.");
}

const shelfOf = ({ corpus }: Report) =>
  new Map(corpus.report.chapters.map((chapter) => [chapter.id, chapter]));
