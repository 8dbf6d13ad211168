import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadTables } from "./read-tables.ts";
import type { CellScore } from "./six-tables.ts";

interface Question {
  readonly image: string;
  readonly question: string;
  readonly answer: string;
}

/** Questions with one number for an answer: whether a cell of a table holds that number and nothing else. */
export async function tablequest(data: string, read: ReadTables): Promise<CellScore> {
  const folder = join(data, "tablequest");
  const questions: Question[] = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  let [right, all] = [0, 0];
  const missed: string[] = [];
  for (const { image, question, answer } of questions) {
    const file = join(folder, "pages", (image.split("/").at(-1) ?? "").replace(".png", ".pdf"));
    const wanted = onlyNumber(answer);
    if (!existsSync(file) || wanted === undefined) continue;
    all++;
    const tables = await read(file);
    const cells = tables.flatMap((table) => table.cells);
    if (cells.some(({ text }) => numberOf(text) === Math.abs(wanted))) right++;
    else missed.push(`${image.split("/").at(-1)}: ${question} ${answer}`);
  }
  return { name: "TableQuest easy: the answer is a cell of its own", right, all, missed };
}

function onlyNumber(answer: string): number | undefined {
  const text = answer.normalize("NFKC").replace(/[−–—]/g, "-");
  const [number, ...more] = text.match(/\(?-?\$?\d[\d,]*\.?\d*\)?%?/g) ?? [];
  if (number === undefined || more.length > 0) return undefined;
  const rest = text.replace(number, "").replace(/[\s$%.,]|million|thousand|billion|per|share|in/gi, "");
  return rest.length > 2 ? undefined : numberOf(number);
}

/** The size of the number that a cell holds, without its sign; undefined if it holds more. */
export function numberOf(text: string): number | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[−–—]/g, "-")
    .replace(/[$€£¥()\s%]/g, "")
    .replace(/^[-+]/, "");
  const digits = plain.replace(/[a-z*†‡]$/, "");
  return /^\d{1,3}(?:,\d{2,3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$|^\.\d+$/.test(digits)
    ? Number(digits.replaceAll(",", ""))
    : undefined;
}
