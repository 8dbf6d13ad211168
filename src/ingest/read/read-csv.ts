import { CsvError, parse } from "csv-parse/sync";
import { endingOf } from "../formats.ts";
import type { Source, TableBlock } from "../source.ts";
import { linesOf } from "./lines.ts";
import { tableOf } from "./markdown/tables.ts";
import { unreadable } from "./sniff.ts";

/** Reads a table of values parted by commas, semicolons, tabs or bars; lines above it that part into nothing are its title and notes. */
export function readCsv(name: string, text: string): Source {
  const { lines, gaps } = linesOf(name, text);
  const delimiter = delimiterOf(lines, endingOf(name));
  /** Line of the file on which each record ends. */
  const ends: number[] = [];
  let records: string[][];
  try {
    records = parse(lines.join("\n"), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record(record: string[], info) {
        ends.push(info.lines);
        return record;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(
      name,
      `is not a readable CSV (${error.message})`,
      "Quote cells that hold the delimiter.",
    );
  }
  const rows = records.map((record, index) => ({
    line: firstFull(lines, (ends[index - 1] ?? 0) + 1),
    cells: record.map((cell) => cell.trim()),
  }));
  const head = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const above = (head < 0 ? rows : rows.slice(0, head)).flatMap(({ line, cells }) =>
    cells
      .filter((cell) => cell !== "")
      .map((cell) => ({ kind: "paragraph" as const, text: cell, lines: [line, line] as const })),
  );
  const table: TableBlock | undefined = head < 0 ? undefined : tableOf(rows.slice(head), undefined);
  if (head >= 0 && !table)
    throw unreadable(name, `has ${rows.length} rows, or more columns than are read`, "Split it.");
  return { format: "csv", unit: "line", lines, blocks: table ? [...above, table] : above, gaps };
}

/** The next line that is not empty. */
function firstFull(lines: readonly string[], from: number): number {
  let line = from;
  while (line < lines.length && (lines[line - 1] ?? "").trim() === "") line++;
  return line;
}

/** The sign that parts most lines into the same number of cells. */
function delimiterOf(lines: readonly string[], ending: string): string {
  if (ending === "tsv" || ending === "tab") return "\t";
  const sample = lines.slice(0, 200).filter((line) => line.trim() !== "");
  const scores = [",", ";", "\t", "|"].map((sign) => {
    const counts = sample
      .map((line) => line.replace(/"[^"]*"/g, "").split(sign).length - 1)
      .filter((count) => count > 0);
    const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;
    return { sign, score: counts.filter((count) => count === usual).length };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).sign;
}
