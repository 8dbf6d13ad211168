import { type Corpus, weightOf } from "../../corpus/corpus.ts";
import { type Placed, placed } from "../../corpus/places/places.ts";
import { parseRef, ref } from "../../corpus/ref.ts";
import type { Finding, FindingKind } from "../../corpus/schema/finding.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { pickReadable } from "../../library/readable.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { pageOf } from "../page.ts";
import { noteOf } from "../reports/note.ts";
import { teller } from "../reports/qualify.ts";
import { findReports } from "../reports/report-with.ts";
import { versionsOf } from "../reports/versions-of.ts";
import { list } from "../sparse.ts";
import { scopeOf } from "./scope.ts";

export interface FindingsQuestion {
  readonly report?: readonly string[] | undefined;
  readonly about?: string | undefined;
  readonly kinds?: readonly FindingKind[] | undefined;
  readonly all?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

interface FindingView extends Placed {
  readonly ref: string;
  readonly kind: string;
  readonly weight: string;
  readonly confidence?: string;
  readonly outside?: string;
  readonly say: string;
  readonly printed?: string;
  readonly meant?: string;
  readonly touches?: readonly string[];
}

export interface FindingsView {
  readonly report: string;
  readonly about?: readonly string[];
  /** What was asked about, where the report has nothing of that name. */
  readonly unmatched?: readonly string[];
  readonly near?: readonly string[];
  readonly findings?: readonly FindingView[];
  readonly total: number;
  /** How many there are of each kind, those not shown included. */
  readonly kinds?: Readonly<Record<string, number>>;
  /** Left out: OCR repairs, shown with all or kinds. */
  readonly hidden?: number;
  /** What keeps this from being of all reports. */
  readonly note?: string;
  readonly nextCursor?: string;
}

export const DEFAULT_FINDINGS = 15;
const SHOWN_TOUCHES = 4;

/** The audit: what is wrong in the reports, material findings first; OCR repairs only where they are asked for. */
export function listFindings(served: Served, question: FindingsQuestion, lang: Lang): FindingsView {
  const { about, kinds, all = false, limit = DEFAULT_FINDINGS, cursor, report: named } = question;
  const told = teller(served);
  const found = about === undefined ? undefined : findReports(served, about, named, { find: meantIn });
  const own = about === undefined ? undefined : parseRef(about)?.report;
  const { readable, failed } = pickReadable(served, own === undefined ? named : [own]);
  const asked = found ?? readable;
  const scoped = asked.map((report) => ({
    report,
    scope: about === undefined ? undefined : scopeOf(report, about),
  }));
  const inScope = scoped.flatMap(({ report, scope }) =>
    [...report.corpus.findings.values()]
      .filter((finding) => !scope || scope.holds(finding))
      .map((finding) => ({ report, finding })),
  );
  const wanted = inScope.filter(({ finding: { kind, weight } }) =>
    kinds ? kinds.includes(kind) : all || kind !== "ocr" || weight === "material",
  );
  wanted.sort((a, b) => weightOf(a.finding) - weightOf(b.finding));
  const reports = asked.length > 0 ? asked : readable;
  const version = reports.map((report) => report.version).join();
  const page = pageOf({ version }, wanted, limit, cursor, [about, kinds, all]);
  const hidden = kinds ? 0 : inScope.length - wanted.length;
  const refs = scoped.flatMap(({ report, scope }) => told(scope?.refs ?? [], report));
  const near =
    about === undefined || refs.length > 0
      ? []
      : reports.flatMap((report) => told(scopeOf(report, about).near, report));
  return {
    report: versionsOf(reports),
    ...list("about", refs),
    ...(about !== undefined && refs.length === 0 && { unmatched: [about] }),
    ...list("near", near.slice(0, MOST_NEAR)),
    ...list(
      "findings",
      page.items.map(({ report, finding }) => told(findingView(report.corpus, finding, lang), report)),
    ),
    total: wanted.length,
    ...(inScope.length > 0 && { kinds: countKinds(inScope.map(({ finding }) => finding)) }),
    ...(hidden > 0 && { hidden }),
    ...noteOf({ failed, reading: served.reading, silent: [] }, lang),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
}

const MOST_NEAR = 5;

/** What is meant in a report, if anything is. */
const meantIn = (report: Report, asked: string): string | undefined => scopeOf(report, asked).refs[0];

function findingView(
  corpus: Corpus,
  { id, kind, weight, confidence, from, source, say, printed, meant, touches = [], lines }: Finding,
  lang: Lang,
): FindingView {
  return {
    ref: ref("finding", id),
    kind,
    weight,
    ...(confidence !== "high" && { confidence }),
    ...(from === "outside" && { outside: source ?? "unsourced" }),
    say: say[lang],
    ...(printed !== undefined && { printed }),
    ...(meant !== undefined && { meant }),
    ...(touches.length > 0 && { touches: touches.slice(0, SHOWN_TOUCHES) }),
    ...placed(corpus, lineNumbers(lines)),
  };
}

function countKinds(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
