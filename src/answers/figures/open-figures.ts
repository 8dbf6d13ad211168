import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { cellRef, claimRef } from "../../corpus/ref.ts";
import {
  cellLines,
  cellNote,
  cellOf,
  metricOf,
  ownerOf,
  periodOf,
  printedRange,
  unitOf,
} from "../../corpus/row.ts";
import type { Column } from "../../corpus/schema/table.ts";
import { readFigure } from "../../notation/figures/read-figure.ts";
import type { Units } from "../../notation/units/units.ts";

/** A number that a program read without understanding wholly whose it is, or of what. */
export interface OpenFigure {
  readonly ref: string;
  readonly source: "claim" | "cell";
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly lines: readonly number[];
}

const known = new WeakMap<Corpus, readonly OpenFigure[]>();

/** The open figures of a corpus, those of passages first; none of one that people wrote, in which a number without a name is meant to have none. */
export function openFigures(corpus: Corpus): readonly OpenFigure[] {
  if (corpus.report.rights !== "own-copy") return [];
  const made = known.get(corpus) ?? [...ofPassages(corpus), ...ofCells(corpus)];
  known.set(corpus, made);
  return made;
}

const ofPassages = (corpus: Corpus): OpenFigure[] =>
  [...corpus.claims.values()].flatMap((claim) =>
    (claim.figures ?? []).map(
      ({ value, low, high, unit, period }): OpenFigure => ({
        ref: claimRef(claim),
        source: "claim",
        value,
        low,
        high,
        unit,
        period,
        lines: claim.lines,
      }),
    ),
  );

function ofCells(corpus: Corpus): OpenFigure[] {
  return [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column): OpenFigure[] => {
        const amount = openAmount(corpus, table, row, column);
        return amount
          ? [
              {
                ref: cellRef(table.id, row.key, column.name),
                source: "cell",
                ...amount,
                period: periodOf(table, row, column),
                lines: cellLines(table, row, column.name),
              },
            ]
          : [];
      }),
    ),
  );
}

type Amount = Pick<OpenFigure, "value" | "low" | "high" | "unit">;

/** What an open cell holds: a number, or a range, which is in no cell understood. */
function openAmount(corpus: Corpus, table: Table, row: RowData, column: Column): Amount | undefined {
  const value = column.type === "number" ? cellOf(table, row, column.name) : undefined;
  const unit = unitOf(table, row, column);
  if (typeof value !== "number") {
    const printed = printedRange(table, row, column);
    return printed === undefined ? undefined : rangeOf(printed, unit, corpus.units);
  }
  const isOpen =
    column.open ||
    cellNote(table, row.key, column.name)?.open ||
    ownerOf(table, row, column) === undefined ||
    metricOf(table, row, column) === undefined;
  return isOpen ? { value, unit } : undefined;
}

/** The ends of a printed range in the unit of its cell, but if it says its own scale. */
function rangeOf(printed: string, unit: string | undefined, units: Units): Amount | undefined {
  const { figure } = readFigure(printed, units);
  if (figure?.low === undefined || figure.high === undefined) return undefined;
  const { low, high, digits } = figure;
  const isScaled = !digits.includes(high) && !digits.includes(-high);
  return { low, high, unit: isScaled ? figure.unit : (unit ?? figure.unit) };
}
