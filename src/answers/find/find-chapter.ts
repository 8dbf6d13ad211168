import type { Corpus } from "../../corpus/corpus.ts";
import { idIn, parseRef } from "../../corpus/ref.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import { chapterNumbered } from "./chapter-number.ts";
import { findTitled, getTitled } from "./get-titled.ts";

/** The chapter of a ref, id, title, heading or number; undefined for what is none, and may be a section. */
export function findChapter(corpus: Corpus, asked: string): Chapter | undefined {
  const numbered = chapterNumbered(corpus.report.chapters, asked);
  const kind = parseRef(asked)?.kind ?? "chapter";
  return (
    numbered ?? (kind === "chapter" ? findTitled(idIn("chapter", asked), chaptersOf(corpus)) : undefined)
  );
}

/** Same, but what is no chapter is an error with the nearest ones and the list. */
export function getChapter(corpus: Corpus, asked: string): Chapter {
  const things = chaptersOf(corpus);
  const there = `Chapters: ${[...things.keys()].join(", ")}.`;
  return findChapter(corpus, asked) ?? getTitled(asked, { kind: "chapter", things, there });
}

export const chaptersOf = ({ report }: Corpus): ReadonlyMap<string, Chapter> =>
  new Map(report.chapters.map((chapter) => [chapter.id, chapter]));
