import type { Corpus } from "../../corpus/corpus.ts";
import { cellRef, claimRef } from "../../corpus/ref.ts";
import { cellLines, cellNote, cellOf, metricOf, ownerOf, periodOf, unitOf } from "../../corpus/row.ts";

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
        const value = column.type === "number" ? cellOf(table, row, column.name) : undefined;
        if (typeof value !== "number") return [];
        const isOpen =
          column.open ||
          cellNote(table, row.key, column.name)?.open ||
          ownerOf(table, row, column) === undefined ||
          metricOf(table, row, column) === undefined;
        return isOpen
          ? [
              {
                ref: cellRef(table.id, row.key, column.name),
                source: "cell",
                value,
                unit: unitOf(table, row, column),
                period: periodOf(table, row, column),
                lines: cellLines(table, row, column.name),
              },
            ]
          : [];
      }),
    ),
  );
}
