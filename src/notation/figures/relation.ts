import type { Relation } from "./figure.ts";

const BETWEEN = "(?:了|约|近|超过|超|最高|高达|最多|至少|接近|将近|达|幅度|率|速|逾|的|:| )*";
const UP = new RegExp(`(?:增长|增加|增幅|增速|提升|提高|上升|上涨|增|涨|高出|扩大)${BETWEEN}$`);
const DOWN = new RegExp(`(?:下降|减少|节省|降低|下滑|下跌|缩减|减|降|跌)${BETWEEN}$`);
const UP_EN =
  /\b(?:up|grew|grow|growth of|rose|rise of|increased?|gain(?:ed)? of|growing)(?: by)?(?: (?:about|around|over|more than|nearly|almost|some))? ?$/i;
const DOWN_EN =
  /\b(?:down|fell|fall of|decreased?|drop(?:ped)? of?|decline[d]?|cut|reduced?)(?: by)?(?: (?:about|around|over|more than|nearly|almost|some))? ?$/i;
const AFTER_UP = /^ (?:growth|increase|rise|higher|more)\b/i;
const AFTER_DOWN = /^ (?:decline|decrease|drop|lower|less|fewer)\b/i;

/** Whether a multiple or a percentage is a change (增长33倍), or the level or multiple itself (为2024年的1.77倍). */
export function relationOf(text: string, start: number, end: number, unit: string | undefined): Relation {
  if (unit !== "x" && unit !== "%" && unit !== "pp") return "level";
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  if (UP.test(before) || UP_EN.test(before) || AFTER_UP.test(after)) return "increase";
  if (DOWN.test(before) || DOWN_EN.test(before) || AFTER_DOWN.test(after)) return "decrease";
  return unit === "x" ? "multiple" : "level";
}
