import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import type { Placed } from "../../../search/ranking/select.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import { mayCalculate } from "../../../search/reading/intent.ts";
import { idsOf, type Question } from "../../../search/reading/question.ts";
import { isRatio } from "../../../search/reading/ratio-parts.ts";
import { words } from "../../../search/reading/words.ts";
import { FALL, saysChange, withoutChange } from "../growth-asked.ts";
import type { Hit } from "../hit.ts";
import { tablesMet } from "../tables-met.ts";
import { tablesByAdjective } from "./columns/adjectives.ts";
import type { AskedColumn } from "./columns/asked-column.ts";
import { changeOf } from "./columns/changes.ts";
import { combinedColumn } from "./columns/combined.ts";
import { askedColumns } from "./columns/find-column.ts";
import { multiplesAsked } from "./columns/multiple-of.ts";
import { withKinds } from "./columns/with-kinds.ts";
import { countOfRows } from "./count-of-rows.ts";
import { hitOfRanking } from "./hit-of-ranking.ts";
import { mayHold } from "./kind-words.ts";
import { narrowed } from "./narrow.ts";
import { type Ranking, rankRows } from "./rank-rows.ts";
import type { RankedRow } from "./ranked-row.ts";
import { rivalOf, withoutRival } from "./rival.ts";
import { measuring } from "./rows/measuring.ts";
import { isPlaced } from "./superlatives.ts";
import { signBlanked, type TableAsk, tableAskOf } from "./table-ask.ts";

/** The answer to a question for the largest, the first or the number of a table's rows, computed; undefined if it asks no such thing, or not clearly of which column. */
export function answerOfTable(
  query: string,
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  hits: readonly Placed[],
  lang: Lang,
): { readonly hit: Hit; readonly report: Report } | undefined {
  for (const { report, question: whole, tables } of tablesMet(reports, questions, hits)) {
    // the highest gross margin is not that of whatever it is computed from
    if (whole.metrics.some(isRatio)) continue;
    const rival = rivalOf(whole);
    const named = rival ? withoutRival(whole, rival) : whole;
    const names = [...whole.metrics, ...whole.entities].map(({ start, end }) =>
      whole.plain.slice(start, end),
    );
    const ask: TableAsk | undefined =
      rival && !isPlaced(whole.plain)
        ? { kind: "count", limits: [], rival }
        : tableAskOf(query, () => report.corpus.units, names, blanked(whole.plain, whole.entities, "x"));
    if (!ask || isAssumed(whole, ask)) return undefined;
    const question = isBySign(ask) ? withoutSign(named) : named;
    const { corpus } = report;
    const multiples = multiplesAsked(corpus, question.plain);
    const rowsOf = new Map(
      [
        ...tables(),
        ...measuring(corpus, withKinds(corpus, new Set([...idsOf(question.metrics), ...multiples]))),
        ...((ask.kind === "count" && !isBySign(ask)) || question.metrics.length > 0
          ? []
          : tablesByAdjective(
              corpus,
              question.plain,
              ask.kind === "time",
              isBySign(ask) ? new Set(words(question.plain)) : undefined,
            )),
      ].flatMap((table) => {
        if (!mayHold(table, whole.plain)) return [];
        const rows = narrowed(corpus, table, question, ask.kind !== "count");
        return rows ? [[table, rows] as const] : [];
      }),
    );
    const { columns, asked } = meantBy(corpus, rowsOf, question, ask, multiples);
    const rows = new Map([...rowsOf].map(([{ id }, own]) => [id, own]));
    const rankings = columns.flatMap(
      (each) => rankRows(report, rows.get(each.table.id) ?? [], asked, each, lang) ?? [],
    );
    const ranking =
      rankedTogether(rankings, asked) ??
      (isBareCount(asked) ? countOfRows(corpus, [...corpus.tables.values()], question, lang) : undefined);
    // In a what-if a limit that nothing meets is one that is assumed.
    const isTold = ranking && (ranking.rows.length > 0 || !mayCalculate(whole.intent));
    const hit = isTold ? hitOfRanking(corpus, asked, ranking, lang) : undefined;
    if (hit) return { hit, report };
  }
  return undefined;
}

/** A condition that only says what the reader wants: if I want the most memory. */
const CHOOSING =
  /\bif (?:i|you|we|one)\b.{0,12}\b(?:want|need|care|prefer|after|looking|like|must|have to)\b|(?:如果|要是|若)[我你]?(?:只|就)?[想要看图]/;

/** In a what-if only a plain superlative asks for a row: what peaks or leads is part of what is assumed. */
const isAssumed = ({ intent, plain }: Question, ask: TableAsk): boolean =>
  !CHOOSING.test(plain) && mayCalculate(intent) && ask.kind === "extreme" && intent.extreme === undefined;

interface Meant {
  readonly columns: readonly AskedColumn[];
  /** What is asked of them. */
  readonly asked: TableAsk;
}

const AMOUNT = /最[多少](?!只)|\b(?:the|by) most\b/;

/** The columns that a question means: such as a table prints, or what it makes of two of them. */
function meantBy(
  corpus: Corpus,
  tables: ReadonlyMap<Table, readonly RowData[]>,
  question: Question,
  ask: TableAsk,
  multiples: ReadonlySet<string>,
): Meant {
  const printed = askedColumns(corpus, tables, question, ask, multiples);
  const combined = printed.some(({ column }) => column.computed)
    ? undefined
    : combinedColumn(corpus, [...tables.keys()], question);
  if (combined) return { columns: [combined], asked: ask };
  const own = { columns: printed, asked: directed(ask, printed, corpus, question) };
  if (ask.kind === "time" || !saysChange(question.plain)) return own;
  // What grew most is told by amounts if they are there, what grew fastest by the printed rates.
  if (printed.length > 0 && !AMOUNT.test(question.plain)) return own;
  const level = { ...question, plain: withoutChange(question.plain), periods: [] };
  const columns = askedColumns(corpus, tables, level, ask, multiples).flatMap(
    (each) => changeOf(corpus, each, question) ?? [],
  );
  if (columns.length === 0) return own;
  const isFall = FALL.test(question.plain);
  if (ask.kind !== "count") return { columns, asked: { ...ask, largest: !isFall } };
  return { columns, asked: ask.limits.length > 0 ? ask : { ...ask, limits: [isFall ? "< 0" : "> 0"] } };
}

/** Whether things are counted by what is more or less than nothing: those that lose money. */
const isBySign = (ask: TableAsk): boolean => ask.kind === "count" && /^[<>] 0$/.test(ask.limits.join());

/** The question as if its words of gain or loss named no metric. */
function withoutSign(question: Question): Question {
  const bare = signBlanked(question.plain);
  const isLeft = ({ start, end }: { readonly start: number; readonly end: number }) =>
    bare.slice(start, end).trim() !== "";
  return { ...question, metrics: question.metrics.filter(isLeft) };
}

const isBareCount = (ask: TableAsk): boolean => ask.kind === "count" && ask.limits.length === 0 && !ask.rival;

const SPEED = /[快慢]|\b(?:fastest|slowest|quickest)\b/;

/** Of times the shortest is the fastest. */
function directed(
  ask: TableAsk,
  columns: readonly AskedColumn[],
  { units }: Corpus,
  { plain }: Question,
): TableAsk {
  const isTime = columns.every(({ column }) => units.find(column.unit ?? "")?.dimension === "time");
  return ask.kind === "count" || columns.length === 0 || !isTime || !SPEED.test(plain)
    ? ask
    : { ...ask, largest: !ask.largest };
}

/**
 * The rows of the column that is meant. Several tables that measure alike are ranked as one; if rows are counted, it is the one with most of
 * them. No other column stands in for one that does not tell.
 */
function rankedTogether(rankings: readonly Ranking[], ask: TableAsk): Ranking | undefined {
  const [first, ...others] = rankings.filter(({ rows }) => rows.length > 0 || ask.kind === "count");
  if (!first) return undefined;
  if (ask.kind === "count")
    return others.reduce((most, each) => (each.looked > most.looked ? each : most), first);
  const alike = [first, ...others.filter((other) => isAlike(first, other))];
  const rows = alike
    .flatMap((each) => each.rows)
    .map((row, place) => ({ row, place }))
    .sort((a, b) => sign(ask) * (number(a.row) - number(b.row)) || a.place - b.place)
    .map(({ row }) => row);
  // If all are alike there is no first.
  if (new Set(rows.map(number)).size < 2) return undefined;
  const sum = (count: (each: Ranking) => number) => alike.reduce((total, each) => total + count(each), 0);
  return {
    ...first,
    ...(alike.length > 1 && { rows }),
    open: sum(({ open }) => open),
    looked: sum(({ looked }) => looked),
    all: sum(({ all }) => all),
  };
}

const number = ({ value }: RankedRow): number => value?.value ?? 0;

const sign = (ask: TableAsk): number => (ask.kind !== "count" && ask.largest ? -1 : 1);

/** Whether two columns of two tables hold the same metric in the same unit. */
function isAlike({ rows: [one] }: Ranking, { rows: [other] }: Ranking): boolean {
  if (!one || !other || one.table === other.table) return false;
  const [mine, yours] = [one, other].map(({ column }) => column.printed?.metric);
  return mine !== undefined && mine === yours && one.value?.unit === other.value?.unit;
}
