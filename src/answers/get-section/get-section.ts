import type { Corpus, Section } from "../../corpus/corpus.ts";
import { byWeight } from "../../corpus/corpus.ts";
import { cite } from "../../corpus/places/cite.ts";
import { type Placed, placed } from "../../corpus/places/places.ts";
import { claimRef, parseRef, ref } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Chapter } from "../../corpus/schema/report.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { getPart, PART } from "../find/get-part.ts";
import { answerOf } from "../reports/answer-of.ts";
import { reportWith } from "../reports/report-with.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";

export interface SectionQuestion {
  /** A ref, id, title, heading or a chapter's number. */
  readonly ref: string;
  readonly report?: readonly string[] | undefined;
  /** The page as printed too. */
  readonly printed?: boolean | undefined;
}

export interface SectionView {
  readonly report: string;
  readonly ref: string;
  readonly title: string;
  readonly heading?: string;
  /** A section's; a chapter has those of its sections. */
  readonly summary?: string;
  readonly sections?: readonly (TitledRef & { readonly summary: string })[];
  readonly claims?: readonly ({
    readonly ref: string;
    readonly kind: string;
    readonly statement: string;
  } & Placed)[];
  readonly tables?: readonly TitledRef[];
  readonly models?: readonly TitledRef[];
  readonly derived?: readonly { readonly ref: string; readonly statement: string }[];
  readonly findings?: readonly ToldFinding[];
  /** The page as printed, line by line; only with the reader's own copy. */
  readonly printed?: readonly { readonly line: number; readonly text: string }[];
  readonly cite: string;
}

interface TitledRef {
  readonly ref: string;
  readonly title: string;
}

/** Everything that one section says: its claims, tables, models, derived figures and what is doubtful in it; or a chapter in short. */
export function getSection(
  served: Served,
  { ref: asked, report: named, printed }: SectionQuestion,
  lang: Lang,
): SectionView {
  const report = reportWith(served, asked, named, PART);
  return answerOf(served, report, () => partView(report, asked, lang, printed === true));
}

function partView(report: Report, asked: string, lang: Lang, wantsPrinted: boolean): SectionView {
  const { corpus } = report;
  const part = getPart(corpus, asked);
  if ("chapter" in part) {
    if (wantsPrinted)
      throw new ReportError(
        "INPUT",
        "The page as printed is shown of one section: name one of the chapter's.",
      );
    return chapterView(report, part.chapter, lang);
  }
  const { section: found } = part;
  const lines = lineNumbers(found.lines);
  const inside = new Set(lines);
  const findings = byWeight(
    [...corpus.findings.values()].filter((finding) => concerns(finding, found, inside)),
  );
  const derived = [...corpus.derived.values()].filter((each) =>
    lineNumbers(each.lines).some((line) => inside.has(line)),
  );
  return {
    report: report.version,
    ref: ref("section", found.id),
    title: found.title[lang],
    ...(found.heading !== null && { heading: found.heading }),
    summary: found.summary[lang],
    claims: found.claims.map((claim) => ({
      ref: claimRef(claim),
      kind: claim.kind,
      statement: claim[lang],
      ...placed(corpus, claim.lines),
    })),
    ...holdings(corpus, [found], lang),
    ...(derived.length > 0 && {
      derived: derived.map(({ id, say }) => ({ ref: ref("derived", id), statement: say[lang] })),
    }),
    ...(findings.length > 0 && {
      findings: findings.map((finding) => toldFinding(finding, lang)),
    }),
    ...(wantsPrinted && { printed: printedLines(report, lines) }),
    cite: cite(corpus, found.id, lines, lang),
  };
}

/** What a chapter says: its sections with their summaries, its tables and models, and what is material among its defects. */
function chapterView(report: Report, chapter: Chapter, lang: Lang): SectionView {
  const { corpus } = report;
  const lines = lineNumbers(chapter.lines);
  const inside = new Set(lines);
  const sections = chapter.sections.flatMap((id) => corpus.sections.get(id) ?? []);
  const findings = [...corpus.findings.values()].filter(
    (finding) => finding.weight === "material" && lineNumbers(finding.lines).some((line) => inside.has(line)),
  );
  return {
    report: report.version,
    ref: ref("chapter", chapter.id),
    title: chapter.title[lang],
    heading: chapter.heading,
    sections: sections.map(({ id, title, summary }) => ({
      ref: ref("section", id),
      title: title[lang],
      summary: summary[lang],
    })),
    ...holdings(corpus, sections, lang),
    ...(findings.length > 0 && { findings: byWeight(findings).map((finding) => toldFinding(finding, lang)) }),
    cite: cite(corpus, undefined, lines, lang),
  };
}

/** The tables and models of sections, with their titles. */
function holdings(corpus: Corpus, sections: readonly Section[], lang: Lang) {
  const tables = sections.flatMap((each) => each.tables.flatMap((id) => corpus.tables.get(id) ?? []));
  const models = sections.flatMap((each) => each.models.flatMap((id) => corpus.models.get(id) ?? []));
  return {
    ...(tables.length > 0 && {
      tables: tables.map(({ id, title }) => ({ ref: ref("table", id), title: title[lang] })),
    }),
    ...(models.length > 0 && {
      models: models.map(({ id, title }) => ({ ref: ref("model", id), title: title[lang] })),
    }),
  };
}

/** Whether a finding belongs to a section's page: it stands there, or touches something that does. OCR notes are only in the list of findings. */
function concerns(finding: Finding, found: Section, inside: ReadonlySet<number>): boolean {
  if (finding.kind === "ocr") return false;
  if (lineNumbers(finding.lines).some((line) => inside.has(line))) return true;
  return (finding.touches ?? []).some((text) => {
    const touched = parseRef(text);
    return touched?.kind === "section" && touched.id === found.id;
  });
}

function printedLines(report: Report, lines: readonly number[]): { line: number; text: string }[] {
  const { source } = report;
  if (!source)
    throw new ReportError(
      "INPUT",
      "No copy of the report is attached, so its page cannot be shown as printed. Start the server with --source <file>, or ask without it.",
    );
  return lines.map((line) => ({ line, text: source.line(line) })).filter(({ text }) => text.trim() !== "");
}
