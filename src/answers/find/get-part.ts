import type { Corpus, Section } from "../../corpus/corpus.ts";
import { parseRef } from "../../corpus/ref.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import type { See } from "../../errors.ts";
import { chaptersOf, findChapter } from "./find-chapter.ts";
import { getTitled } from "./get-titled.ts";

/** A part of the report: a whole chapter or one section. */
export type Part = { readonly chapter: Chapter } | { readonly section: Section };

/** The chapter or section that a ref, id, title, heading or number names; otherwise an error with the nearest ones. */
export function getPart(corpus: Corpus, asked: string): Part {
  const chapter = findChapter(corpus, asked);
  if (chapter) return { chapter };
  if (parseRef(asked)?.kind === "chapter")
    return { chapter: getTitled(asked, { kind: "chapter", things: chaptersOf(corpus), see: SEE }) };
  return { section: getTitled(asked, { kind: "section", things: corpus.sections, see: SEE }) };
}

const SEE: See = { command: "outline", says: "lists all sections and their chapters" };
