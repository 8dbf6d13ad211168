import { holds } from "../page/geometry.ts";
import type { Stroke } from "../page/paths.ts";
import { middleX, middleY, type Word } from "../page/word.ts";
import { columnsOf } from "./gutter.ts";
import { plainTables } from "./plain.ts";
import { ruledTables } from "./ruled.ts";
import type { Table } from "./table.ts";

const LEADER = /[.．·…_]{3,}$/;
const LEADERS = /^(?:[.．·…_]\s*)+$/;

/** The tables of a page, from the top down. */
export function findTables(words: readonly Word[], strokes: readonly Stroke[], width: number): Table[] {
  const plain = words.flatMap(withoutLeaders);
  const ruled = ruledTables(plain, strokes);
  const rest = plain.filter((word) => !ruled.some(({ box }) => holds(box, middleX(word), middleY(word))));
  const others = columnsOf(rest, width).flatMap(plainTables);
  return [...ruled, ...others].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Without the dots that lead from a label to its number. */
function withoutLeaders(word: Word): Word[] {
  if (LEADERS.test(word.text)) return word.text === "..." ? [word] : [];
  return [LEADER.test(word.text) ? { ...word, text: word.text.replace(LEADER, "") } : word];
}
