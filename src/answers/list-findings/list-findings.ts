import { byWeight } from "../../corpus/corpus.ts";
import { ref } from "../../corpus/ref.ts";
import type { Finding, FindingKind } from "../../corpus/schema/finding.ts";
import { lineNumbers } from "../../corpus/schema/lines.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { pageOf } from "../page.ts";
import { type Scope, scopeOf } from "./scope.ts";

export interface FindingsQuestion {
  readonly about?: string | undefined;
  readonly kinds?: readonly FindingKind[] | undefined;
  readonly all?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

interface FindingView {
  readonly ref: string;
  readonly kind: string;
  readonly weight: string;
  readonly confidence?: string;
  readonly outside?: string;
  readonly say: string;
  readonly printed?: string;
  readonly meant?: string;
  readonly touches?: readonly string[];
  readonly lines: readonly number[];
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
  readonly nextCursor?: string;
}

export const DEFAULT_FINDINGS = 15;
const SHOWN_TOUCHES = 4;

/** The audit: what is wrong in the report, material findings first; OCR repairs only where they are asked for. */
export function listFindings(served: Served, question: FindingsQuestion, lang: Lang): FindingsView {
  const report = reportOf(served, question.about);
  const { about, kinds, all = false, limit = DEFAULT_FINDINGS, cursor } = question;
  const scope: Scope | undefined = about === undefined ? undefined : scopeOf(report, about);
  const inScope = [...report.corpus.findings.values()].filter((finding) => !scope || scope.holds(finding));
  const wanted = inScope.filter(({ kind, weight }) =>
    kinds ? kinds.includes(kind) : all || kind !== "ocr" || weight === "material",
  );
  const page = pageOf(report, byWeight(wanted), limit, cursor, [about, kinds, all]);
  const hidden = kinds ? 0 : inScope.length - wanted.length;
  return {
    report: report.version,
    ...(scope && scope.refs.length > 0 && { about: scope.refs }),
    ...(about !== undefined && scope?.refs.length === 0 && { unmatched: [about] }),
    ...(scope && scope.near.length > 0 && { near: scope.near }),
    ...(page.items.length > 0 && { findings: page.items.map((finding) => findingView(finding, lang)) }),
    total: wanted.length,
    ...(inScope.length > 0 && { kinds: countKinds(inScope) }),
    ...(hidden > 0 && { hidden }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
}

function findingView(
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
    lines: lineNumbers(lines),
  };
}

function countKinds(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
