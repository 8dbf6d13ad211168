/** A name or a word that a text or an item of a list puts before itself: "1) Brook Mills: revenue …", "**毛利率**：…". */
const LABEL =
  /^([\s*_#•▶》●■◆-]*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十①-⑩])[)）.、]?\s*)?[*_]*)([\p{L}][^：:，,。；;！？!?()（）\n]{1,23}?)(?:[(（][^()（）：:\n]{1,30}[)）])?[*_]*\s?[:：][*_]*\s*/u;

/** Labels that say what is told, and not of whom. */
const PLAIN =
  /^(?:事件|点评|业绩|财务|营收|收入|利润|成本|费用|盈利|现金|投资|估值|风险|核心|观点|公司|概况|经营|分红|展望|预测|总体|总量|整体|全年|单季|季度|[一二三四]季度|[上下]半年|报告期|主要|要点|摘要|结论|[备附]?注|来源|资料|数据|一方面|另一方面|首先|其次|再次|最后|短期|中期|长期|近期|毛利|净利|规模|需求|供给|供需|产能|产销|产量|销量|价格|量价|库存|政策|技术|研发|效率|资产|负债|回购|股东|股本|基本|评级|目标|图|表|结构|增速|变化|原因|背景|同比|环比|其中|此外|例如|比如|具体|特别|目前|截至|预计|市场|行业|竞争|客户|渠道|订单|人员|员工|假设|情景|亮点|看点|催化|逻辑|建议|本次|最新|更新|回顾|\d)|[端面]$|情况$|分析$|能力$|表现$|概[览况述]$|方面$|来看$|[看说示出为是]$|^(?:results?|outlook|guidance|financials?|valuation|summary|key|notes?|risks?|recommendations?|updates?|events?|conclusions?|earnings|company|overview|cash|balance|dividends?|comments?|our|bottom line|estimates?|forecasts?|highlights?|what|segments?|operat\w+|margins?|margin|revenues?|sales|profit\w*|income|costs?|expenses?|source|sources|investment|price|target|rating|background|demand|supply|volume|capital|capex|debt|liquidity|growth|impact|in|by|for|on|at|as|the|this|these|we|full|first|second|third|fourth|half|quarter|year|fy|q[1-4]|h[12]|assumptions?|catalysts?|thesis|view|quarterly|annual|market|guidance|orders?|tax|shares?|buyback|strategy|table|figure|exhibit|chart|example|however|meanwhile|also|date|period|currency|total|average)\b/iu;

/** The name that a line puts before itself, and where it stands; undefined if it puts none, or only says what is told. */
export function labelOf(
  line: string,
): { readonly words: string; readonly start: number; readonly end: number } | undefined {
  const [said = "", marks = "", words = ""] = LABEL.exec(line) ?? [];
  const plain = words.trimEnd();
  return plain === "" || PLAIN.test(plain)
    ? undefined
    : { words: plain, start: marks.length, end: said.length };
}

/** Where the words end that only say what a line tells; 0 if it begins with none. */
export function plainLabelEnd(line: string): number {
  const [said = "", , words = ""] = LABEL.exec(line) ?? [];
  return PLAIN.test(words.trimEnd()) ? said.length : 0;
}
