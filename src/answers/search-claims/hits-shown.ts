import { idIn } from "../../corpus/ref.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Placed } from "../../search/ranking/select.ts";
import type { Question } from "../../search/reading/question.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type Hit, hitOf } from "./hit.ts";

/** A hit of a page, and the report that it is of. */
export interface Shown {
  readonly report: Report;
  readonly hit: Hit;
}

/** The hits of a page as readers see them: each says its section and its table only where the hits before it have not. */
export function hitsShown(
  items: readonly Placed[],
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  lang: Lang,
): readonly Shown[] {
  const sections = new Set<string | undefined>();
  const tables = new Set<string>();
  return items.flatMap(({ found, at }) => {
    const report = reports[at];
    if (!report) return [];
    const { section, row } = found.document;
    const table = row ? `${at} ${row.table}` : "";
    const isTitled = !tables.has(table);
    const names = reports.length > 1 ? "report" : sections.has(section) ? "place" : "section";
    sections.add(section);
    tables.add(table);
    return [{ report, hit: hitOf(report, found, lang, { question: questions[at], names, isTitled }) }];
  });
}

/** So many minor findings are told in words. */
const MOST_MINOR = 2;

/** What is doubtful in the hits of a report in words: all that is material, and of the rest what touches the best hit; the refs of others stand with their hits. */
export function findingsSaid(report: Report, shown: readonly Shown[], lang: Lang): readonly ToldFinding[] {
  const { corpus } = report;
  const hits = shown.flatMap((each) => (each.report === report ? [each.hit] : []));
  const refs = new Set(hits.map(({ ref }) => ref));
  const of = (views: readonly Hit[]) =>
    [...new Set(views.flatMap(({ findings = [] }) => findings))]
      .filter((each) => !refs.has(each))
      .flatMap((each) => corpus.findings.get(idIn("finding", each)) ?? []);
  const material = of(hits).filter(({ weight }) => weight === "material");
  const minor = of(hits.slice(0, 1)).filter(({ weight }) => weight !== "material");
  return [...material, ...minor.slice(0, MOST_MINOR)].map((finding) => toldFinding(finding, lang));
}
