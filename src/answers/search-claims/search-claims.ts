import { citeReport } from "../../corpus/cite.ts";
import { idIn } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import { nameReports } from "../../library/name-reports.ts";
import { idsOf } from "../../library/pick.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Coverage } from "../../search/absence/coverage.ts";
import { findIn } from "../../search/find-in.ts";
import type { Naming } from "../../search/ranking/naming.ts";
import { pageOf } from "../page.ts";
import { noteOf } from "../reports/note.ts";
import { teller } from "../reports/qualify.ts";
import { versionsOf } from "../reports/versions-of.ts";
import { list } from "../sparse.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type Hit, hitOf } from "./hit.ts";
import { type Filters, searchedOf } from "./searched.ts";

export interface SearchQuestion extends Filters {
  readonly query?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface HitsView {
  readonly report: string;
  readonly hits: readonly Hit[];
  readonly findings?: readonly ToldFinding[];
  readonly total: number;
  readonly coverage?: Coverage;
  readonly unmatched?: readonly string[];
  /** The report's part of each citation; absent where they are whole, since several reports were asked. */
  readonly cite?: string;
  /** Which reports could not be asked. */
  readonly note?: string;
  readonly nextCursor?: string;
}

export const DEFAULT_HITS = 5;

/** Answers a question with ranked hits; what is known to be doubtful in them; and what of the question the reports do not have. */
export async function searchClaims(served: Served, asked: SearchQuestion, lang: Lang): Promise<HitsView> {
  const { query: given = "", limit = DEFAULT_HITS, cursor, report: named, ...filters } = asked;
  const query = given.trim();
  const { searched, failed, waiting, isFiltered } = await searchedOf(served, named, filters);
  if (query === "" && !isFiltered)
    throw new ReportError("INPUT", "Give a query, or one of the filters kinds, in, about and period.", {
      see: { command: "outline", says: "lists what there is" },
    });
  const reports = searched.map(({ report }) => report);
  const { namings, called } = nameReports(
    query,
    reports.map(({ card }) => card),
  );
  const parts = searched.map(({ place, filter }, at) => {
    const naming = namings[at];
    return { ...place, filter, ...(naming && { naming }) };
  });
  const {
    hits: all,
    questions,
    coverage,
    unmatched,
    isCut,
  } = await findIn(parts, query || undefined, called);
  const version = reports.map((report) => report.version).join();
  const { items, nextCursor } = pageOf({ version }, all, limit, cursor, [query, filters]);
  const [only, ...others] = reports;
  const shown = items.flatMap(({ found, at }) => {
    const report = reports[at];
    const metrics = new Set(questions[at]?.metrics.flatMap(({ ids }) => ids));
    return report ? [{ report, hit: hitOf(report, found, lang, { metrics, whole: others.length > 0 }) }] : [];
  });
  const told = teller(served);
  const holders = [...new Set(shown.map(({ report }) => report))];
  return {
    report: versionsOf(holders.length > 0 ? holders : reports),
    hits: shown.map(({ report, hit }) => told(hit, report)),
    ...list(
      "findings",
      holders.flatMap((report) => told(findingsSaid(report, hitsOf(shown, report), lang), report)),
    ),
    total: all.length,
    ...(Object.keys(coverage).length > 0 && { coverage }),
    ...list("unmatched", unmatched),
    ...(only && others.length === 0 && { cite: citeReport(only.corpus, lang) }),
    ...noteOf(
      {
        failed,
        reading: [...served.reading, ...waiting],
        silent: silentOf(namings, reports, all),
        cut: isCut ? all.length : 0,
      },
      lang,
    ),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

/** The reports that the question names, if none of them has a hit though others have. */
function silentOf(
  namings: readonly Naming[],
  reports: readonly Report[],
  hits: readonly { readonly at: number }[],
): readonly string[] {
  const isNamed = (at: number) => namings[at]?.isNamed === true;
  if (namings.every(({ isNamed: named }) => named) || hits.length === 0 || hits.some(({ at }) => isNamed(at)))
    return [];
  return idsOf(reports.filter((_, at) => isNamed(at)));
}

interface Shown {
  readonly report: Report;
  readonly hit: Hit;
}

const hitsOf = (shown: readonly Shown[], report: Report): readonly Hit[] =>
  shown.flatMap((each) => (each.report === report ? [each.hit] : []));

function findingsSaid({ corpus }: Report, views: readonly Hit[], lang: Lang) {
  const shown = new Set(views.map(({ ref }) => ref));
  const ids = new Set(views.flatMap(({ findings = [] }) => findings).filter((ref) => !shown.has(ref)));
  return [...ids].flatMap((ref) => {
    const finding = corpus.findings.get(idIn("finding", ref));
    return finding ? [toldFinding(finding, lang)] : [];
  });
}
