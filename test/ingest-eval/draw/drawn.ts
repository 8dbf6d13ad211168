import { getTable } from "../../../src/answers/get-table/get-table.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import type { Corpus, Table } from "../../../src/corpus/corpus.ts";
import type { RowData } from "../../../src/corpus/data.ts";
import { pagesOf } from "../../../src/corpus/places/places.ts";
import { ref } from "../../../src/corpus/ref.ts";
import {
  cellNote,
  labelOf,
  lacks,
  metricOf,
  ownerOf,
  periodOf,
  rowQuantities,
  unitOf,
} from "../../../src/corpus/row.ts";
import type { Figure } from "../../../src/corpus/schema/quantity.ts";
import type { Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { pick } from "./chance.ts";

/** A figure as a reader gets it; a part that the report's reading left open is undefined. */
export interface Drawn {
  /** Which answer it stands in. */
  readonly from: "get_table" | "search_claims" | "prose";
  readonly ref: string;
  readonly pages: readonly number[];
  readonly lines: readonly number[];
  /** What stands around it: title, row and column of a cell, else the statement. */
  readonly where: string;
  readonly printed: string;
  readonly value: string;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly vs?: string | undefined;
  readonly basis?: string | undefined;
  readonly metric?: string | undefined;
  readonly of?: string | undefined;
  /** Whether verdicts use it. */
  readonly whole: boolean;
}

type Chance = () => number;

/** A number of one of its tables, as get_table gives it. */
export function drawCell(report: Report, chance: Chance): Drawn | undefined {
  const { corpus } = report;
  const places = placesOf(corpus);
  const place = pick(places, chance);
  if (!place) return undefined;
  const { table, row, column: name } = place;
  const column = table.columns.find((each) => each.name === name);
  const view = getTable(
    serve(report),
    { table: ref("table", table.id), rows: [row.key], columns: [name] },
    "en",
  );
  const at = view.columns?.indexOf(name) ?? -1;
  const value = view.rows?.[0]?.[at];
  if (!column || typeof value !== "number") return undefined;
  const note = cellNote(table, row.key, name);
  const whole = column.open !== true && note?.open !== true;
  return {
    from: "get_table",
    ...placeOf(corpus, ref("cell", `${table.id}.${row.key}.${name}`), row.lines),
    where: [table.title.en, labelOf(corpus, table, row, "en"), column.title.en].join(" › "),
    printed: note?.printed ?? String(value),
    value: [value, note?.bound].filter((each) => each !== undefined).join(" "),
    unit: unitOf(table, row, column),
    period: periodOf(table, row, column),
    vs: lacks(table, row.key, name, "vs") ? undefined : column.vs,
    basis: lacks(table, row.key, name, "basis") ? undefined : column.basis?.join(),
    metric: nameOf(corpus, metricOf(table, row, column)),
    of: nameOf(corpus, ownerOf(table, row, column)),
    whole,
  };
}

/** A number of running text, as its claim gives it. */
export function drawProse({ corpus }: Report, chance: Chance): Drawn | undefined {
  const all = [...corpus.claims.values()].flatMap((claim) => [
    ...(claim.quantities ?? []).map((figure) => ({ claim, figure, whole: true })),
    ...(claim.figures ?? []).map((figure) => ({ claim, figure, whole: false })),
  ]);
  const drawn = pick(all, chance);
  if (!drawn) return undefined;
  const { claim, figure, whole } = drawn;
  return {
    from: "prose",
    ...placeOf(
      corpus,
      ref("claim", claim.id),
      claim.lines.flatMap((each) => (typeof each === "number" ? each : [])),
    ),
    where: claim.en,
    printed: figure.printed,
    ...partsOf(corpus, figure),
    whole,
  };
}

/** A number of a hit of search_claims, asked by what another number of the report is. */
export async function drawHit(report: Report, chance: Chance): Promise<Drawn | undefined> {
  const { corpus } = report;
  const asked = pick(questionsOf(corpus), chance);
  if (asked === undefined) return undefined;
  const { hits } = await searchClaims(serve(report), { query: asked }, "en");
  const hit = pick(
    hits.filter(({ quantities = [], kind }) => quantities.length > 0 && (kind === "row" || kind === "claim")),
    chance,
  );
  const figure = hit && pick(hit.quantities ?? [], chance);
  if (!hit || !figure) return undefined;
  return {
    from: "search_claims",
    ref: hit.ref,
    pages: hit.pages ?? [],
    lines: hit.lines ?? [],
    where: hit.statement,
    printed: figure.printed ?? String(figure.value),
    ...partsOf(corpus, figure),
    whole: true,
  };
}

const placed = new WeakMap<Corpus, readonly { table: Table; row: RowData; column: string }[]>();

function placesOf(corpus: Corpus): readonly { table: Table; row: RowData; column: string }[] {
  const known = placed.get(corpus);
  if (known) return known;
  const places = [...corpus.tables.values()].flatMap((table) =>
    table.columns.flatMap(({ name, type }) =>
      type === "number"
        ? table.rows.flatMap((row) =>
            typeof row.cells[table.header.indexOf(name)] === "number" ? [{ table, row, column: name }] : [],
          )
        : [],
    ),
  );
  placed.set(corpus, places);
  return places;
}

/** Questions by metric, owner and time of numbers that are understood. */
function questionsOf(corpus: Corpus): string[] {
  const rows = [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) => rowQuantities(table, row)),
  );
  const claims = [...corpus.claims.values()].flatMap(({ quantities = [] }) => quantities);
  return [...rows, ...claims].map(({ metric, of, period }) =>
    [nameOf(corpus, of), nameOf(corpus, metric), period].filter(Boolean).join(" "),
  );
}

type Parts = Omit<Partial<Figure>, "basis" | "printed"> & {
  readonly basis?: readonly string[] | string | undefined;
};

function partsOf(corpus: Corpus, figure: Parts) {
  const { value, low, high, bound, unit, period, vs, basis, metric, of } = figure;
  return {
    value: [value ?? `${low} to ${high}`, bound].filter((each) => each !== undefined).join(" "),
    unit,
    period,
    vs,
    basis: basis?.toString(),
    metric: nameOf(corpus, metric),
    of: nameOf(corpus, of),
  };
}

const placeOf = (corpus: Corpus, name: string, lines: readonly number[]) => ({
  ref: name,
  pages: pagesOf(corpus, lines) ?? [],
  lines,
});

const nameOf = (corpus: Corpus, id: string | undefined): string | undefined =>
  id === undefined ? undefined : (corpus.metrics.get(id)?.en ?? corpus.entities.get(id)?.en ?? id);
