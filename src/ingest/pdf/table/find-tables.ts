import { holds } from "../page/geometry.ts";
import type { Stroke } from "../page/paths.ts";
import { middleX, middleY, type Word } from "../page/word.ts";
import { columnsOf } from "./gutter.ts";
import { plainTables } from "./plain.ts";
import { ruledTables } from "./ruled.ts";
import { horizontals } from "./rules.ts";
import { rowsOf, type Table } from "./table.ts";

const LEADER = /[.．·…_]{3,}$/;
const LEADERS = /^(?:[.．·…_]\s*)+$/;

/** The tables of a page, from the top down. */
export function findTables(words: readonly Word[], strokes: readonly Stroke[], width: number): Table[] {
  const plain = words.flatMap(withoutLeaders);
  const ruled = ruledTables(plain, strokes);
  const across = horizontals(strokes);
  const rest = plain.filter((word) => !ruled.some(({ box }) => holds(box, middleX(word), middleY(word))));
  const others = columnsOf(rest, width).flatMap((area) => plainTables({ ...area, across }));
  const leaders = words.filter(({ text }) => LEADERS.test(text) || LEADER.test(text));
  return [...ruled, ...others.filter((table) => !isContents(table, leaders))].sort(
    (a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0],
  );
}

/** Without the dots that lead from a label to its number. */
function withoutLeaders(word: Word): Word[] {
  if (LEADERS.test(word.text)) return word.text === "..." ? [word] : [];
  return [LEADER.test(word.text) ? { ...word, text: word.text.replace(LEADER, "") } : word];
}

/** The number of a part of a report that opens a label: Item 9A., Note 3, 第三节. */
const PART_OF_REPORT =
  /^(?:item|note|part|section|chapter)\s(?:\d+[A-Z]?|[IVX]+)\b|^第[一二三四五六七八九十]+[节章]/i;

/** Whether a table is a list of contents: dots lead from most of its labels to numbers that grow, or they name parts of a report. */
function isContents(table: Table, leaders: readonly Word[]): boolean {
  const [, top, , bottom] = table.box;
  const heights = new Set(
    leaders.filter(({ y1 }) => y1 > top && y1 <= bottom + 2).map(({ baseline }) => Math.round(baseline / 3)),
  );
  const isListed =
    rowsOf(table).filter((row) => row.some(({ text }) => PART_OF_REPORT.test(text))).length >
    0.5 * table.rows;
  if (heights.size < 0.5 * table.rows && !isListed) return false;
  const numbers = rowsOf(table).flatMap((row) => {
    const last = row.at(-1)?.text ?? "";
    return /^\d{1,4}$/.test(last) ? [Number(last)] : [];
  });
  const grows = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
  return grows && numbers.length > 0.6 * table.rows;
}
