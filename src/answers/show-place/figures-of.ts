import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { findPlace, parseRef } from "../../corpus/ref.ts";
import { cellNote, cellOf, entityOf, metricOf, periodOf, unitOf } from "../../corpus/row.ts";
import type { Figure } from "../../corpus/schema/quantity.ts";
import type { Column } from "../../corpus/schema/table.ts";
import { boundPrefix } from "../../notation/bounds/say-bound.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatPeriod } from "../../notation/periods/period.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import { findColumn } from "../../tables/column.ts";

/** A figure as a person reads it. */
export interface FigureInWords {
  /** How much, with bound and unit. */
  readonly value: string;
  readonly period?: string;
  /** What is measured, and whose; or the words of the text that say it. */
  readonly what?: string;
  readonly printed?: string;
  /** Whether it is not wholly understood. */
  readonly open?: true;
}

/** A number whose parts may be open, and whether one is. */
type Known = Omit<Figure, "printed"> & {
  readonly printed?: string | undefined;
  readonly open: boolean;
};

const MOST = 8;

/** The figures of a thing in words: of a cell its own, of a row or statement the first ones; none of what is no figure. */
export function figuresOf(corpus: Corpus, ref: string, lang: Lang): readonly FigureInWords[] {
  return known(corpus, ref)
    .slice(0, MOST)
    .flatMap((figure) => inWords(corpus, figure, lang));
}

function known(corpus: Corpus, text: string): readonly Known[] {
  const ref = parseRef(text);
  const id = ref?.id ?? "";
  const place = findPlace(ref);
  if (place) {
    const table = corpus.tables.get(place.table);
    const row = table?.rowsByKey.get(place.key);
    if (!table || !row) return [];
    const column = place.column === undefined ? undefined : findColumn(table, place.column)?.printed;
    const columns = place.column === undefined ? table.columns : column ? [column] : [];
    return columns.flatMap((each) => cellFigure(table, row, each));
  }
  const derived = ref?.kind === "derived" ? corpus.derived.get(id) : undefined;
  if (derived) return [{ ...derived, printed: undefined, open: false }];
  const claim = corpus.claims.get(id);
  return [
    ...(claim?.quantities ?? []).map((each) => ({ ...each, open: false })),
    ...(claim?.figures ?? []).map((each) => ({ ...each, open: true })),
  ];
}

function cellFigure(table: Table, row: RowData, column: Column): Known[] {
  const value = cellOf(table, row, column.name);
  if (column.type !== "number" || typeof value !== "number") return [];
  const note = cellNote(table, row.key, column.name);
  return [
    {
      value,
      of: column.of ?? entityOf(table, row),
      metric: metricOf(table, row, column),
      bound: note?.bound,
      unit: unitOf(table, row, column),
      period: periodOf(table, row, column),
      vs: column.vs,
      printed: note?.printed,
      open: column.open === true || note?.open === true,
    },
  ];
}

function inWords(corpus: Corpus, figure: Known, lang: Lang): FigureInWords[] {
  const { of, metric, words, bound = "exact", unit, period, vs, printed, open } = figure;
  const ends = [figure.value, figure.low, figure.high].flatMap((end) => end ?? []);
  if (ends.length === 0) return [];
  const amount = ends.map((end) => formatQuantity(end, unit, lang, corpus.units)).join("–");
  const times = [period, vs].flatMap((each) => (each === undefined ? [] : [formatPeriod(each, lang)]));
  const measured = metric === undefined ? words : (corpus.metrics.get(metric)?.[lang] ?? metric);
  const owner = of === undefined ? undefined : (corpus.entities.get(of)?.[lang] ?? of);
  const what = [measured, owner].filter((each) => each !== undefined).join(lang === "zh" ? "，" : ", ");
  return [
    {
      value: `${boundPrefix(bound, lang)}${amount}`,
      ...(times.length > 0 && { period: times.join(lang === "zh" ? "，比" : " against ") }),
      ...(what !== "" && { what }),
      ...(printed !== undefined && { printed }),
      ...(open && { open }),
    },
  ];
}
