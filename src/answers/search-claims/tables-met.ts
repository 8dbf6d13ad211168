import type { Table } from "../../corpus/corpus.ts";
import type { Report } from "../../library/report.ts";
import type { Placed } from "../../search/ranking/select.ts";
import type { Question } from "../../search/reading/question.ts";

/** So many tables are looked at, those of the best rows. */
const MOST_TABLES = 8;
/** The best hits say which report is asked; so many are opened for it at most. */
const FIRST = 5;
const MOST_REPORTS = 6;

/** A report that a question may be asked of, as the hits tell, and the tables whose rows are among them. */
export interface Met {
  readonly report: Report;
  readonly question: Question;
  /** A report is opened for them. */
  readonly tables: () => readonly Table[];
}

/** The reports of the best hits, each with the tables whose rows are hits, the best first. */
export function tablesMet(
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  hits: readonly Placed[],
): readonly Met[] {
  const byHits = idsMet(hits);
  const places = new Set([...hits.slice(0, FIRST).map((hit) => hit.at), ...byHits.keys()]);
  return [...places].slice(0, MOST_REPORTS).flatMap((at) => {
    const [report, question] = [reports[at], questions[at]];
    if (!report || !question) return [];
    const tables = () => (byHits.get(at) ?? []).flatMap((id) => report.corpus.tables.get(id) ?? []);
    return [{ report, question, tables }];
  });
}

function idsMet(hits: readonly Placed[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const {
    found: {
      document: { row },
    },
    at,
  } of hits) {
    if (!row) continue;
    const own = found.get(at) ?? [];
    if (!own.includes(row.table) && own.length < MOST_TABLES) own.push(row.table);
    found.set(at, own);
  }
  return found;
}
