import { PERIOD_GRAMMAR, tryPeriod } from "../../notation/periods/period.ts";
import type { Table } from "../corpus.ts";
import { cellOf } from "../row.ts";
import { checkColumnNames } from "./column-names.ts";
import type { Context } from "./context.ts";

/** Tables: columns and cells that fit their description, formulas that compile, names that exist. */
export function checkTables(context: Context): void {
  const isOurs = context.corpus.report.rights !== "own-copy"; // a program takes names from labels
  for (const table of context.corpus.tables.values()) {
    checkDescription(context, table);
    if (isOurs) checkColumnNames(context, table);
    checkCells(context, table);
  }
}

function checkDescription({ corpus, known, unit, lines, say, formula }: Context, table: Table): void {
  const file = `tables/${table.id}.yaml`;
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  known(file, undefined, "section", table.section, corpus.sections, "sections/");
  for (const id of [table.of, ...(table.says ?? []), ...(table.via ?? [])])
    if (id !== undefined) known(file, undefined, "entity", id, corpus.entities, "entities.yaml");
  for (const name of [table.label, table.entity])
    if (name !== undefined) known(file, undefined, "column", name, columns, "columns");
  if (columns.size < table.columns.length)
    say(file, undefined, "two columns have the same name.", "Rename one.");
  if (table.lines) lines(file, undefined, table.lines);
  for (const column of table.columns) {
    if (column.metric !== undefined)
      known(file, column.name, "metric", column.metric, corpus.metrics, "metrics.yaml");
    if (column.of !== undefined)
      known(file, column.name, "entity", column.of, corpus.entities, "entities.yaml");
    unit(file, column.name, column.unit, column.metric);
  }
  const numbers: Record<string, "number"> = {};
  for (const { name, type } of table.columns) if (type === "number") numbers[name] = "number";
  for (const computed of table.computed ?? []) {
    formula(file, computed.name, computed.formula, numbers);
    unit(file, computed.name, computed.unit, computed.metric);
    if (columns.has(computed.name))
      say(file, computed.name, "a computed column has the name of a printed one.", "Rename it.");
  }
  for (const note of table.cells ?? []) {
    known(file, note.rows.join(", "), "column", note.column, columns, "columns");
    for (const key of note.rows)
      known(file, note.column, "row", key, table.rowsByKey, `tables/${table.id}.csv`);
    if (note.lines) lines(file, note.column, note.lines);
    if (note.metric !== undefined)
      known(file, note.column, "metric", note.metric, corpus.metrics, "metrics.yaml");
    unit(file, note.column, note.unit, note.metric ?? columns.get(note.column)?.metric);
  }
  for (const [key, { of = [] }] of Object.entries(table.roles ?? {}))
    for (const each of [key, ...of])
      known(file, "roles", "row", each, table.rowsByKey, `tables/${table.id}.csv`);
}

function checkCells({ corpus, known, unit, lines, say }: Context, table: Table): void {
  const file = `tables/${table.id}.csv`;
  for (const row of table.rows) {
    lines(`tables/${table.id}.yaml`, row.key, [...row.lines]);
    if (/[.#/\s]/.test(row.key))
      say(file, row.key, "a key may not hold dots, slashes, # or blanks.", "Write it with hyphens.");
    for (const { name, type } of table.columns) {
      const cell = cellOf(table, row, name);
      if (typeof cell !== "string") continue;
      if (type === "entity") known(file, row.key, "entity", cell, corpus.entities, "entities.yaml");
      if (type === "entities")
        for (const id of cell.split(";"))
          known(file, row.key, "entity", id, corpus.entities, "entities.yaml");
      if (type === "metric") known(file, row.key, "metric", cell, corpus.metrics, "metrics.yaml");
      if (type === "unit") unit(file, row.key, cell);
      if (type === "period" && !tryPeriod(cell))
        say(file, row.key, `${name}: "${cell}" is no period.`, PERIOD_GRAMMAR);
      if (type === "text" && cellOf(table, row, name, "zh") === null)
        say(file, row.key, `${name} has English but no Chinese.`, "Write both.");
    }
  }
}
