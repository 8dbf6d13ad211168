import type { Section } from "../../corpus/corpus.ts";
import { pagesOf, spans } from "../../corpus/places/places.ts";
import { type RefKind, ref } from "../../corpus/ref.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { pageOf } from "../page.ts";
import { tokensOf } from "../tokens-of.ts";
import { reportData } from "./report-data.ts";
import { fitting, MOST } from "./size.ts";

/** What a report holds: chapters, their sections, and the tables and models in them. */
export interface ReportOutline {
  readonly report: string;
  readonly title: string;
  readonly publisher?: string;
  readonly dataUntil?: string;
  /** What the report says of itself: kind, company, ticker, currency, rating … */
  readonly about?: string;
  /** What the cells of a section's row are. */
  readonly columns: readonly string[];
  readonly chapters: readonly OutlineChapter[];
  readonly nextCursor?: string;
}

interface OutlineChapter {
  readonly ref: string;
  readonly title: string;
  readonly lines?: string;
  readonly pages?: string;
  /** How many sections there are, where they would be too many to list. */
  readonly holds?: number;
  readonly sections?: readonly OutlineRow[];
}

/** Ref, title, in detail a summary, and the refs of the tables and models in it: rows cost half of what objects do. */
type OutlineRow = readonly (string | readonly string[])[];

/** The whole outline, or one chapter of it with the sections' summaries and the tables' titles; a large one in less detail, or in pages. */
export function reportOutline(
  report: Report,
  asked: Chapter | undefined,
  cursor: string | undefined,
  lang: Lang,
): ReportOutline {
  const { chapters, title, publisher, latest } = report.corpus.report;
  const about = asked ? undefined : reportData(report.corpus, lang);
  const head = {
    report: report.version,
    title: title[lang],
    ...(!asked && publisher && { publisher: publisher[lang] }),
    ...(!asked && latest !== null && { dataUntil: latest }),
    ...(about !== undefined && { about }),
    columns: asked ? ["ref", "title", "summary", "holds"] : ["ref", "title", "holds"],
  };
  const whole = (asked ? [asked] : chapters).map((chapter) =>
    outlineChapter(report, chapter, lang, asked !== undefined),
  );
  if (cursor === undefined && tokensOf(whole) <= MOST[asked ? "detailed" : "whole"])
    return { ...head, chapters: whole };
  if (asked) return chapterInPages({ ...head, chapters: whole }, report, cursor, asked.id);
  const short = whole.map(({ sections, ...chapter }) => ({ ...chapter, holds: sections?.length ?? 0 }));
  const { items, nextCursor } = pageOf(report, short, fitting(short), cursor, "outline");
  return { ...head, chapters: items, ...(nextCursor !== undefined && { nextCursor }) };
}

function chapterInPages(
  outline: ReportOutline,
  report: Report,
  cursor: string | undefined,
  id: string,
): ReportOutline {
  const [chapter] = outline.chapters;
  if (!chapter) return outline;
  const { sections = [] } = chapter;
  const { items, nextCursor } = pageOf(report, sections, fitting(sections), cursor, ["outline", id]);
  return {
    ...outline,
    chapters: [{ ...chapter, sections: items }],
    ...(nextCursor !== undefined && { nextCursor }),
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
