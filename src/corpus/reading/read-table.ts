import { CsvError, parse as parseCsv } from "csv-parse/sync";
import type { Lang } from "../../notation/lang.ts";
import type { Cell, RowData, TableData } from "../data.ts";
import { lineNumbers } from "../schema/parts/lines.ts";
import type { Column, TableFile } from "../schema/table.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./read-yaml.ts";

/** Reads the cells of a table by its description. */
export async function readTable(
  { folder, problems, languages }: Reading,
  id: string,
  description: TableFile,
): Promise<TableData> {
  const file = `tables/${id}.csv`;
  const { rows: lines, ...rest } = description;
  const table = { id, ...rest, header: [] };
  const { text, problem } = await readText(folder, file);
  if (text === undefined) {
    problems.push(
      problem ?? {
        file,
        what: "is missing.",
        mend: `Write it, or remove tables/${id}.yaml, which describes it.`,
      },
    );
    return { ...table, rows: [] };
  }
  let records: string[][];
  try {
    records = parseCsv(text, { bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      file,
      what: `is not a readable CSV: ${error.message}.`,
      mend: "Give every row as many cells as the header has, and quote cells that hold commas.",
    });
    return { ...table, rows: [] };
  }
  const [header = [], ...body] = records;
  const expected = description.columns.flatMap((column) => namesOf(column, header, languages));
  const missing = ["key", ...expected].filter((name) => !header.includes(name));
  const unknown = header.filter((name) => name !== "key" && !expected.includes(name));
  if (missing.length > 0)
    problems.push({
      file,
      what: `lacks the column ${missing.join(", ")}.`,
      mend: `tables/${id}.yaml describes it: add it here or remove it there.`,
    });
  if (unknown.length > 0)
    problems.push({
      file,
      what: `has the column ${unknown.join(", ")}, which is not described.`,
      mend: `Describe it in tables/${id}.yaml.`,
    });
  if (missing.length + unknown.length > 0) return { ...table, rows: [] };
  const kinds = new Map(description.columns.map(({ name, type }) => [name, type]));
  const rows: RowData[] = [];
  for (const record of body) {
    const key = record[header.indexOf("key")] ?? "";
    const cells = expected.map((name) => {
      const text = record[header.indexOf(name)]?.trim() ?? "";
      const cell = readCell(text, kinds.get(name) ?? "string");
      if (cell === undefined)
        problems.push({
          file,
          id: key,
          what: `${name}: "${text}" is no ${kinds.get(name)}.`,
          mend: "Write a plain number, true or false, or leave the cell empty.",
        });
      return cell ?? null;
    });
    const own = lines[key];
    if (!own)
      problems.push({
        file,
        id: key,
        what: "the row has no lines.",
        mend: `Add it under rows in tables/${id}.yaml.`,
      });
    rows.push({ key, cells, lines: own ? lineNumbers(own) : [] });
  }
  const keys = new Set<string>();
  for (const { key } of rows) {
    if (keys.has(key))
      problems.push({ file, id: key, what: "the key stands twice.", mend: "Give each row its own key." });
    keys.add(key);
  }
  for (const key of Object.keys(lines))
    if (!keys.has(key))
      problems.push({
        file: `tables/${id}.yaml`,
        id: key,
        what: "has lines but no row.",
        mend: `Add the row to ${file}, or remove the lines.`,
      });
  return { ...table, header: expected, rows };
}

/** How a column stands in the CSV: a text column as its two halves, or in a corpus of one language as that one alone or under its bare name. */
function namesOf({ name, type }: Column, header: readonly string[], languages: readonly Lang[]): string[] {
  if (type !== "text") return [name];
  const halves = [`${name}_zh`, `${name}_en`];
  const [only, ...others] = languages;
  if (others.length > 0 || halves.every((half) => header.includes(half))) return halves;
  return header.includes(name) ? [name] : [`${name}_${only}`];
}

function readCell(text: string, type: string): Cell | undefined {
  if (text === "") return null;
  if (type === "number")
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
      ? Number(text)
      : undefined;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  return text;
}
