import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { Cell, RowData } from "../../corpus/data.ts";
import { foldName } from "../../corpus/naming/fold-name.ts";
import { placeId } from "../../corpus/ref.ts";
import { cellLines, cellNote, cellOf, unitOf } from "../../corpus/row.ts";
import { namesOf } from "../../corpus/rules/carriers.ts";
import type { CellNote, Column } from "../../corpus/schema/table.ts";
import { sameAmount } from "../../notation/figures/amounts/same-amount.ts";
import type { Figure } from "../../notation/figures/figure.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import { samePeriod } from "../../notation/periods/same-period.ts";
import type { Units } from "../../notation/units/units.ts";
import type { ReportText } from "../report-text.ts";
import type { Break, Rule } from "../rule.ts";

/** Every cell stands on its lines, follows from its `printed`, or has a correction; of restated text its figures do. */
export const cells: Rule = {
  name: "cells",
  says: "cells stand on their rows' lines",
  run({ corpus, text }) {
    const breaks: Break[] = [];
    let checked = 0;
    for (const table of corpus.tables.values())
      for (const row of table.rows)
        for (const column of table.columns) {
          const cell = cellOf(table, row, column.name);
          if (cell === null || column.type === "boolean") continue;
          checked++;
          const id = placeId(table.id, row.key, column.name);
          const note = cellNote(table, row.key, column.name);
          const wrong = judge(corpus, text, { table, row, column, cell, note });
          if (wrong !== undefined) breaks.push({ file: `tables/${table.id}.csv`, id, ...wrong });
        }
    return { checked, breaks };
  },
};

interface Place {
  readonly table: Table;
  readonly row: RowData;
  readonly column: Column;
  readonly cell: Cell;
  readonly note: CellNote | undefined;
}

function judge(
  corpus: Corpus,
  text: ReportText,
  { table, row, column, cell, note }: Place,
): { what: string; mend: string } | undefined {
  const lines = cellLines(table, row, column.name);
  const mend = `Mend the cell or its lines, or add printed or correction under cells in tables/${table.id}.yaml.`;
  const missing = (what: string) => ({ what: `${what} does not stand on line ${lines.join(", ")}.`, mend });
  if (typeof cell === "number") {
    if (note?.correction !== undefined) return undefined;
    const stored = { value: cell, unit: unitOf(table, row, column) };
    const printed = note?.printed === undefined ? undefined : text.readings(note.printed, lines);
    const readings = printed ? [...printed.alone, ...printed.there] : lines.flatMap(text.figures);
    const found = readings.some(
      ({ value, low, high, digits, unit }) =>
        [value, low, high].some(
          (each) => each !== undefined && sameAmount({ value: each, unit }, stored, corpus.units),
        ) ||
        (unit === undefined && digits.includes(cell)),
    );
    return found ? undefined : missing(String(cell));
  }
  if (typeof cell !== "string" || note?.printed !== undefined || note?.correction !== undefined)
    return undefined;
  if (column.type === "text") {
    const texts = [cell, String(cellOf(table, row, column.name, "zh") ?? "")];
    const figures = texts.flatMap((each) => readFigures(each, corpus.units, { names: namesOf(corpus) }));
    const strange = figures.filter(
      (figure) =>
        /\d/.test(figure.raw) && !lines.flatMap(text.figures).some((on) => isSame(figure, on, corpus.units)),
    );
    return strange.length > 0 ? missing(strange.map(({ raw }) => `"${raw}"`).join(", ")) : undefined;
  }
  const folded = lines.map((line) => foldName(text.line(line))).join("\n");
  const stands = (name: string) => folded.includes(foldName(name));
  if (column.type === "entity" || column.type === "entities") {
    const absent = cell.split(";").filter((id) => !formsOf(corpus, id).some(stands));
    return absent.length > 0 ? missing(absent.join(", ")) : undefined;
  }
  if (column.type === "period")
    return lines.flatMap(text.periods).some(({ period }) => samePeriod(period, cell))
      ? undefined
      : missing(cell);
  if (column.type === "string") return stands(cell) ? undefined : missing(`"${cell}"`);
  return undefined; // metric and unit name what the row measures
}

/** The ends of a range may be told apart. */
function isSame(said: Figure, on: Figure, units: Units): boolean {
  const ends = ({ value, low, high, unit }: Figure) =>
    [value, low, high].flatMap((each) => (each === undefined ? [] : { value: each, unit }));
  return ends(said).every((end) =>
    ends(on).some((each) => sameAmount(end, each, units) || sameAmount(each, end, units)),
  );
}

function formsOf(corpus: Corpus, id: string): string[] {
  const entity = corpus.entities.get(id);
  return entity ? [entity.zh, entity.en, ...(entity.aliases ?? []), ...(entity.variants ?? [])] : [];
}
