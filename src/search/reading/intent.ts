/** What kind of answer a question wants, as far as its words say. */
export interface Intent {
  /** The largest or the smallest of something. */
  readonly extreme?: "max" | "min";
  /** A calculation with assumptions of the reader's own. */
  readonly whatIf: boolean;
  /** Perhaps one too, without a word that says so: a number that the reader gives, a pace that goes on. */
  readonly assumes: boolean;
  /** A sum of money, whatever for. */
  readonly money: boolean;
}

/** Whether a question may be for a calculation with assumptions of the reader's own. */
export const mayCalculate = ({ whatIf, assumes }: Intent): boolean => whatIf || assumes;

const MAX =
  /最[高大多强贵快长重好]|\b(?:highest|largest|biggest|most|strongest|fastest|longest|dearest|heaviest|maximum|best|top)\b/;
const MIN =
  /最[低小少弱慢短轻]|最便宜|\b(?:lowest|smallest|least|fewest|weakest|slowest|shortest|cheapest|lightest|minimum)\b/;
const WHAT_IF =
  /如果|假如|假设|倘若|若[^干有]|要是|倒推|反推|测算|的话|敏感(?![性度](?:测算|分析)?的?表)|复合增|年复合|而不是|[改换]成|[想要]做到|得(?:提升|降|涨|达到)|才能|\b(?:if|suppose|assum\w+|recompute|sensitiv\w+(?! (?:analysis )?table)|compound|needed to|would|CAGR|instead of|rather than|imagine|assumption|what happens)\b/i;

const ASSUMES =
  /\b(?:at|with|take|taking|given|using|by|up|down|on) (?:[a-z][a-z' -]{0,24} )?(?:usd |cny |[$¥])?\d[\d.,]*(?: ?%| ?per ?cent| ?x\b| ?(?:b|m|tr)n\b| ?(?:b|m|tr)illion|-point| gpus?\b)|\bre-?rated?\b|\b(?:same|this) [a-z ]{0,12}pace\b|\banother (?:year|\d)|\b(?:doubl|halv)(?:e[ds]?|ing)\b|\b(?:required?|needs?|have|takes?) (?:for|to) (?:reach|hit|get|make|double)|\bdo(?:es)? to\b|\b(?:let's|let us) say\b|\bpretend|\bhypothe|\bpicture (?:a|that)\b|\bscenario (?:where|in which)\b|\bhad [a-z' ]{2,30} (?:been|bought|sold|grown|cost)\b|\bwere [a-z' ]{2,30} to\b|\bset(?:ting)? [a-z' ]{2,30} (?:at|to)\b|\bplug(?:ging)?\b|\bhold(?:ing)? [a-z' ]{2,30} (?:at|constant)\b|\bonly \d[\d.]*%|设[^计立备置定施]|就算|哪怕|万一|换[作到]|来算|改按|取\d|(?:维持|保持)[^,，。]{0,8}不变|只[有剩涨增降]|按[^,，。?？]{1,18}(?:算|估|计|速度|下去)|提效\d|(?:提升|提高|增长?|降|涨|减)\d[\d.]*%?(?:算|对应|后|,|，)|每[年月](?:再?增|再?降)|(?:要|想|若)(?:达|做)?到\d|多大的(?:提|增|降|涨)|有何影响|有什么影响|影响多大|再(?:涨|增|走|过|卖|降)|翻[倍番]|用\d+[张块台]|降到\d|升到\d|提到\d/;

const MONEY = /多少钱|\bhow (?:much|expensive)\b.*\bcosts?\b/;

/** Reads the kind of answer from the words of a question in plain form. */
export function intentOf(plain: string): Intent {
  return {
    ...(MAX.test(plain) ? { extreme: "max" as const } : MIN.test(plain) ? { extreme: "min" as const } : {}),
    whatIf: WHAT_IF.test(plain),
    assumes: ASSUMES.test(plain),
    money: MONEY.test(plain),
  };
}
