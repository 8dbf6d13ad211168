import { cite } from "../corpus/cite.ts";
import type { Section } from "../corpus/corpus.ts";
import { byWeight } from "../corpus/corpus.ts";
import { parseRef } from "../corpus/ref.ts";
import type { Finding } from "../corpus/schema/finding.ts";
import { lineNumbers } from "../corpus/schema/lines.ts";
import type { Lang } from "../corpus/schema/text.ts";
import { ReportError } from "../errors.ts";
import { chapterNumbered } from "./chapter-number.ts";
import { findTitled } from "./find.ts";
import type { Report } from "./report.ts";
import { type ToldFinding, toldFinding } from "./told-finding.ts";

export interface SectionView {
  readonly report: string;
  readonly ref: string;
  readonly title: string;
  readonly heading?: string;
  readonly summary: string;
  readonly claims: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly statement: string;
    readonly lines: readonly number[];
  }[];
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

/** Everything that one section says: its claims, tables, models, derived figures and what is doubtful in it. */
export function section(report: Report, asked: string, lang: Lang, wantsPrinted = false): SectionView {
  const { corpus } = report;
  refuseChapter(report, asked);
  const found = findTitled(report, "section", asked, corpus.sections, "get_outline lists all sections.");
  const lines = lineNumbers(found.lines);
  const inside = new Set(lines);
  const findings = byWeight(
    [...corpus.findings.values()].filter((finding) => concerns(finding, found, inside)),
  );
  const derived = [...corpus.derived.values()].filter((each) =>
    lineNumbers(each.lines).some((line) => inside.has(line)),
  );
  const tables = found.tables.map((id) => ({
    ref: `table/${id}`,
    title: corpus.tables.get(id)?.title[lang] ?? id,
  }));
  const models = found.models.map((id) => ({
    ref: `model/${id}`,
    title: corpus.models.get(id)?.title[lang] ?? id,
  }));
  return {
    report: report.version,
    ref: `section/${found.id}`,
    title: found.title[lang],
    ...(found.heading !== null && { heading: found.heading }),
    summary: found.summary[lang],
    claims: found.claims.map((claim) => ({
      ref: `claim/${claim.id}`,
      kind: claim.kind,
      statement: claim[lang],
      lines: claim.lines,
    })),
    ...(tables.length > 0 && { tables }),
    ...(models.length > 0 && { models }),
    ...(derived.length > 0 && {
      derived: derived.map(({ id, say }) => ({ ref: `derived/${id}`, statement: say[lang] })),
    }),
    ...(findings.length > 0 && {
      findings: findings.map((finding) => toldFinding(finding, lang)),
    }),
    ...(wantsPrinted && { printed: printedLines(report, lines) }),
    cite: cite(corpus, found.id, lines, lang),
  };
}

function refuseChapter({ corpus }: Report, asked: string): void {
  const chapter =
    chapterNumbered(corpus.report.chapters, asked) ??
    corpus.report.chapters.find(
      ({ id }) => parseRef(asked)?.kind === "chapter" && parseRef(asked)?.id === id,
    );
  if (chapter)
    throw new ReportError(
      "NOT_FOUND",
      `"${asked}" is a chapter, not a section. get_outline with part "${chapter.id}" gives its sections with their summaries.`,
    );
}

/** Whether a finding belongs to a section's page: it stands there, or touches something that does. OCR notes stay with list_findings. */
function concerns(finding: Finding, found: Section, inside: ReadonlySet<number>): boolean {
  if (finding.kind === "ocr") return false;
  if (lineNumbers(finding.lines).some((line) => inside.has(line))) return true;
  return (finding.touches ?? []).some((text) => {
    const ref = parseRef(text);
    return ref?.kind === "section" && ref.id === found.id;
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
