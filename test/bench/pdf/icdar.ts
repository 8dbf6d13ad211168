import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FoundCell, ReadTables } from "./read-tables.ts";

/** Relations between neighbouring cells, as the ICDAR-2013 competition counts them. */
export interface Relations {
  readonly documents: number;
  readonly tables: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the tables of which every relation was found. */
  readonly whole: number;
  readonly worst: readonly string[];
}

export async function icdar(folder: string, read: ReadTables): Promise<Relations> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("-str.xml"),
  );
  let [hit, gold, found, tables, whole] = [0, 0, 0, 0, 0];
  const worst: { name: string; lost: number }[] = [];
  for (const file of files.sort()) {
    const wanted = readGold(readFileSync(join(folder, file), "utf8"));
    const got = await read(join(folder, file.replace("-str.xml", ".pdf")));
    const foundRelations = sum(got.map(({ cells }) => relations(cells)));
    const goldRelations = sum(wanted.map(relations));
    const hits = common(goldRelations, foundRelations);
    hit += hits;
    gold += total(goldRelations);
    found += total(foundRelations);
    tables += wanted.length;
    for (const table of wanted) {
      const own = relations(table);
      if (total(own) > 0 && common(own, foundRelations) === total(own)) whole++;
    }
    const lost = total(goldRelations) + total(foundRelations) - 2 * hits;
    worst.push({ name: `${file}: ${hits} of ${total(goldRelations)}, found ${total(foundRelations)}`, lost });
  }
  const [precision, recall] = [hit / Math.max(1, found), hit / Math.max(1, gold)];
  return {
    documents: files.length,
    tables,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    whole: whole / tables,
    worst: worst
      .sort((a, b) => b.lost - a.lost)
      .slice(0, 80)
      .map(({ name }) => name),
  };
}

type Counts = ReadonlyMap<string, number>;

const total = (counts: Counts): number => [...counts.values()].reduce((all, count) => all + count, 0);

function common(a: Counts, b: Counts): number {
  return [...a].reduce((all, [key, count]) => all + Math.min(count, b.get(key) ?? 0), 0);
}

function sum(list: readonly Counts[]): Counts {
  const all = new Map<string, number>();
  for (const counts of list) for (const [key, count] of counts) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .toLowerCase()
    .replace(/[‐–—−]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"');
}

/** Each cell with the next one that is not empty, to the right and below, once however many rows they share. */
function relations(cells: readonly FoundCell[]): Counts {
  const grid = new Map<string, FoundCell>();
  let [rows, columns] = [0, 0];
  for (const cell of cells) {
    rows = Math.max(rows, cell.lastRow + 1);
    columns = Math.max(columns, cell.lastColumn + 1);
    for (let row = cell.row; row <= cell.lastRow; row++)
      for (let column = cell.column; column <= cell.lastColumn; column++) grid.set(`${row},${column}`, cell);
  }
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (plain(cell.text) === "") continue;
    const beside = new Set<FoundCell>();
    for (let row = cell.row; row <= cell.lastRow; row++)
      add(beside, cell, cell.lastColumn + 1, columns, (column) => grid.get(`${row},${column}`));
    const below = new Set<FoundCell>();
    for (let column = cell.column; column <= cell.lastColumn; column++)
      add(below, cell, cell.lastRow + 1, rows, (row) => grid.get(`${row},${column}`));
    for (const [side, others] of [
      ["h", beside],
      ["v", below],
    ] as const) {
      for (const other of others) {
        const key = `${side} ${plain(cell.text)} ${plain(other.text)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function add(
  into: Set<FoundCell>,
  cell: FoundCell,
  from: number,
  to: number,
  at: (index: number) => FoundCell | undefined,
): void {
  for (let index = from; index < to; index++) {
    const other = at(index);
    if (other && other !== cell && plain(other.text) !== "") {
      into.add(other);
      return;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

function attributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)\s*=\s*['"]([^'"]*)['"]/g)].map(([, key, value]) => [key, value]),
  );
}

function readGold(xml: string): FoundCell[][] {
  return [...xml.matchAll(/<table\b[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<region\b([^>]*)>([\s\S]*?)<\/region>/g)].flatMap(([, head = "", body = ""]) => {
      const region = attributes(head);
      const [rowStart, columnStart] = [
        Number(region["row-increment"] ?? 0),
        Number(region["col-increment"] ?? 0),
      ];
      return [...body.matchAll(/<cell\b([^>]*)>([\s\S]*?)<\/cell>/g)].map(([, cellHead = "", inner = ""]) => {
        const cell = attributes(cellHead);
        const content = /<content\b[^>]*>([\s\S]*?)<\/content>/.exec(inner)?.[1] ?? "";
        const [row, column] = [Number(cell["start-row"]) + rowStart, Number(cell["start-col"]) + columnStart];
        return {
          row,
          column,
          lastRow: Number(cell["end-row"] ?? cell["start-row"]) + rowStart,
          lastColumn: Number(cell["end-col"] ?? cell["start-col"]) + columnStart,
          text: unescaped(content.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")),
        };
      });
    }),
  );
}
