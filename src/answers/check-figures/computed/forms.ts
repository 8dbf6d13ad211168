import { SIGNS } from "./skeleton.ts";

/** How a figure is said to hang on others: a change over time or so many times what was, one thing beside another, the gap of two, a part, a multiple, a mean. */
export type Relation = "change" | "fold" | "beside" | "gap" | "multiple" | "share" | "mean";

const { entity: E, metric: M, period: P, figure: F } = SIGNS;
const THING = `[${E}${M}${P}]`;
const IN = "(?:(?:in|for|during|at|by|of|on|as of|within|在|于|的) ?)?";
/** Names, a metric and a time in any order, with the prepositions between them. */
const SIDE = `${IN}${THING}(?:[ ,，]*${IN}${THING}){0,3}`;
const LIST = `${E}(?:(?:, ?(?:and )?| and |、|和|与|及|以及) ?${E})+`;
const IS =
  "(?:was|is|were|are|came to|came in at|stood at|stands at|amounted to|reached|equalled|equaled|equals|had|has|hit|totalled|totaled|posted|recorded|will be)";
const MAY = "(?:has |have |had |will |would |(?:is|are|was|were) expected to )?";
const UP =
  "grew|grows?|growing|rose|rises?|rising|increas(?:ed|es|e|ing)|climbed|jumped|surged|soared|gained|expanded|improved|widened|(?:was |were |is |are )?up";
const DOWN =
  "fell|falls?|falling|dropped|declined|decreas(?:ed|es|e|ing)|shrank|slipped|slid|contracted|narrowed|(?:was |were |is |are )?down";
const RISE = "growth(?: rate)?|increase|rise|gain";
const FALL = "decline|drop|fall|decrease|reduction";
const ON = "(?: \\(?(?<on>[^\\ue000-\\ue003]{2,40}))?";
const SINCE = `(?:[ ,]+(?:(?:compared (?:with|to)|versus|vs\\.?|from|over|since|than(?: in)?|relative to) (?:in )?(?<since>${P})|between (?<from>${P}) and (?<till>${P})))?`;
/** The times of a mean. */
const DURING = `(?:[ ,]+(?:from|over|in|for|during|across|within|between) (?<also>${P}))?`;
const LAST = `(?:[ ,]+(?<also>${SIDE}))?`;
const ALL = "(?:total |overall |whole |group |company )?";
const MORE =
  "twice|thrice|half|third|quarter|as (?:much|many|high|large|big|great)|cagr|compound|more|higher|larger|bigger|greater|above";
const LESS = "less|lower|smaller|fewer|below";
const THAT = "(?:(?:that|those|level|figure|size|amount) (?:of|in|for) |in |what it was in )?";
const ZH_UP = "增长率?|增速|增幅|增加|提升|提高|上升|上涨|增|涨|扩大";
const ZH_DOWN = "下降|降幅|减少|下滑|下跌|降低|减|降|跌|收窄";
const ZH_IS = "(?:了|为|是|达到?|有)?";
const ZH_ON =
  "(?<on>同比|环比|季环比|月环比|年均复合|复合年均|年均|复合|较上年(?:同期)?|较去年(?:同期)?|比上年(?:同期)?)?";

/** A word of each form: a text without any says no relation. */
export const RELATES =
  /gr[eo]w|r[io]se|ris(?:es?|ing)|increas|climb|jump|surg|soar|gain|expand|improv|widen|\bup\b|f[ae]ll|drop|declin|decreas|reduc|shrank|sli[pd]|contract|narrow|\bdown\b|doubl|tripl|quadrupl|halv|twice|thrice|half|third|quarter|as (?:much|many|high|large|big|great)|cagr|compound|more|higher|larg|bigg|great|above|less|lower|small|few|below|exceed|surpass|topped|trail|lag|differ|gap|spread|times|multipl|\bof\b|ratio|share|average|[增涨升提扩降减跌下收缩比较高多低少差倍占均翻]/i;

/** The unit that a relation must have; any other relation has that of what it is of, or a change's. */
export const UNITS: Partial<Record<Relation, string>> = { fold: "x", multiple: "x", share: "%" };

export interface Form {
  readonly relation: Relation;
  readonly pattern: RegExp;
}

const form = (relation: Relation, pattern: string): Form => ({
  relation,
  pattern: new RegExp(`^${pattern}$`, "d"),
});

/** The forms of a sentence, or of a metric's wording before a figure, that say surely what is computed of what. */
export const FORMS: readonly Form[] = [
  form("change", `(?:(?<one>${SIDE}),? )?${MAY}(?:${UP}|(?<down>${DOWN}))(?: by)? ${F}${ON}${SINCE}${LAST}`),
  form("change", `(?:(?<one>${SIDE}),? )?${MAY}(?:${UP}|(?<down>${DOWN}))(?: by)? ${F}${LAST}${ON}${SINCE}`),
  form(
    "change",
    `(?<one>${SIDE}) (?:saw|posted|recorded|reported|showed) (?:${RISE}|(?<down>${FALL})) of ${F}(?: in (?<more>${SIDE}))?${ON}${SINCE}`,
  ),
  form(
    "change",
    `(?<one>${SIDE}) (?:${RISE}|(?<down>${FALL}))${LAST}${ON}(?: (?:of|at)| ${IS})? ${F}${SINCE}`,
  ),
  form(
    "change",
    `(?:${RISE}|(?<down>${FALL})) (?:in|of) (?<one>${SIDE})${ON}(?: (?:of|at)| ${IS})? ${F}${SINCE}`,
  ),
  form("change", `(?:(?<one>${SIDE})[,，]? ?)?${ZH_ON}(?:${ZH_UP}|(?<down>${ZH_DOWN}))${ZH_IS} ?${F}`),
  form(
    "change",
    `(?<one>${SIDE}) (?:saw|posted|recorded|reported|showed) (?<more>${M}) (?:${RISE}|(?<down>${FALL})) (?:of )?${F}${LAST}${ON}${SINCE}`,
  ),
  form(
    "change",
    `(?:representing |marking |which is |which was )?(?:${RISE}|(?<down>${FALL})) of ${F}${ON}${SINCE}${LAST}`,
  ),
  form(
    "change",
    `(?<one>${SIDE}) ${MAY}(?:${UP}|(?<down>${DOWN})) at (?<on>cagr|compound(?: annual)?(?: growth)? rate) of ${F}${LAST}${SINCE}`,
  ),
  form("fold", `(?<one>${SIDE}),? ${MAY}${F}${LAST}${ON}${SINCE}`),
  form("fold", `(?<one>${SIDE}) ?${ZH_ON}(?:将|已)?${F}`),
  form("change", `from (?<since>${P}),? (?<one>${SIDE}),? ${MAY}(?:${UP}|(?<down>${DOWN}))(?: by)? ${F}`),
  form(
    "beside",
    `(?:(?<one>${SIDE}) (?:${IS} )?)?${F} (?:${MORE}|(?<down>${LESS}))(?: (?<more>${M}))? than ${THAT}(?<other>${SIDE})`,
  ),
  form(
    "beside",
    `(?<one>${SIDE}) (?:exceeded|surpassed|topped|(?<down>trailed|lagged(?: behind)?)) ${THAT}(?<other>${SIDE}) by ${F}${LAST}`,
  ),
  form(
    "beside",
    `(?:(?<one>${SIDE}))?[,，]?(?:比|较|相比于?|相较于?) ?(?<other>${SIDE}) ?的?(?:${ZH_UP}|高出?|多出?|(?<down>${ZH_DOWN}|低|少))(?:了|出)? ?${F}`,
  ),
  form(
    "gap",
    `(?:difference|gap|spread) between (?<one>${SIDE}) and (?<other>${SIDE})(?: ${IS})? ${F}${LAST}`,
  ),
  form(
    "gap",
    `(?<one>${SIDE}) ?(?:与|和|跟|同|及) ?(?<other>${SIDE}) ?(?:之间)?的?(?:相差|差额|差距|之差|差值|差)${ZH_IS} ?${F}`,
  ),
  form(
    "multiple",
    `(?<one>${SIDE}) (?:${IS} )?${F}(?: times)? (?:${THAT}|as (?:much|many|high|large|big|great)(?: (?<more>${M}))? as ${THAT})(?:of )?(?<other>${SIDE})`,
  ),
  form("multiple", `(?<one>${SIDE}) as multiple of (?<other>${SIDE}) ${F}`),
  form("multiple", `(?:(?<one>${SIDE}) ?)(?:是|为|相当于|达到?) ?(?<other>${SIDE}) ?的?(?:倍数)? ?${F}`),
  form(
    "share",
    `(?<one>${SIDE}) (?:${IS}|accounted for|accounts for|made up|makes up|represented|represents|contributed) ${F} of ${ALL}(?<other>${SIDE})`,
  ),
  form(
    "share",
    `(?<one>${SIDE}) (?:(?:as|in) )?(?:share|percentage|proportion|%|part|fraction) of ${ALL}(?<other>${SIDE})(?: ${IS})? ${F}${LAST}`,
  ),
  form("share", `share of (?<one>${SIDE}) in (?<other>${SIDE})(?: ${IS})? ${F}${LAST}`),
  form("share", `ratio of (?<one>${SIDE}) to (?<other>${SIDE})(?: ${IS})? ${F}${LAST}`),
  form(
    "share",
    `(?<one>${SIDE}) ?占(?:了|到|据)? ?(?<other>${SIDE}) ?(?:总额|总量)?的?(?:比重|比例|比率|份额|比)?${ZH_IS}的? ?${F}`,
  ),
  form(
    "mean",
    `(?<one>${SIDE}|${SIDE} ?${IN}${LIST}) averaged ${F}(?: (?:per )?(?:year|annually))?${DURING}`,
  ),
  form(
    "mean",
    `average (?:annual |yearly )?(?<one>${SIDE}|${M} (?:of|for|at) ${LIST}(?: in ${P})?)${DURING}(?: ${IS})? ${F}`,
  ),
  form(
    "mean",
    `on average,? (?<one>(?:in ${P},? )?${LIST}) (?:${IS}|reported|earned) (?:(?<more>${M}) of )?${F}${LAST}`,
  ),
  form(
    "mean",
    `(?<one>${SIDE}|(?:${P})?${LIST}(?:${P})? ?的?${M}) ?(?:的?(?:平均值?|均值|年均))${ZH_IS} ?${F}`,
  ),
  form("mean", `(?<one>(?:${SIDE}|${P}?${LIST}${P}?)的?(?:平均|年均)${M})${ZH_IS} ?${F}`),
];
