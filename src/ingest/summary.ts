import type { CorpusData, TableData } from "../corpus/data.ts";
import type { Summary } from "./given.ts";
import type { Source } from "./source.ts";
import type { ReportData } from "./structure/cover/report-data.ts";
import { sayGap } from "./write/gaps.ts";

/** Counts what a corpus holds, for people. */
export function summaryOf(corpus: CorpusData, source: Source, data: ReportData): Summary {
  const counts = corpus.tables.map(countTable);
  const sum = (key: "cells" | "complete" | "checked") => counts.reduce((all, each) => all + each[key], 0);
  const quantities = corpus.claims.flatMap((claim) => claim.quantities ?? []);
  const open = corpus.claims.reduce((all, { figures = [] }) => all + figures.length, 0);
  return {
    format: source.format,
    title: data.title,
    ...(data.publisher !== undefined && { publisher: data.publisher }),
    ...(data.date !== undefined && { date: data.date }),
    ...(data.company !== undefined && { company: data.company }),
    ...(data.ticker !== undefined && { ticker: data.ticker }),
    ...(data.kind && { kind: data.kind }),
    ...(data.fiscalYearEnds !== undefined && { fiscalYearEnds: data.fiscalYearEnds }),
    ...(data.currency !== undefined && { currency: data.currency }),
    language: data.language,
    lines: source.lines.length,
    ...(source.pages !== undefined && { pages: source.pages }),
    sections: corpus.sections.length,
    passages: corpus.claims.length,
    tables: corpus.tables.length,
    cells: sum("cells"),
    figures: quantities.length + open,
    complete: sum("complete") + quantities.length,
    checked: sum("checked") + quantities.filter(({ checked }) => checked).length,
    entities: corpus.entities.length,
    metrics: corpus.metrics.length,
    findings: corpus.findings.filter(({ kind }) => kind !== "unread").length,
    gaps: source.gaps.map((gap) => sayGap(gap)[data.language]),
  };
}

function countTable({ columns, rows, cells: notes = [] }: TableData): {
  cells: number;
  complete: number;
  checked: number;
} {
  const open = new Set(
    notes.flatMap((note) => (note.open ? note.rows.map((key) => `${key}.${note.column}`) : [])),
  );
  const checked = notes.reduce((all, note) => all + (note.checked ? note.rows.length : 0), 0);
  let [cells, complete] = [0, 0];
  columns.forEach((column, index) => {
    if (column.type !== "number") return;
    for (const row of rows) {
      if (typeof row.cells[index] !== "number") continue;
      cells++;
      if (!column.open && !open.has(`${row.key}.${column.name}`)) complete++;
    }
  });
  return { cells, complete, checked };
}
