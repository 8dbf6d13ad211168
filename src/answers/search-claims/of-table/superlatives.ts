/** Words for the low end, in any wording: adjectives, places in an order, what somebody does who is last. */
const LOW =
  /最(?:低|小|少|弱|慢|短|轻|差|末|省|窄|薄|不|后一名|便宜|拉胯|烂|菜|惨|渣|逊|糟|次(?!数)|浅|稀|廉|划算|实惠|节[能电约省])|垫底|倒数|末位|末席|殿后|吊车尾|排(?:在|名)?最后|触底|见底|探底|低点|低谷|谷底|\b(?:lowest|smallest|least|fewest|weakest|slowest|shortest|cheapest|lightest|minimum|worst|narrowest|last place|bottom(?:s|ed)?|poorest|feeblest|thinnest|tiniest|puniest|meag(?:re|er)est|scantiest|skimpiest|shallowest|faintest|dimmest|leanest|laggard|trough(?:s|ed)?|nadir|low point|most (?:frugal|economical|affordable|modest|sparing|sluggish|disappointing)|thriftiest|most (?:[a-z]+-)?thrifty|(?:came|comes?|finish(?:es|ed)?|rank(?:s|ed)?|placed?|dead) (?:dead )?last|at the back|brings? up the rear|last but one|to[- ]last|penultimate)\b/;
/** What is least small is large. */
const LEAST_LOW =
  /最不(?:便宜|省|差|低|小|少|弱|慢|短|轻|廉|划算|实惠)|\bleast (?:cheap|affordable|frugal|economical|slow|weak|small|modest)\b/;

/** Any other superlative; what is newest or first in time is none. */
const HIGH =
  /最(?![近新后终初早晚])|第一|第1(?!\d)|榜首|居首|之首|首位|头名|头把交椅|魁首|冠军|夺冠|登顶|领先|一马当先|拔得头筹|独占鳌头|一骑绝尘|峰值|顶峰|巅峰|见顶|高点|\b(?:most|best|top(?:ped|ping|s(?= (?:the|all|every|out|this|that)\b))?|max|maximum|leads?|leading|leader|first place|(?:ranks?|came|comes?|finish(?:es|ed)?|placed?) first|number one|no\. ?1|champion|king|winner|wins|dominates?|beats? (?:all|every|them all|the rest)|peak(?:s|ed)?|high point|(?!(?:b|f|gu|int|l|n|p|r|t|v|w|inv|ear|requ|cont|harv|for|hon|prot|sugg|dig|arr)est\b|interest|latest|earliest|newest|oldest|invest|modest)[a-z]{2,}est)\b/;
/** Of those that are there the one that has more: 两款中更贵的, the dearer of the two, which of their cards draws less. */
const COMPARED =
  /哪(?:一?[款个家只颗种]|一)[^比,，]{0,16}更|\bwhich (?:(?!than\b)[\w.-]+ ){0,4}(?:has|have|had|is|are|was|were|draws?|uses?|costs?|offers?|earns?|trades? (?:on|at)) (?:the |an? )?(?:[a-z]+er|more|less) (?!(?:[\w-]+ ){0,4}than\b)|[两二三][款个家种张只颗块位者代].{0,12}(?:更|比较|较)|\b(?:of|between|among) (?:the|its|their|these|those|[\w.-]+['’]s) (?:two|three)\b|\bof the (?:pair|trio)\b/;
const LOWER =
  /(?:更|较)(?:低|小|少|弱|慢|短|轻|差|省|窄|薄|便宜|廉|划算|实惠|节[能电约省])|\b(?:lower|smaller|less|fewer|weaker|slower|shorter|cheaper|lighter|worse|narrower|poorer|thinner)\b/;

const HIGHER =
  /更|较|\b(?:more|higher|larger|bigger|greater|stronger|faster|longer|heavier|better|wider|dearer|pricier|costlier|hungrier|richer|broader|fatter)\b/;

/** What is newest or oldest without a word of what happened to it. */
export const NEWEST =
  /最新款|最新的(?=[^,，。]{0,6}(?:款|颗|个|家|型号|产品|模型|芯片|是))|最老|最旧|\b(?:newest|oldest)\b/;

/** Words in which a superlative compares nothing, or nobody knows by which end of a column. */
const IDLE =
  /最先进|\b(?:most advanced|at (?:the )?most|at (?:the )?least|most of|mostly|best of|at best|most recent(?:ly)?)\b|最[多少高低](?:不|只)|最[大小高低快慢]的那[个款种家]/g;
/** The most advanced process is the finest. */
const FINEST =
  /(?:最先进|\bmost advanced|\bnewest|\bfinest)(?=.{0,12}(?:制程|工艺|\bprocess tech\w*|\bnodes?\b))/g;

/** A text in plain form without superlatives that ask for no end of a column. */
export const withoutIdle = (plain: string): string =>
  plain.replace(FINEST, (word) => (word.startsWith("最") ? "最小" : "smallest")).replace(IDLE, " ");

/** Whether a question asks for the low end. */
export function asksSmallest(text: string): boolean {
  if (LEAST_LOW.test(text)) return false;
  if (COMPARED.test(text) && LOWER.test(text)) return true;
  const low = LOW.exec(text)?.index ?? (/第[二三四五][低小少弱慢短轻差]/.test(text) ? 0 : Infinity);
  // 最便宜 of 最贵 is nothing that anybody asks: the first word counts.
  return low < Infinity && low <= (HIGH.exec(text)?.index ?? Infinity);
}

/** Whether a question asks for an end of a column. */
export const isSuperlative = (text: string): boolean =>
  LOW.test(text) || HIGH.test(text) || (COMPARED.test(text) && (HIGHER.test(text) || LOWER.test(text)));

/** The place of one row in an order: 排第二, the third highest, the runner-up. */
const PLACED =
  /排(?:名|在|行)?第?([二三四五])|(?:位?[居列]|倒数)第([二三四五])|第([二三四五])(?=名|位|便宜|[高大低小多少贵强快慢好差弱长短重轻省])|\b(second|third|fourth|fifth|2nd|3rd|4th|5th)[ -](?=most|least|best|worst|[a-z]+est\b|(?:place )?(?:behind|after|only to|to)\b|place\b|from (?:the )?(?:top|bottom)\b|to[- ]last\b|rank)/;
/** Places with a name of their own. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [
    /亚军|榜眼|老二|次席|仅次于(?:第一|榜首|冠军|最)|\b(?:runners?[ -]up|number two|no\. ?2|next[ -](?:most|best|worst|[a-z]+est)|last but one|penultimate)\b/,
    2,
  ],
  [/季军|探花|老三|\b(?:number three|no\. ?3|bronze)\b/, 3],
];

const PLACES: Readonly<Record<string, number>> = {
  ...{ 二: 2, 三: 3, 四: 4, 五: 5, second: 2, third: 3, fourth: 4, fifth: 5 },
  ...{ "2nd": 2, "3rd": 3, "4th": 4, "5th": 5 },
};

/** The place in an order that a question asks for: 2 of the second highest; undefined if none. */
export function placeIn(text: string): number | undefined {
  const found = PLACED.exec(text)?.slice(1).find(Boolean);
  if (found !== undefined) return PLACES[found];
  return NAMED.find(([name]) => name.test(text))?.[1];
}

/** Whether a place in an order is asked for: second behind another. */
export const isPlaced = (plain: string): boolean => placeIn(plain) !== undefined;
