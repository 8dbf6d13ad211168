import type { ClaimData, CorpusData, SectionData, TableData } from "../../corpus/data.ts";
import { CORPUS_FORMAT } from "../../corpus/data.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import type { PassageFigures } from "../prose/read-passage.ts";
import type { Source } from "../source.ts";
import type { ReportData } from "../structure/cover/report-data.ts";
import { type Document, type DocumentSection, LONGEST_TITLE } from "../structure/document.ts";
import type { TypingContext } from "../typing/context.ts";
import type { TypedTable } from "../typing/typed-table.ts";
import { gapFindings } from "./gaps.ts";
import { createIds, hash } from "./ids.ts";
import { lineNumbersOf, linesOf } from "./lines.ts";
import type { Passage } from "./passages.ts";
import { cut, verbatim } from "./text.ts";

/** A section with its id, and what was read of it. */
export interface ReadSection {
  readonly id: string;
  readonly section: DocumentSection;
  readonly tables: readonly { readonly id: string; readonly table: TypedTable }[];
  readonly passages: readonly { readonly passage: Passage; readonly read: PassageFigures }[];
}

/** Everything that an ingest found, before it is written. */
export interface Findings {
  readonly source: Source;
  readonly document: Document;
  readonly data: ReportData;
  readonly context: TypingContext;
  readonly sections: readonly ReadSection[];
  readonly tables: readonly TableData[];
  readonly findings: readonly Finding[];
  readonly sha256: string;
  readonly file: string;
  readonly id: string;
}

const LONGEST_SUMMARY = 240;

/** Writes what was found as a corpus. Ids follow from the text, so the same file gives the same ones. */
export function corpusData(found: Findings): CorpusData {
  const { source, data, context, sections } = found;
  return {
    format: CORPUS_FORMAT,
    id: found.id,
    report: reportFile(found),
    sections: sections.map((each) => sectionData(each, chapterIds(found).get(each.section) ?? "text")),
    claims: sections.flatMap(claimsOf),
    tables: found.tables,
    models: [],
    entities: context.names.entities(),
    metrics: context.names.metrics(),
    units: context.units.own(),
    findings: [...found.findings, ...gapFindings(source)],
    derived: [],
    ...(source.places && { places: source.places }),
  };

  function sectionData({ id, section, tables, passages }: ReadSection, chapter: string): SectionData {
    const first = passages[0]?.passage.text ?? tables.map(({ table }) => table.title).join("; ");
    return {
      id,
      title: verbatim(section.title || data.title),
      heading: section.heading?.slice(0, LONGEST_TITLE) ?? null,
      chapter,
      lines: linesOf(section.lines),
      summary: verbatim(cut(first || section.title || data.title, LONGEST_SUMMARY)),
    };
  }
}

const chapterCache = new WeakMap<Document, ReadonlyMap<DocumentSection, string>>();

function chapterIds({ document }: Findings): ReadonlyMap<DocumentSection, string> {
  const known = chapterCache.get(document);
  if (known) return known;
  const idOf = createIds("chapter");
  const ids = new Map(
    document.chapters.flatMap(({ title, sections }) => {
      const id = idOf(title || "text", "");
      return sections.map((section) => [section, id] as const);
    }),
  );
  chapterCache.set(document, ids);
  return ids;
}

function reportFile(found: Findings): CorpusData["report"] {
  const { source, document, data, context, sha256, file } = found;
  const ids = chapterIds(found);
  const byKey = new Map(found.sections.map(({ id, section }) => [section, id] as const));
  const chapters = document.chapters.map(
    ({ title, lines, sections }): Chapter => ({
      id: (sections[0] && ids.get(sections[0])) ?? "text",
      title: verbatim(title || data.title),
      heading: title || data.title,
      lines: linesOf(lines),
      sections: sections.flatMap((section) => byKey.get(section) ?? []),
    }),
  );
  const { company } = context;
  return {
    title: verbatim(data.title),
    titleIsOurs: data.titleIsOurs,
    short: verbatim(cut(data.title, 60)),
    ...(data.publisher !== undefined && { publisher: verbatim(data.publisher) }),
    languages: [data.language],
    ...(data.kind && { kind: data.kind }),
    ...(data.authors && { authors: [...data.authors] }),
    ...(company !== undefined && { company }),
    ...(data.ticker !== undefined && { ticker: data.ticker }),
    ...(data.fiscalYearEnds !== undefined && { fiscalYearEnds: data.fiscalYearEnds }),
    ...(data.fiscalYearNamed && { fiscalYearNamed: data.fiscalYearNamed }),
    ...(data.currency !== undefined && { currency: data.currency }),
    ...data.share,
    rights: "own-copy",
    published: data.date ?? null,
    latest: data.date ?? data.time.end ?? null,
    language: data.language,
    version: "1.0.0",
    source: {
      sha256,
      lines: source.lines.length,
      file,
      unit: source.unit,
      ...(source.pages !== undefined && { pages: source.pages }),
    },
    chapters,
  };
}

function claimsOf({ id: section, passages }: ReadSection): ClaimData[] {
  const seen = new Map<string, number>();
  return passages.map(({ passage: { text, lines }, read }): ClaimData => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return {
      id: `p-${hash(`${section}\n${text}\n${count}`, 12)}`,
      kind: "fact",
      zh: text,
      en: text,
      verbatim: true,
      about: [...read.about],
      ...(read.quantities.length > 0 && { quantities: [...read.quantities] }),
      ...(read.figures.length > 0 && { figures: [...read.figures] }),
      section,
      lines: lineNumbersOf(lines),
    };
  });
}

/** The whole numbers of all passages, each with its place and a way to say that it is proven. */
export const quantitiesOf = (sections: readonly ReadSection[]) =>
  sections.flatMap(({ id, passages }) =>
    passages.flatMap(({ read }, at) =>
      read.quantities.map((quantity) => ({
        quantity,
        place: `${id} ${at}`,
        mark: () => {
          quantity.checked ??= "twice";
        },
      })),
    ),
  );
