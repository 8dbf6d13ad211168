import { groupBy } from "../../../corpus/corpus.ts";
import { rowRef } from "../../../corpus/ref.ts";
import { labelOf, metricOf, ownerOf } from "../../../corpus/row.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import { answersPeriod } from "../../../notation/periods/answers-period.ts";
import { formatPeriod, tryPeriod } from "../../../notation/periods/period.ts";
import { formatQuantity } from "../../../notation/units/units.ts";
import type { Placed } from "../../../search/ranking/select.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { idsOf, type Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { tableColumns } from "../../../tables/column.ts";
import { readCell } from "../../../tables/read-cell.ts";
import { saysChange } from "../growth-asked.ts";
import type { Hit } from "../hit.ts";
import { bestOf, quantityOf, type RankedRow } from "../of-table/ranked-row.ts";
import { saysExtreme } from "../of-table/say.ts";
import { tableAskOf } from "../of-table/table-ask.ts";
import { placeOfCells } from "../place-of-cells.ts";

/** Words that ask for one of several times. */
const QUARTER = /[哪几][一个]*季|\b(?:which|what|best|worst|[a-z]{2,}est) quarter\b/;
const YEAR =
  /[哪几][一个]*年|年份|\b(?:which|what|best|worst|[a-z]{2,}est) (?:(?:fiscal|financial|calendar) )?year\b/;
/** So many of the best rows are looked at. */
const MOST_ROWS = 12;
const FEWEST = 3;

/** The time at which the numbers of one row, each of another time, are the largest or the smallest; undefined if no such time is asked for, or no row measures just what is. */
export function answerOfRow(
  query: string,
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  hits: readonly Placed[],
  lang: Lang,
): { readonly hit: Hit; readonly report: Report } | undefined {
  const rows = hits.filter(({ found }) => found.document.kind === "row").slice(0, MOST_ROWS);
  for (const { at, found } of rows) {
    const [report, question] = [reports[at], questions[at]];
    if (!report || !question) continue;
    const kind = QUARTER.test(question.plain) ? "Q" : YEAR.test(question.plain) ? "year" : undefined;
    if (!kind || saysChange(question.plain)) return undefined;
    const bare = blanked(question.plain, [...question.entities, ...question.metrics], "x");
    const ask = tableAskOf(query, () => report.corpus.units, [], bare);
    if (ask?.kind !== "extreme") return undefined;
    // A report is opened for what a hit was made from: only if a time is asked for.
    const { origin } = found.document;
    if (origin.kind !== "row") continue;
    const times = timesIn(report, question, origin, kind, lang);
    const ranked = [...times].sort(
      (a, b) => (ask.largest ? -1 : 1) * ((a.value?.value ?? 0) - (b.value?.value ?? 0)),
    );
    const best = bestOf(ranked);
    if (ranked.length < FEWEST || best.length === ranked.length) continue;
    const { table, row } = origin;
    const title = { table: table.title[lang], column: labelOf(report.corpus, table, row, lang) };
    const hit: Hit = {
      ref: rowRef(table.id, row.key),
      kind: "row",
      statement: saysExtreme(title, ranked, 0, ask, lang),
      quantities: best.flatMap(quantityOf),
      ...placeOfCells(report.corpus, best, lang),
    };
    return { hit, report };
  }
  return undefined;
}

/** The numbers of a row that are of quarters, or of years, and of what is asked; none if they are of several units. */
function timesIn(
  { corpus }: Report,
  question: Question,
  { table, row }: Pick<RankedRow, "table" | "row">,
  kind: "Q" | "year",
  lang: Lang,
): readonly RankedRow[] {
  const found = tableColumns(table).flatMap((column): RankedRow[] => {
    const { printed } = column;
    const period = printed?.period;
    if (!printed || period === undefined || column.type !== "number" || printed.end !== undefined) return [];
    if (!isOfKind(period, kind) || !isAskedTime(period, question)) return [];
    const value = readCell(corpus, table, row, column);
    if (value.kind !== "number" || !isAsked(corpus.entities, question, { table, row, column: printed }))
      return [];
    const said = formatQuantity(value.value, value.unit, lang, corpus.units);
    // An estimate is called as its column, 2025E.
    const name = printed.basis?.includes("estimate") ? column.title[lang] : formatPeriod(period, lang);
    return [{ table, row, column, value, said, name }];
  });
  const byTime = groupBy(found, ({ column }) => column.printed?.period);
  const isOne = new Set(found.map(({ value }) => value?.unit)).size === 1;
  return isOne && [...byTime.values()].every((each) => each.length === 1) ? found : [];
}

const isOfKind = (period: string, kind: "Q" | "year"): boolean =>
  kind === "Q" ? /^(?:FY)?\d{4}Q\d$/.test(period) : /^(?:FY)?\d{4}$/.test(period);

/** Whether a time is within one that is asked for, if any is. */
const isAskedTime = (period: string, { periods }: Question): boolean =>
  periods.length === 0 || periods.some((asked) => answersPeriod(asked, period) || isWithin(period, asked));

function isWithin(inner: string, outer: string): boolean {
  const [own, whole] = [tryPeriod(inner), tryPeriod(outer)];
  if (!own?.start || !own.end || !whole?.start || !whole.end) return false;
  return own.start >= whole.start && own.end <= whole.end;
}

interface Cell extends Pick<RankedRow, "table" | "row"> {
  readonly column: NonNullable<RankedRow["column"]["printed"]>;
}

/** Whether a cell is of the metric that is asked for, or of a row that is called so; and of the thing, if the question names one. */
function isAsked(known: { readonly has: (id: string) => boolean }, question: Question, cell: Cell): boolean {
  const { table, row, column } = cell;
  const metric = metricOf(table, row, column);
  const isMeasured = metric !== undefined && idsOf(question.metrics).has(metric);
  const own = words(plainText(String(row.cells[table.header.indexOf(table.label)] ?? "")));
  const asked = new Set(question.words);
  const isCalled = own.length > 0 && own.every((word) => asked.has(word));
  const things = idsOf(question.entities);
  const owner = ownerOf(table, row, column);
  const isOfThing = owner === undefined ? things.size === 0 : things.has(owner) || things.size === 0;
  return isOfThing && (isMeasured || isCalled) && (owner === undefined || known.has(owner));
}
