import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadTables } from "./read-tables.ts";
import { type CellScore, rowsOf } from "./six-tables.ts";
import { numberOf } from "./tablequest.ts";

/** Figures of the statements of two Chinese annual reports: whether each stands in a row of its own label, to the last digit. */
export async function statements(data: string, read: ReadTables): Promise<CellScore> {
  const gold: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
    readFileSync(join(data, "tables/zh-statements-gold.json"), "utf8"),
  );
  let [right, all] = [0, 0];
  const missed: string[] = [];
  for (const [document, figures] of Object.entries(gold)) {
    const tables = await read(join(data, `tables/zh-${document}.pdf`));
    const rows = tables.flatMap(rowsOf);
    for (const [label, value] of Object.entries(figures)) {
      all++;
      const found = rows.some(
        ([first = "", ...cells]) => isLabel(first, label) && cells.some((cell) => isValue(cell, value)),
      );
      if (found) right++;
      else missed.push(`${document}: ${label} ${value}`);
    }
  }
  return { name: "zh statements: value exact, in the row of its label", right, all, missed };
}

function bare(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/[\s:：()（）“”"'、,，.-]|^[一二三四五六七八九十]+|^\d+|其中|^加|^减|以.*号填列|净额$/g, "");
}

function isLabel(printed: string, label: string): boolean {
  const [a, b] = [bare(printed), bare(label)];
  return a.includes(b) || (a.length > 2 && b.includes(a));
}

function isValue(cell: string, value: number): boolean {
  const number = numberOf(cell);
  return number !== undefined && Math.abs(number - Math.abs(value)) < 0.006;
}
