import type { Table } from "../../corpus/corpus.ts";
import type { Cell, RowData } from "../../corpus/data.ts";
import { mayBe } from "../../corpus/may-be.ts";
import { notFound } from "../../corpus/naming/not-found.ts";
import { citePlace } from "../../corpus/places/cite.ts";
import { cellRef, ref } from "../../corpus/ref.ts";
import { reportDate } from "../../corpus/report-date.ts";
import {
  cellLines,
  cellNote,
  cellOf,
  labelOf,
  lacks,
  metricOf,
  ownerOf,
  periodOf,
  rowQuantities,
  unitOf,
} from "../../corpus/row.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Figure } from "../../corpus/schema/quantity.ts";
import type { Column } from "../../corpus/schema/table.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { readPeriod } from "../../notation/periods/read-period.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { matchSubject } from "../find/match-subject.ts";

/** Which figures are wanted; all where nothing is said. */
export interface FigureFilter {
  readonly about?: string | undefined;
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
}

/** What each column of the table of figures holds: one row a figure, one column a property. */
export const FIGURE_COLUMNS = [
  "report",
  "publisher",
  "date",
  "company",
  "ticker",
  "metric",
  "label",
  "period",
  "basis",
  "value",
  "low",
  "high",
  "bound",
  "unit",
  "printed",
  "place",
  "ref",
  "checked",
] as const;

/** A figure with its place, of whatever kind. */
interface Held extends Omit<Figure, "printed"> {
  readonly printed?: string | undefined;
  readonly label?: string | undefined;
  readonly ref: string;
  readonly section?: string | undefined;
  readonly lines: readonly number[];
}

/** Every figure of a report that is wanted, tidy: those of claims and passages, of cells, and those derived from them. */
export function figureRows(report: Report, filter: FigureFilter, lang: Lang): Cell[][] {
  const wanted = filterOf(report, filter);
  const { corpus } = report;
  const { publisher, published } = corpus.report;
  return [...ofClaims(report), ...ofTables(report, lang), ...ofDerived(report)].filter(wanted).map((held) => {
    const owner = corpus.entities.get(held.of ?? "");
    const metric = corpus.metrics.get(held.metric ?? "");
    return [
      corpus.id,
      publisher?.[lang] ?? null,
      published,
      owner?.[lang] ?? held.of ?? null,
      owner?.ticker ?? (held.of === corpus.report.company ? (corpus.report.ticker ?? null) : null),
      metric?.[lang] ?? held.metric ?? null,
      held.label ?? held.words ?? null,
      held.period ?? null,
      held.basis?.join(" ") ?? null,
      held.value ?? null,
      held.low ?? null,
      held.high ?? null,
      held.bound === "exact" ? null : (held.bound ?? null),
      held.unit ?? null,
      held.printed ?? null,
      citePlace(corpus, held.section, held.lines, lang),
      held.ref,
      held.checked ?? null,
    ];
  });
}

function filterOf(report: Report, { about, metric, period }: FigureFilter): (held: Held) => boolean {
  const { corpus } = report;
  const subject = about === undefined ? undefined : matchSubject(report, about);
  if (about !== undefined && subject?.entities.length === 0)
    throw notFound(`No entity of ${corpus.id} is called`, about, { near: subject.near });
  const owners = subject && new Set(subject.entities.map(({ id }) => id));
  const metrics = metric === undefined ? undefined : matchMetrics(corpus, metric);
  if (metric !== undefined && metrics?.ids.length === 0)
    throw notFound(`No metric of ${corpus.id} is called`, metric, { near: metrics.near });
  const asked = period === undefined ? undefined : readPeriod(period, { date: reportDate(corpus.report) });
  return (held) =>
    (!owners || owners.has(held.of ?? "")) &&
    (!metrics || metrics.ids.includes(held.metric ?? "")) &&
    (asked === undefined ||
      (mayBe(asked.basis, held.basis) &&
        held.period !== undefined &&
        [held.period, corpus.calendarOf(held.period, held.of)].some((own) =>
          answersPeriod(corpus.calendarOf(asked.text, held.of), own),
        )));
}

function ofClaims({ corpus }: Report): Held[] {
  return [...corpus.claims.values()].flatMap((claim) => {
    const kind = claim.verbatim ? "passage" : "claim";
    const place = { section: claim.section, lines: claim.lines };
    return [...(claim.quantities ?? []), ...(claim.figures ?? [])].map((figure): Held => {
      const selector = [figure.of, figure.metric, figure.period].filter(Boolean).join("+") || figure.printed;
      return { ...figure, ...place, ref: `${ref(kind, claim.id)}#${selector}` };
    });
  });
}

function ofTables({ corpus }: Report, lang: Lang): Held[] {
  return [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) => {
      const label = labelOf(corpus, table, row, lang);
      const quantities = new Map(rowQuantities(table, row).map((quantity) => [quantity.ref, quantity]));
      return table.columns
        .filter(({ type }) => type === "number")
        .flatMap((column) => {
          const value = cellOf(table, row, column.name);
          if (typeof value !== "number") return [];
          const own = cellRef(table.id, row.key, column.name);
          const known = quantities.get(own);
          const { low: _low, high: _high, ...rest } = known ?? cellFigure(table, row, column);
          return [
            {
              ...rest,
              value,
              ref: own,
              label: `${label} / ${column.title[lang]}`,
              section: table.section,
              lines: cellLines(table, row, column.name),
            },
          ];
        });
    }),
  );
}

/** A number of which the table does not say whose or what it is, or the upper end of a range. */
function cellFigure(table: Table, row: RowData, column: Column): Omit<Held, "ref" | "lines"> {
  const note = cellNote(table, row.key, column.name);
  return {
    of: ownerOf(table, row, column),
    metric: metricOf(table, row, column),
    unit: unitOf(table, row, column),
    period: periodOf(table, row, column),
    bound: note?.bound,
    basis: lacks(table, row.key, column.name, "basis") ? undefined : column.basis,
    printed: note?.printed,
    checked: note?.checked,
  };
}

function ofDerived({ corpus }: Report): Held[] {
  return [...corpus.derived.values()].map(({ id, of, metric, value, unit, period, bound, lines }) => ({
    of,
    metric,
    value,
    unit,
    period,
    bound,
    ref: ref("derived", id),
    lines: lineNumbers(lines),
  }));
}
