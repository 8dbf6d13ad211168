import { citeReport } from "../../corpus/cite.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { idIn } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Coverage } from "../../search/absence/coverage.ts";
import { pageOf } from "../page.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type Hit, hitOf } from "./hit.ts";
import { type Filters, filterOf } from "./hit-filter.ts";

export interface SearchQuestion extends Filters {
  readonly query?: string | undefined;
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
  readonly cite: string;
  readonly nextCursor?: string;
}

export const DEFAULT_HITS = 5;

/** Answers a question with ranked hits; what is known to be doubtful in them; and what of the question the report does not have. */
export async function searchClaims(served: Served, asked: SearchQuestion, lang: Lang): Promise<HitsView> {
  const report = reportOf(served, asked.in);
  const { corpus } = report;
  const { query: given = "", limit = DEFAULT_HITS, cursor, ...filters } = asked;
  const query = given.trim();
  const filter = await filterOf(report, filters);
  if (query === "" && !filter)
    throw new ReportError("INPUT", "Give a query, or one of the filters kinds, in, about and period.", {
      see: { command: "outline", says: "lists what there is" },
    });
  const { hits: all, question, coverage, unmatched } = await report.search.find(query || undefined, filter);
  const { items, nextCursor } = pageOf(report, all, limit, cursor, [query, filters]);
  const metrics = new Set(question?.metrics.flatMap(({ ids }) => ids));
  const views = items.map((found) => hitOf(report, found, lang, metrics));
  const findings = findingsSaid(corpus, views, lang);
  return {
    report: report.version,
    hits: views,
    ...(findings.length > 0 && { findings }),
    total: all.length,
    ...(Object.keys(coverage).length > 0 && { coverage }),
    ...(unmatched.length > 0 && { unmatched }),
    cite: citeReport(corpus, lang),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

function findingsSaid(corpus: Corpus, views: readonly Hit[], lang: Lang) {
  const shown = new Set(views.map(({ ref }) => ref));
  const ids = new Set(views.flatMap(({ findings = [] }) => findings).filter((ref) => !shown.has(ref)));
  return [...ids].flatMap((ref) => {
    const finding = corpus.findings.get(idIn("finding", ref));
    return finding ? [toldFinding(finding, lang)] : [];
  });
}
