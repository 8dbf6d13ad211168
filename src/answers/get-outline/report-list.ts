import type { Report } from "../../library/report.ts";
import type { Served, Unserved } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { pageOf } from "../page.ts";
import { list } from "../sparse.ts";
import { fitting } from "./size.ts";

/** Which reports are served, and what keeps others from it. */
export interface ReportList {
  /** What the cells of a report's row are. */
  readonly columns: readonly string[];
  readonly reports: readonly (readonly string[])[];
  readonly total: number;
  /** Reports or folders that cannot be served, and why. */
  readonly problems?: readonly string[];
  /** Files that are still being read. */
  readonly reading?: readonly string[];
  readonly nextCursor?: string;
}

const COLUMNS = ["report", "title", "publisher", "about", "published", "dataUntil", "languages", "holds"];
const MOST_PROBLEMS = 3;
const MOST_READING = 5;
const LONGEST = 90;

/** One row a report, what is not known being "". */
export function reportList(
  { problems, reading }: Served,
  reports: readonly Report[],
  cursor: string | undefined,
  lang: Lang,
): ReportList {
  const rows = reports.map((report) => rowOf(report, lang));
  const version = reports.map((report) => report.version).join();
  const { items, nextCursor } = pageOf({ version }, rows, fitting(rows), cursor, "reports");
  return {
    columns: COLUMNS,
    reports: items,
    total: reports.length,
    ...list("problems", problems.slice(0, MOST_PROBLEMS).map(shortened)),
    ...list("reading", reading.slice(0, MOST_READING).map(cut)),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

function rowOf({ card }: Report, lang: Lang): readonly string[] {
  const { id, title, publisher, company, ticker, published = "", latest = "", languages, counts } = card;
  const about = [company?.[lang], ticker].filter(Boolean).join(", ");
  const holds = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
  return [
    id,
    title[lang],
    publisher?.[lang] ?? "",
    about,
    published,
    latest,
    languages.join(", "),
    holds.join(", "),
  ].map(cut);
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const shortened = ({ of, what }: Unserved): string => `${cut(of)}: ${what.slice(0, 2 * LONGEST)}`;
