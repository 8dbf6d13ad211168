/** More columns than this in a unit of time are an axis. */
export const MOST_SPANS = 2;
export const RECONCILED = /\breconcil|调节表|递延所得税|\bdeferred (?:income )?tax/i;
/** Labels of what is earned, spent or changed: no names. */
export const ITEM =
  /\b(?:expenses?|charges?|impairments?|amortization|depreciation|settlements?|adjustments?|payments?|obligations?|commitments?|impacts?|gains?|loss(?:es)?|taxes|restructuring|earnings)\b|费用|损失|损益|税$|计提|准备$|组合|报酬|年限/i;
export const MULTIPLES = new Set([
  "pe-ratio",
  "pb-ratio",
  "ps-ratio",
  "peg-ratio",
  "ev-ebitda",
  "ev-sales",
  "market-cap",
]);
export const ADJUSTMENT = /\brelated\b|\badjustments?\b|\blitigation\b|\bsettlements?\b|\brestructuring\b/i;
/** What stands in the currency that the row names. */
export const FOREIGN =
  /外币(?!折算|报表)|原币|\b(?:foreign|local|original) currency\b(?! (?:translation|exchange))/i;
export const ALLOWANCES = /(?:跌价|减值|坏账)准备/;
/** Three numbers that are no years, in the words of a head. */
export const SWALLOWED = /(?:(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*[^\d]+){3}/;
/** Quarters that belong together, whose numbers are no rows: 25Q1-3. */
export const QUARTERS = /(?:\d{2}|\d{4})?Q[1-4]\s?[-~–至]\s?Q?[1-4]/g;
/** Words that only say how something is counted: Weighted-Average. */
export const HALF_SAID =
  /^(?:weighted|average|net|gross|total|amount|value|cumulative|highest|lowest|column|other)(?:[- ](?:average|total|net|gross|amount))*$|[¨☐☑☒□]|情况$/i;
/** Whether a head is another one with more words before or behind it. */
export const isWithin = (other: string, head: string): boolean =>
  head.startsWith(`${other} `) || head.endsWith(` ${other}`);

/** Titles of tables of what a company pays for its own shares. */
export const REPURCHASES = /\brepurchases?\b|\bpurchases? of (?:equity|common|our)\b|\bbuy-?backs?\b|回购/i;
export const BEGINNING = /\b(?:beginning|start) of\b|期初|年初|\bjanuary 1\b(?! ?\d)/i;
/** A step between two balances: it is of the time between them. */
export const STEP =
  /^(?:gross |net )?(?:increases?|decreases?|additions?|reductions?|lapses?|settlements?)\b/i;

export const TOTALS = /\b(?:grand |sub-?)?totals?\b|合\s?计|总\s?计|小\s?计|总额|共计/gi;
/** Labels of rows that are nobody: spans of time, means, rates of growth, balances. */
export const NOBODY =
  /^[<>≤≥＜＞]?\s?\d[\d\s,.~～至到–-]*(?:个?月|年|天|日|days?|months?|years?)|^第?[一二三四五六七八九十\d]+名$|^(?:averages?|means?|medians?|min(?:imum)?|max(?:imum)?|yoy|qoq|growth|change|平均值?|均值|中位数|最大值|最小值|同比|环比|增速)\b|^(?:平均|均值|中位|同比|环比|增速|增长)|^(?:granted|vested|forfeited|exercised|cancell?ed|expired|distributed|outstanding|issued|repurchased|yes$|no$)|余额$|总[数额计]$|^(?:opening |closing |beginning |ending )?balances?\b/i;
/** Whether words say which of several versions a number is, and nobody: an earlier estimate, a scenario, an end of a range, what others expect. */
export const isVersion = (words: string): boolean => VERSION.test(words) || FORMER.test(words);
const FORMER = /(?<=\d{4}[AEF]? )old$|^old (?=(?:FY)?\d{4})|\bconsensus\b|原预测|旧预测|一致预期/i;
const VERSION =
  /^(?:old|new|prior|previous|revised|current|updated|initial|original|consensus|street|guidance|bear(?:ish)?|base|bull(?:ish)?|upside|downside|low(?:er)?|mid(?:-?point|dle)?|high(?:er)?|upper|optimistic|neutral|pessimistic|stress)(?:[ -](?:cases?|scenarios?|ends?|bounds?|estimates?|forecasts?|expectations?|range|guidance))*$|^(?:原|新|旧|前次|上次|本次|更新|调整|修正|一致|市场|公司|悲观|保守|中性|基准|乐观|极端|压力|上限|下限|中值|区间)(?:前|后|预测|预期|预计|指引|估计|假设|情景|情形|值)*$/i;
/** Labels that are times to come: what falls due then is no number of the head's time. */
export const TO_COME =
  /^(?:(?:the )?remainder of|thereafter\b|(?:fiscal(?: year)? |years? )?(?:19|20)\d\d(?: and (?:thereafter|later|beyond))?$)/i;
/** The last of several heads that are years in which something falls due. */
export const AFTER_THESE = /\bthereafter\b|\band (?:beyond|later)\b|以后年度/i;
/** Labels that say what they are only with what they are parts of. */
export const BARE =
  /^(?:u\.?s\.?(?: federal| state)?|united states federal|domestic|foreign|international|(?:federal|state|local)(?: and (?:state|local|foreign))?|current|deferred|subscriptions?|products?|services?(?: and other)?|rest of world)$/i;
/** Columns of the whole. */
export const WHOLE = /^(?:total|group|consolidated|company|合计|总计|集团|合并|本集团|本公司|合并数)$/i;
/** Words that say how a number was got, not whose it is. */
export const QUALIFIER =
  /\bshares?\b|\bweights?\b|percent|proportion|\bindex\b|\bscores?\b|\bvolumes?\b|比重|权重|份额|balances?|outstanding|interest|amount|value|cost|gross|net|level|budget|actual|plan|target|forecast|adjust|before|after|reported|revised|restated|pro forma|impact|average|weighted|number|rate|note|basis|current|prior|previous|change|gains?|losses|unrealized|level \d|days|years?|months?|due|less than|more than|within|over|under|账面|原值|净值|余额|成本|公允|预算|实际|计划|调整|坏账|准备|期末|期初|本期|上期|比例|数量|金额|合计|小计|以内|以上|折旧|摊销|减值/i;
export const CHANGE =
  /\b(?:increases?|decreases?|additions?|disposals?|transfers?|amortization|depreciation|impairments?|allowance)\b|增加|减少|计提|转回|转销|核销|摊销|折旧|减值|坏账准备|跌价准备/i;
export const MERELY =
  /^(?:amounts?|actual|reported|net|total|current|prior|previous|金额|数值|余额|实际|本期|上期|期末|期初|合计)$/i;
export const NAME =
  /^(?:[A-Z][\w&.'’-]*(?:[ /](?:[A-Z&][\w&.'’-]*|of|and|the|de)){0,5}|[\p{Script=Han}A-Za-z]{2,12})$/u;

/** Parts of statements in which a line may stand again and mean the same kind of thing. */
export const isStatementPart = (part: string): boolean =>
  /^(?:assets?|liabilities|equity|current|non-?current|operating|investing|financing|revenues?|expenses?|income|costs?|cash flows?|流动|非流动|资产|负债|所有者权益|股东权益|一、|二、|三、|经营|投资|筹资)/i.test(
    part,
  );

/** The part of a year that words are, as it stands behind the year in a period: Q2, H1, -03; "" for one that no period of ours is. */
export function partOfYear(words: string): string | undefined {
  const [, quarter, half] =
    /^(?:Q([1-4])|H([12]))$/i.exec(words) ?? /^第?([一二三四1-4])季度$|^([上下])半年$/.exec(words) ?? [];
  if (quarter !== undefined) return `Q${"一二三四".indexOf(quarter) + 1 || quarter}`;
  if (half !== undefined) return `H${"上下".indexOf(half) + 1 || half}`;
  const [, ordinal] = /^([1-4]|first|second|third|fourth)(?:st|nd|rd|th)?(?:Q| quarter)$/i.exec(words) ?? [];
  if (ordinal !== undefined) return `Q${ORDINALS.indexOf(ordinal.toLowerCase()) + 1 || ordinal}`;
  const month = MONTHS.exec(words)?.[1]?.toLowerCase();
  if (month !== undefined) return `-${String(MONTH_NAMES.indexOf(month) + 1).padStart(2, "0")}`;
  return /^(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月)$/.test(words) ? "" : undefined;
}

const ORDINALS = ["first", "second", "third", "fourth"];
const MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTHS =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?$/i;

export const PART_OF_YEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter|q[1-4]|h[12]|(?:three|six|nine) months)\b|季度|半年|月/i;

/** The period that a part of a year is in a year; a month is that of a calendar's only. */
export const within = (year: string, part: string): string | undefined =>
  part !== "" && /^(?:FY)?\d{4}$/.test(year) && !(part.startsWith("-") && year.startsWith("FY"))
    ? `${year}${part}`
    : undefined;
