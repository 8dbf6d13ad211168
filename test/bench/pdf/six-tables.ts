import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FoundTable, ReadTables } from "./read-tables.ts";

export interface CellScore {
  readonly name: string;
  readonly right: number;
  readonly all: number;
  readonly missed: readonly string[];
}

/** File and page of each table of gold.json, by a word of its name. */
const PLACES: readonly (readonly [string, string, number])[] = [
  ["sifang", "tables/zh-sifang2019.pdf", 6],
  ["jinyu", "tables/zh-jinyu2020.pdf", 70],
  ["JPM", "tablequest/pages/JPMORGAN_2021Q1_10Q_p65.pdf", 1],
  ["WARN", "tables/ruled-warn.pdf", 1],
  ["Ulta", "tables/borderless-ulta.pdf", 6],
  ["Best Buy", "tables/borderless-bestbuy10q.pdf", 3],
];

/** Cells that stand in their row, in their order, against the rows read off the page by hand. */
export async function sixTables(data: string, read: ReadTables): Promise<CellScore[]> {
  const gold: Readonly<Record<string, string[][]>> = JSON.parse(
    readFileSync(join(data, "tables/gold.json"), "utf8"),
  );
  const scores: CellScore[] = [];
  for (const [name, rows] of Object.entries(gold)) {
    const [, file, page] = PLACES.find(([word]) => name.includes(word)) ?? [];
    if (file === undefined || page === undefined) throw new Error(`no file is known for ${name}`);
    scores.push(score(name, rows, await read(join(data, file), page)));
  }
  return scores;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s$,.．·…]|\(a\)|\(b\)/g, "")
    .replace(/[—–]/g, "-");
}

export function rowsOf({ cells }: FoundTable): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text } of cells) {
    rows[row] ??= [];
    const into = rows[row];
    if (into) into[column] = text;
  }
  return rows.map((row) => Array.from(row ?? [], (text) => text ?? ""));
}

function score(name: string, gold: readonly string[][], tables: readonly FoundTable[]): CellScore {
  const rows = tables.flatMap(rowsOf).map((row) => row.map(plain).filter((text) => text !== ""));
  let [right, all] = [0, 0];
  const missed: string[] = [];
  for (const goldRow of gold) {
    const wanted = goldRow.map(plain);
    const best = Math.max(
      0,
      ...rows
        .filter(([label]) => label === wanted[0])
        .map((row) => 1 + wanted.slice(1).filter((text, index) => row[index + 1] === text).length),
    );
    right += best;
    all += wanted.length;
    if (best < wanted.length) missed.push(goldRow.join(" | "));
  }
  return { name, right, all, missed };
}
