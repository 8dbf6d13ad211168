import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ReadTables } from "./read-tables.ts";
import type { CellScore } from "./six-tables.ts";

interface Question {
  readonly image: string;
  readonly question: string;
  readonly answer: string;
}

interface NumberQuestion {
  readonly file: string;
  readonly question: string;
  /** The size of the number that is the answer. */
  readonly answer: number;
}

/** The questions with one number for an answer whose page is there. */
export function tableQuestions(folder: string): readonly NumberQuestion[] {
  const questions: Question[] = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  return questions.flatMap(({ image, question, answer }) => {
    const file = join(folder, "pages", (image.split("/").at(-1) ?? "").replace(".png", ".pdf"));
    const wanted = onlyNumber(answer);
    return existsSync(file) && wanted !== undefined ? [{ file, question, answer: Math.abs(wanted) }] : [];
  });
}

/** Questions with one number for an answer: whether a cell of a table holds that number and nothing else. */
export async function tablequest(data: string, read: ReadTables): Promise<CellScore> {
  const questions = tableQuestions(join(data, "tablequest"));
  let right = 0;
  const missed: string[] = [];
  for (const { file, question, answer } of questions) {
    const tables = await read(file);
    const cells = tables.flatMap((table) => table.cells);
    if (cells.some(({ text }) => numberOf(text) === answer)) right++;
    else missed.push(`${basename(file)}: ${question} ${answer}`);
  }
  return { name: "TableQuest easy: the answer is a cell of its own", right, all: questions.length, missed };
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
