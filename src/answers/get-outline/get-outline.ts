import type { Section } from "../../corpus/corpus.ts";
import { pagesOf, spans } from "../../corpus/places.ts";
import { type RefKind, ref } from "../../corpus/ref.ts";
import { lineNumbers } from "../../corpus/schema/lines.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import type { Report } from "../../library/report.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { getChapter } from "../find/find-chapter.ts";
import { reportData } from "./report-data.ts";

/** What the report holds: chapters, their sections, and the tables and models in them. */
export interface Outline {
  readonly report: string;
  readonly title: string;
  readonly publisher?: string;
  readonly dataUntil?: string;
  /** What the report says of itself: kind, company, ticker, currency, rating … */
  readonly about?: string;
  /** What the cells of a section's row are. */
  readonly columns: readonly string[];
  readonly chapters: readonly OutlineChapter[];
}

interface OutlineChapter {
  readonly ref: string;
  readonly title: string;
  readonly lines?: string;
  readonly pages?: string;
  readonly sections: readonly OutlineRow[];
}

/** Ref, title, in detail a summary, and the refs of the tables and models in it: rows cost half of what objects do. */
type OutlineRow = readonly (string | readonly string[])[];

/** The whole outline, or one chapter of it with the sections' summaries and the tables' titles. */
export function getOutline(served: Served, part: string | undefined, lang: Lang): Outline {
  const report = reportOf(served, part);
  const { corpus } = report;
  const chapters = corpus.report.chapters;
  const asked = part === undefined ? undefined : getChapter(corpus, part);
  const about = asked ? undefined : reportData(corpus, lang);
  return {
    report: report.version,
    title: corpus.report.title[lang],
    ...(!asked && corpus.report.publisher && { publisher: corpus.report.publisher[lang] }),
    ...(!asked && corpus.report.latest !== null && { dataUntil: corpus.report.latest }),
    ...(about !== undefined && { about }),
    columns: asked ? ["ref", "title", "summary", "holds"] : ["ref", "title", "holds"],
    chapters: (asked ? [asked] : chapters).map((chapter) =>
      outlineChapter(report, chapter, lang, asked !== undefined),
    ),
  };
}

function outlineChapter(report: Report, chapter: Chapter, lang: Lang, detailed: boolean): OutlineChapter {
  const pages = pagesOf(report.corpus, lineNumbers(chapter.lines));
  const sections = chapter.sections.flatMap((id) => report.corpus.sections.get(id) ?? []);
  return {
    ref: ref("chapter", chapter.id),
    title: chapter.title[lang],
    ...(pages ? { pages: spans(pages) } : { lines: chapter.lines.join(", ") }),
    sections: sections.map((section) => outlineSection(report, section, lang, detailed)),
  };
}

function outlineSection({ corpus }: Report, section: Section, lang: Lang, detailed: boolean): OutlineRow {
  const titled = (kind: RefKind, id: string, title: string | undefined) =>
    detailed && title ? `${ref(kind, id)}: ${title}` : ref(kind, id);
  const holds = [
    ...section.tables.map((id) => titled("table", id, corpus.tables.get(id)?.title[lang])),
    ...section.models.map((id) => titled("model", id, corpus.models.get(id)?.title[lang])),
  ];
  const named = [
    ref("section", section.id),
    section.title[lang],
    ...(detailed ? [section.summary[lang]] : []),
  ];
  return holds.length > 0 ? [...named, holds] : named;
}
