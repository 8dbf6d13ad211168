import type { Corpus, Section } from "../../corpus/corpus.ts";
import { parseRef, ref } from "../../corpus/ref.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import type { See } from "../../errors.ts";
import type { Wanted } from "../reports/report-with.ts";
import { chaptersOf, findChapter } from "./find-chapter.ts";
import { findTitled, getTitled, nearTitled } from "./get-titled.ts";

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

/** A chapter or section, wanted in several reports. */
export const PART: Wanted = {
  none: "No chapter or section",
  find({ corpus }, asked) {
    const chapter = findChapter(corpus, asked);
    if (chapter) return ref("chapter", chapter.id);
    const given = parseRef(asked);
    const found =
      given && given.kind !== "section" ? undefined : findTitled(given?.id ?? asked, corpus.sections);
    return found && ref("section", found.id);
  },
  near: ({ corpus }, asked) => nearTitled(asked, { kind: "section", things: corpus.sections }),
  see: SEE,
};
