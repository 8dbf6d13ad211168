import { cite } from "../../corpus/places/cite.ts";
import { type Placed, placed, placeKey } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { queryTable, type TableQuery } from "../../tables/query.ts";
import type { SummaryFigure } from "../../tables/summary.ts";
import { getTitled } from "../find/get-titled.ts";
import { tablesOf } from "../find/shelves.ts";
import { pageOf } from "../page.ts";
import { answerOf } from "../reports/answer-of.ts";
import { reportWith } from "../reports/report-with.ts";
import { wantedTitled } from "../reports/wanted-titled.ts";
import { filled, list } from "../sparse.ts";
import { blanksOf } from "./blanks.ts";
import {
  boundsOf,
  type CellOut,
  computedOf,
  periodsOf,
  printedOf,
  rowOut,
  unitsOf,
  unmeasured,
} from "./cells.ts";
import { type TableFinding, tableFindings } from "./findings.ts";

export interface TableQuestion extends TableQuery {
  readonly report?: readonly string[] | undefined;
  readonly table: string;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface TableView {
  readonly report: string;
  readonly table: string;
  readonly title: string;
  /** The column that names a row for readers. */
  readonly label?: string;
  readonly columns?: readonly string[];
  readonly titles?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly periods?: Readonly<Record<string, string>>;
  readonly rows?: readonly (readonly CellOut[])[];
  /** Bounds of shown cells, by "<key>.<column>". */
  readonly bounds?: Readonly<Record<string, string>>;
  /** A shown cell as printed, if that was misread and differs from the value, by "<key>.<column>". */
  readonly printed?: Readonly<Record<string, string>>;
  readonly summary?: readonly SummaryFigure[];
  /** What of the rows and columns that were asked for by name the report does not give, in sentences. */
  readonly absent?: readonly string[];
  readonly undecided?: readonly ({ readonly key: string; readonly why: string } & Placed)[];
  readonly computed?: Readonly<Record<string, string>>;
  readonly findings?: readonly TableFinding[];
  readonly notes?: readonly string[];
  readonly source?: string;
  readonly total: number;
  readonly cite: string;
  readonly nextCursor?: string;
}

export const DEFAULT_ROWS = 50;

/** Characters of an answer up to which it also tells titles of columns and misprints; the table as a resource has them always. */
const ROOM = 2000;

/** Answers a question to a table: typed rows with units, what could not be decided, and what is doubtful in what is shown. */
export function getTable(served: Served, question: TableQuestion, lang: Lang): TableView {
  const report = reportWith(served, question.table, question.report, TABLE);
  return answerOf(served, report, () => tableView(report, question, lang));
}

const TABLE = wantedTitled(tablesOf, "No table");

function tableView(report: Report, question: TableQuestion, lang: Lang): TableView {
  const { corpus } = report;
  const { table: asked, report: _, limit, cursor, ...query } = question;
  const table = getTitled(asked, tablesOf(corpus));
  if (query.by !== undefined && query.summary === undefined)
    throw new ReportError("INPUT", 'by groups a summary: give summary too, such as ["count"].');
  const result = queryTable(corpus, report.names, table, query, lang);
  const onlyFigures = query.summary && !query.columns && !query.sort;
  const pageSize = limit ?? (onlyFigures ? 0 : DEFAULT_ROWS);
  const page = pageOf(report, result.rows, pageSize, cursor, [table.id, query]);
  const shown = page.items;
  const undecidedRows = result.undecided.map(({ row }) => row);
  const touched = [...new Set([...(query.summary ? result.rows : shown), ...undecidedRows])];
  const columns = query.summary && pageSize === 0 ? [] : result.columns;
  const lines = (touched.length > 0 ? touched : table.rows).flatMap((row) => row.lines);
  const narrow = query.columns !== undefined || query.rows !== undefined || result.used.length > 0;
  const concerned = { shown: columns, used: result.used, narrow };
  const view: TableView = {
    report: report.version,
    table: ref("table", table.id),
    title: table.title[lang],
    ...(shown.length > 0 && {
      ...(columns.some(({ name }) => name === table.label) && { label: table.label }),
      columns: ["key", ...columns.map(({ name }) => name), placeKey(corpus)],
    }),
    ...filled("units", unitsOf(table, shown, columns)),
    ...filled("periods", periodsOf(table, shown, columns)),
    ...(shown.length > 0 && { rows: shown.map((row) => rowOut(corpus, table, row, columns, lang)) }),
    ...filled("bounds", boundsOf(corpus, table, shown, columns)),
    ...list("summary", result.summary),
    ...list(
      "undecided",
      result.undecided.map(({ row, why }) => ({
        key: row.key,
        why: why.map((text) => text[lang]).join(lang === "zh" ? ";" : "; "),
        ...placed(corpus, row.lines),
      })),
    ),
    ...list("absent", query.rows && query.columns ? blanksOf(corpus, table, shown, columns, lang) : []),
    ...filled("computed", computedOf(table, query.columns && columns)),
    ...list("findings", tableFindings(corpus, table, touched, concerned, lang)),
    ...list("notes", [
      ...(table.notes ?? []).map((note) => note[lang]),
      ...unmeasured(table, shown, columns, lang),
    ]),
    ...(table.sourceNote && { source: table.sourceNote[lang] }),
    total: result.rows.length,
    cite: cite(corpus, table.section, lines, lang),
    ...(pageSize > 0 && page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
  if (shown.length === 0 || JSON.stringify(view).length > ROOM) return view;
  const titles = Object.fromEntries(columns.map(({ name, title }) => [name, title[lang]]));
  return { ...view, titles, ...filled("printed", printedOf(table, shown, columns)) };
}
