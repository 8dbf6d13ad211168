import type { Relation } from "./figure.ts";

const RISES_ZH =
  "增长|增加|增幅|增速|增多|提升|提高|上升|上涨|上调|攀升|飙升|猛增|激增|大增|走高|扩大|扩张|高出|高了|多出|多了|(?<![至最许众更很])多(?!达)|贵了?|增|涨|升";
const FALLS_ZH =
  "负增长|下降|减少|节省|节约|降低|下滑|下跌|下挫|下调|缩减|缩水|缩小|萎缩|收缩|收窄|压缩|削减|锐减|骤降|回落|走低|倒退|衰退|跌去|跌落|滑落|缩短|恶化|变差|砍掉|省下|少了|(?<![至最不多])少(?!于)|低了|减去|减|降|跌|缩";
const BETWEEN = "(?:了|约|近|超过|超|最高|高达|最多|至少|接近|将近|大约|达|幅度|率|速|幅|逾|的|:| )*";
const UP = new RegExp(`(?:${RISES_ZH})${BETWEEN}$|(?<![最至新提走偏])高 ?$`);
const DOWN = new RegExp(`(?:${FALLS_ZH})${BETWEEN}$|(?<![最至新走偏])低 ?$`);

const RISE =
  "growth|rises?|increases?|gains?|jumps?|surges?|climbs?|improvements?|expansion|advances?|uplift|boosts?|upturn";
const FALL =
  "declines?|decreases?|drops?|falls?|reductions?|cuts?|savings?|slumps?|contraction|shrinkage|dips?|slides?|plunges?|retreats?|setbacks?|(?:negative|minus) growth";
const ROSE =
  "dearer|(?<!(?:mak(?:es?|ing)|made|tak(?:es?|ing)|took) )up|grew|grow|grown|growing|rose|rise|risen|rising|increas(?:e|ed|ing)|gained|jumped|surged|soared|climbed|improved|expanded|advanced|lifted|raised|higher";
const FELL =
  "down|off|fell|fall|fallen|falling|decreas(?:e|ed|ing)|dropped|declin(?:e|ed|ing)|reduc(?:e|ed|ing)|cut|shrank|shrunk|shrinking|contracted|slumped|slid|slipped|dipped|plunged|tumbled|retreated|lowered|trimmed|lost|lower|less";
const ABOUT =
  "(?: (?:about|around|over|more than|nearly|almost|roughly|just over|just under|some|only|at least))?";
const UP_EN = new RegExp(`\\b(?:(?:${RISE}) of|(?:${ROSE})(?: by)?)${ABOUT} ?$`, "i");
const DOWN_EN = new RegExp(`\\b(?:(?:${FALL}) of|(?:${FELL})(?: by)?)${ABOUT} ?$`, "i");

const BASED =
  "(?:(?:year|month|quarter)-on-(?:year|month|quarter)|y/y|yoy|m/m|mom|q/q|qoq|annual|yearly|monthly|quarterly|sequential) ";
const AFTER_UP = new RegExp(`^ (?:${BASED})?(?:${RISE}|higher|more|dearer)\\b`, "i");
const AFTER_UP_ZH = /^(?:以上|左右)?的(?:增长|增加|增幅|增速|提升|提高|上升|上涨|涨幅|升幅)/;
const AFTER_DOWN_ZH = /^(?:以上|左右)?的(?:下降|减少|降低|降幅|减幅|下滑|下跌|跌幅|缩减|缩水|节省)/;
const AFTER_DOWN = new RegExp(
  `^ (?:${BASED})?(?:${FALL}|lower|less|fewer|worse|shorter|slower|weaker|smaller)\\b`,
  "i",
);

/** An amount of money by which something rose or fell; what was raised or gained is an amount of its own. */
const MONEY_UP = new RegExp(
  `(?:增长|增加|提升|提高|上升|上涨|多出|多了|增)${BETWEEN}$|\\b(?:(?:growth|rise|increase|jump) of|(?:up|grew|rose|increased|climbed|jumped)(?: by)?)${ABOUT} ?$`,
  "i",
);
const MONEY_DOWN = new RegExp(
  `(?:负增长|下降|减少|降低|下滑|下跌|缩减|缩水|回落|少了|减)${BETWEEN}$|\\b(?:(?:decline|drop|fall|decrease|reduction) of|(?:down|fell|decreased|dropped|declined|shrank)(?: by)?)${ABOUT} ?$`,
  "i",
);

/** Whether a text says that something fell: 缩水, a contraction, lower by. */
export const saysFall = (text: string): boolean => FALL_SAID.test(text);

/** Whether a text says that something rose, or only that it changed. */
export const saysChange = (text: string): boolean => RISE_SAID.test(text);

const RISE_SAID = new RegExp(
  `增速|增长|增幅|增加|增多|同比|环比|升幅|涨幅|上升|上涨|上调|提高|提升|攀升|飙升|猛增|激增|扩张|多了|变化|变动|改变|\\b(?:${RISE}|increased|grew|rose|risen|rising|gained|climbed|surged|expanded|higher|additional|extra|inflation|hikes?|overruns?|changed?s?|change)\\b`,
  "i",
);

const FALL_SAID = new RegExp(
  `${FALLS_ZH.replace("节省", "节省(?!出)").replace(/\|减去\|减\|降\|跌\|缩$/, "")}|降幅|减幅|跌幅|降价|降本|省电|节电|节能|跌$|\\b(?:${FALL}|negative|saved|shrank|shrunk|fell|fallen|dropped|declined|decreased|reduced|lowering|lowered|lower by|contracted|slumped|slid|loss of)\\b`,
  "i",
);

/** Whether a multiple or a percentage is a change (增长33倍), or the level or multiple itself (为2024年的1.77倍). */
export function relationOf(
  text: string,
  start: number,
  end: number,
  unit: string | undefined,
  isMoney: boolean,
): Relation {
  if (isMoney || (unit !== "x" && unit !== "%" && unit !== "pp")) {
    const led = text.slice(Math.max(0, start - 24), start);
    return MONEY_DOWN.test(led) ? "decrease" : MONEY_UP.test(led) ? "increase" : "level";
  }
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 32);
  if (DOWN.test(before) || DOWN_EN.test(before)) return "decrease";
  if (UP.test(before) || UP_EN.test(before) || AFTER_UP.test(after) || AFTER_UP_ZH.test(after))
    return "increase";
  if (AFTER_DOWN.test(after) || AFTER_DOWN_ZH.test(after)) return "decrease";
  return unit === "x" ? "multiple" : "level";
}
