import { citePlace } from "../../../corpus/cite.ts";
import type { Corpus, Table } from "../../../corpus/corpus.ts";
import { isTold } from "../../../corpus/finding-kinds.ts";
import { placed } from "../../../corpus/places.ts";
import { cellRef, ref, rowRef } from "../../../corpus/ref.ts";
import { cellLines, entityOf, labelOf } from "../../../corpus/row.ts";
import { ReportError } from "../../../errors.ts";
import type { Report } from "../../../library/report.ts";
import { boundPrefix } from "../../../notation/bounds/say-bound.ts";
import type { Lang } from "../../../notation/lang.ts";
import { formatQuantity } from "../../../notation/units/units.ts";
import type { Placed } from "../../../search/ranking/select.ts";
import { idsOf, type Question } from "../../../search/reading/question.ts";
import { queryTable } from "../../../tables/query.ts";
import { readCell } from "../../../tables/read-cell.ts";
import { totalsIn } from "../../../tables/totals.ts";
import type { Hit } from "../hit.ts";
import { type AskedColumn, askedColumns } from "./find-column.ts";
import { narrowed } from "./narrow.ts";
import type { RankedRow } from "./ranked-row.ts";
import { saysCount, saysExtreme, saysOrder } from "./say.ts";
import { type TableAsk, tableAskOf } from "./table-ask.ts";

/** So many tables are looked at, those of the best rows. */
const MOST_TABLES = 8;
const MOST_COLUMNS = 4;
/** The best hits say which report is asked; so many are opened for it at most. */
const FIRST = 5;
const MOST_REPORTS = 6;

/** The answer to a question for the largest, the first or the number of a table's rows, computed; undefined if it asks no such thing, or not clearly of which column. */
export function answerOfTable(
  query: string,
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  hits: readonly Placed[],
  lang: Lang,
): { readonly hit: Hit; readonly report: Report } | undefined {
  const byHits = tablesOf(hits);
  const places = new Set([...hits.slice(0, FIRST).map((hit) => hit.at), ...byHits.keys()]);
  for (const at of [...places].slice(0, MOST_REPORTS)) {
    const [report, question] = [reports[at], questions[at]];
    if (!report || !question) continue;
    const names = [...question.metrics, ...question.entities].map(({ start, end }) =>
      question.plain.slice(start, end),
    );
    const ask = tableAskOf(query, () => report.corpus.units, names);
    if (!ask) return undefined;
    const { corpus } = report;
    const byRows = (byHits.get(at) ?? []).flatMap((id) => corpus.tables.get(id) ?? []);
    const tables = [...new Set([...byRows, ...measuring(corpus, question)])];
    for (const asked of askedColumns(corpus, tables, question).slice(0, MOST_COLUMNS)) {
      const hit = computed(report, question, ask, asked, lang);
      if (hit) return { hit, report };
    }
  }
  return undefined;
}

/** Ids of the tables whose rows are hits, by report, the best first. */
function tablesOf(hits: readonly Placed[]): ReadonlyMap<number, readonly string[]> {
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

/** The tables with a column of a metric that is asked for. */
const measuring = ({ tables }: Corpus, { metrics }: Question): readonly Table[] => {
  const ids = idsOf(metrics);
  if (ids.size === 0) return [];
  return [...tables.values()].filter(({ columns }) => columns.some(({ metric = "" }) => ids.has(metric)));
};

function computed(
  report: Report,
  question: Question,
  ask: TableAsk,
  { table, column }: AskedColumn,
  lang: Lang,
): Hit | undefined {
  const { corpus } = report;
  const among = narrowed(corpus, table, question);
  if (!among) return undefined;
  const totals = totalsIn(table, table.rows);
  const rows = among.filter((row) => !totals.has(row)).map(({ key }) => key);
  const order = `${ask.kind !== "count" && ask.largest ? "-" : ""}${column.name}`;
  const where =
    ask.kind === "count"
      ? [`${column.name} ${ask.operator} ${ask.value} ${ask.unit ?? ""}`.trim()]
      : undefined;
  const result = tryQuery(report, table, { rows, sort: [order], ...(where && { where }) }, lang);
  if (!result) return undefined;
  const ranked = result.rows.flatMap((row): RankedRow[] => {
    const value = readCell(corpus, table, row, column);
    if (value.kind !== "number") return [];
    const { bound = "exact", unit } = value;
    const said = `${boundPrefix(bound, lang)}${formatQuantity(round(value.value), unit, lang, corpus.units)}`;
    return [{ row, name: labelOf(corpus, table, row, lang), value, said }];
  });
  // Where all are alike there is no first.
  if (ask.kind !== "count" && new Set(ranked.map(({ value }) => value.value)).size < 2) return undefined;
  const open = result.undecided.length;
  const title = { table: table.title[lang], column: column.title[lang] };
  if (ask.kind === "extreme") {
    const [first] = ranked;
    if (!first) return undefined;
    return {
      ...hitOn(corpus, table, column.name, [first], lang),
      ref: rowRef(table.id, first.row.key),
      kind: "row",
      statement: saysExtreme(title, ranked, open, ask.largest, lang),
      quantities: [
        {
          of: entityOf(table, first.row) ?? "",
          ...(metricOf(column) && { metric: metricOf(column) }),
          value: round(first.value.value),
          ...(first.value.unit !== undefined && { unit: first.value.unit }),
          ...(first.value.bound && first.value.bound !== "exact" && { bound: first.value.bound }),
          ...(table.period !== undefined && { period: table.period }),
        },
      ],
    };
  }
  const statement =
    ask.kind === "count"
      ? saysCount(title, where?.[0]?.slice(column.name.length + 1) ?? "", ranked, rows.length, open, lang)
      : saysOrder(title, ranked, ask.first, open, ask.largest, lang);
  return {
    ...hitOn(corpus, table, column.name, ask.kind === "order" ? ranked.slice(0, ask.first) : ranked, lang),
    ref: ref("table", table.id),
    kind: "table",
    statement,
    asks: {
      table: ref("table", table.id),
      ...(rows.length < table.rows.length && rows.length <= MOST_NAMED && { rows }),
      ...(where && { where }),
      sort: [order],
    },
  };
}

const MOST_NAMED = 12;
const SIGNIFICANT = 6;
const round = (value: number): number => Number(value.toPrecision(SIGNIFICANT));

const metricOf = ({ printed, computed: made }: AskedColumn["column"]): string | undefined =>
  printed?.metric ?? made?.metric;

function tryQuery(report: Report, table: Table, query: Parameters<typeof queryTable>[3], lang: Lang) {
  try {
    return queryTable(report.corpus, report.names, table, query, lang);
  } catch (error) {
    // A limit in a unit that the column does not have: then the question is about something else.
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** Where the rows stand, and what is doubtful in the cells that decide. */
function hitOn(
  corpus: Corpus,
  table: Table,
  column: string,
  ranked: readonly RankedRow[],
  lang: Lang,
): Pick<Hit, "cite" | "lines" | "pages" | "findings"> {
  const lines = [...new Set(ranked.flatMap(({ row }) => cellLines(table, row, column)))];
  const on = lines.length > 0 ? lines : table.rows.flatMap((row) => row.lines);
  const touched = [ref("table", table.id), ...ranked.map(({ row }) => cellRef(table.id, row.key, column))];
  const findings = corpus
    .findingsOf(touched)
    .filter(isTold)
    .map(({ id }) => ref("finding", id));
  return {
    cite: citePlace(corpus, table.section, on, lang),
    ...placed(corpus, on),
    ...(findings.length > 0 && { findings }),
  };
}
