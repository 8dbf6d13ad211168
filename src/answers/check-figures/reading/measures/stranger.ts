import { withoutPlain } from "./plain-words.ts";

/** A noun that opens a clause and leads with one verb to the figure: 美股为, and Nasdaq was. */
const OPENS =
  /^\s?(?:[而但则且]|and|but|while|whereas)?\s?(?:the )?([\p{Script=Han}A-Za-z]{2,8}?)\s?(?:约?为|是|达到?|\b(?:has|had|was|were|is|are|at))\s?(?:约|大约|about |around )?$/u;
/** Takes up what the clause before speaks of, or only dates it or says how the figure is meant. */
const TAKES_UP =
  /^(?:其|该|这|那|此|它|本|同比|环比|前者|后者|分别|合计|累计|预计|目前|当前|增速|增幅|涨幅|降幅|跌幅|占比|份额|比重|规模|今年|去年|明年|上年|全年|年初|年底|年末|期末|季度|上季|同期|平均|最高|最低|最多|最少|单价|现|原|已|it|its|they|that|this|these|which|both|each|all)/i;

/** The noun that a clause speaks of in place of the subject before, if it names no other; `clause` has its names and times blanked out. */
export function strangerIn(clause: string): string | undefined {
  const [, noun = ""] = OPENS.exec(clause) ?? [];
  return noun === "" || TAKES_UP.test(noun) || withoutPlain(noun).trim().length < 2 ? undefined : noun;
}
