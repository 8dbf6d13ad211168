import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { stem } from "../../../search/reading/stem.ts";
import { STOP_WORDS } from "../../../search/reading/stop-words.ts";

/** A change of something, whatever its direction: growth, cut, 增速, 降幅. */
export const CHANGE_WORD = "_change";
/** A part of something: share, ratio, 占比. */
export const SHARE_WORD = "_share";
/** So many times something: multiple, 倍数. */
export const MULTIPLE_WORD = "_multiple";

/**
 * Words of business and computing that say the same, in both languages, and the one word that they become. The longest come first; a
 * word of one language may be part of a longer one (净利润 of 净利润率).
 */
const ALIKE: readonly (readonly [word: string, zh: string, en: string])[] = [
  [
    "_cagr _change",
    "年均复合增长率|复合年均增长率|复合年增长率|复合增长率|复合增速|年均增速|年均增长率",
    "compound(?:ed)? (?:annual )?(?:growth|increase)(?: rate)?|cagr|annuali[sz]ed growth(?: rate)?|average annual growth(?: rate)?",
  ],
  [
    "_change",
    "月增长率?|月增速|年增长率?|年增速",
    "\\b(?:monthly|annual|yearly|quarterly) (?:growth|increase|rise|decline)(?: rate)?\\b",
  ],
  ["_exclud", "不含|不包括|剔除|扣除", "\\b(?:excluding|exclud(?:es?|ed)|excl\\.?|ex-|without|net of)"],
  ["_includ", "包含|包括|含(?!税)", "\\b(?:including|includ(?:es?|ed)|incl\\.?)"],
  [
    "_change",
    "(?:同比|环比|月环比|季环比)?(?:增长率|增长倍数|增长|增速|增幅|增加|升幅|涨幅|提升幅度|提升|提高|上升|上涨|上调|攀升|飙升|猛增|激增|扩张|降幅|下降|降低|减少|减幅|节省|节约|缩减|缩小|收缩|缩水|压缩|下滑|下跌|下调|回落|跌幅|少了|多了|变动|变化|改变|改善)(?:幅度|比例|率|倍数)?|同比|环比|较上月|较上年|较上季度?|较去年",
    "(?:year|month|quarter)[- ](?:on|over)[- ](?:year|month|quarter)|\\b(?:yoy|mom|qoq|y/y|m/m|q/q)\\b|\\bgrowth rate|\\b(?:growth|grew|increase[sd]?|rises?|rose|risen|gain(?:s|ed)?|change[sd]?|cuts?|reductions?|reduce[sd]?|savings?|saved|decrease[sd]?|declines?|declined|drop(?:s|ped)?|falls?|fell|fallen|lower(?:ed|ing)|improvements?|improved|uplift|jump(?:s|ed)?|climb(?:s|ed)?|surged?|shrinkage|shrank|shrunk|contraction|expansion|advance[sd]?|dips?|slumps?)\\b",
  ],
  ["_non", "非(?!常|洲|凡)", "\\bnon-?(?=[a-z])|\\bother than\\b"],
  ["_grossprofit", "毛利润(?!率)|毛利额|毛利(?!率|润)", "gross (?:profits?|income)(?! margin)"],
  ["_median", "中位数|中值", "\\bmedian\\b"],
  [
    "_per",
    "每(?=个|名|位|家|台|辆|张|卡|股|用户|员工)|人均|单卡|单用户",
    "\\bper (?!token|million|1m|day|month|year|week|quarter|second|hour|minute|annum|question|cent|parameter|interaction|vehicle|car\\b)(?=[a-z])|\\bper-(?:user|share|capita|employee)\\b",
  ],
  ["_cogs", "成本端", "in (?:the )?cost of sales"],
  ["_expenses", "费用端", "in (?:the )?expenses"],
  [
    "_netmargin",
    "销售净利润率|销售净利率|净利润率|净利率",
    "net (?:profit |income )?margins?|net profit ratio",
  ],
  ["_grossmargin", "销售毛利率|综合毛利率|毛利润率|毛利率", "gross (?:profit )?margins?"],
  [
    "_netprofit",
    "归属于?上市公司股东的?净利润?|归属于?母公司(?:股东|所有者)?的?净利润?|归母净利润|归母净利|归母利润|归母盈利|净利润|净利|纯利|净赚|盈利(?!能力|水平|率|预|模)|赚(?=了|得|到|多少|$)",
    "(?:attributable )?net (?:profit|income|earnings)|profit attributable(?: to (?:shareholders|owners|the parent))?|profit after tax|after-tax profit|bottom[- ]line|\\bearnings\\b|\\bearned\\b",
  ],
  ["_cogs _share", "(?:营业|销售)成本率", "cost of (?:goods sold|sales|revenue) ratio|\\bcogs ratio"],
  ["_cogs", "营业成本|销售成本", "cost of (?:goods sold|sales|revenue)|\\bcogs\\b|operating costs?"],
  [
    "_revenue",
    "营业总收入|营业收入|总营收|总收入|营业额|销售额|营收额|营收|进账|收入",
    "\\b(?:operating |net |total )?(?:revenues?|sales|turnover|top[- ]line|takings)\\b",
  ],
  [
    "_capex",
    "资本性支出|资本性投入|资本开支|资本支出|资本投入",
    "\\bcap(?:ital)?[- ]?ex(?:penditures?|penses?)?\\b|capital (?:spending|spend|outlays?|investments?|expenditures?|budget)",
  ],
  [
    "_ps",
    "市销率|市售率",
    "price[- /]to[- ]sales(?: ratios?| multiples?)?|price/sales|\\bp/s(?: ratios?| multiples?)?|\\bps(?: ratios?| multiples?)?\\b|sales multiples?",
  ],
  [
    "_pe",
    "市盈率|本益比",
    "price[- /]to[- ]earnings(?: ratios?| multiples?)?|\\bp/e(?: ratios?)?|\\bpe(?: ratios?)?\\b",
  ],
  ["_marketcap", "总市值|市值", "market (?:cap|capitali[sz]ation|value)"],
  ["_share _market", "市场份额|市场占有率|市占率|市占", "market share"],
  [
    "_share",
    "占比|比重|比例|比率|所占|占",
    "\\bas (?:a |the )?(?:share|percentage|proportion|fraction|%|percent) of\\b|-?\\bto[- ] *(?=_(?:revenue|cogs|netprofit)\\b)|/ *(?=_(?:revenue|cogs)\\b)|\\b(?:share|percentage|proportion|fraction|ratio)s?\\b(?: of)?|% of\\b",
  ],
  ["_multiple", "倍数|倍率", "\\bmultiples?\\b"],
  [
    "_headcount",
    "(?:员工|职工|人员)(?:总数|数量|人数|数)|雇员(?:总数|数量|人数|数)|用工人数",
    "number of (?:staff|employees|people employed)|\\b(?:headcount|workforce|employee count|employee numbers)\\b(?! (?:costs?|expenses?|spending|pay))",
  ],
  [
    "_staff",
    "人力|人工|人员|员工|职工|雇员",
    "\\b(?:staff|labou?r|personnel|employees?|workforce|headcount|manpower)\\b|\\bpeople(?= (?:costs?|expenses?)\\b)",
  ],
  [
    "_pay",
    "工资薪酬|薪酬总额|薪酬|工资|薪资",
    "\\b(?:payroll|pay|wages?|wage bill|salar(?:y|ies)|compensation|remuneration)\\b",
  ],
  ["_rd", "研究开发|研究与开发|研发", "\\br ?& ?d\\b|\\brd\\b|research and development"],
  [
    "_ai _compute",
    "智能算力|智算算力|智算|人工智能算力|ai算力|ai 算力",
    "(?:intelligent|ai|artificial[- ]intelligence) comput(?:e|ing)(?: power| capacity)?",
  ],
  ["_compute", "算力", "\\bcomput(?:e|ing)(?: power| capacity| performance| capability)?\\b"],
  ["_ai", "人工智能", "\\bartificial intelligence\\b|\\bai\\b"],
  ["_general _compute", "通用算力", "general(?:-purpose)? comput(?:e|ing)(?: power| capacity)?"],
  ["_parameter", "参数量|参数规模|参数数量|参数", "\\bparameters?\\b|\\bparams?\\b|model size"],
  ["_active", "激活", "\\bactivated?\\b"],
  ["_data", "数据集|语料库|语料|数据", "\\b(?:data|corpus|dataset)\\b"],
  ["_train", "预训练|训练", "\\bpre-?train(?:ing|ed)?\\b|\\btrain(?:ing|ed)?\\b"],
  ["_price _change", "降价|涨价|调价", "price (?:cut|reduction|increase|hike|drop|decrease)s?"],
  [
    "_price",
    "价格|单价|售价|定价|报价|标价|均价|价位|收费|计费|资费|价",
    "\\b(?:prices?|pricing|priced|tariffs?|charges?|charged|fees?)\\b",
  ],
  [
    "_cost",
    "成本|费用|花费|开销|花了?多少钱?|耗资",
    "\\bcosts?\\b|\\bexpenses?\\b|(?<=_train +)(?:bills?|spend|outlays?)\\b",
  ],
  ["_time", "时间|时长|耗时|用时|历时|周期|多久|多长", "\\b(?:time|duration|length)\\b|how long"],
  [
    "_invest",
    "投资|投入|支出|预算|投向",
    "\\b(?:invest(?:ments?|ed|ing)?|spend(?:ing)?|spent|expenditures?|budget|outlays?)\\b",
  ],
  [
    "_mau",
    "月活跃用户数?|月度活跃用户数?|每月活跃用户数?|月活用户数?|月活跃?人数|月活跃?",
    "monthly (?:active )?(?:users?|accounts?)|monthly actives?|\\bmaus?\\b",
  ],
  [
    "_dau",
    "日活跃用户数?|每日活跃用户数?|日活用户数?|日活跃?人数|日活跃?",
    "daily (?:active )?(?:users?|accounts?)(?! (?:interactions?|visits?|sessions?|requests?|messages?)\\b)|daily actives?|\\bdaus?\\b",
  ],
  [
    "_daily",
    "日均|每日|每天|单日|日(?=交互|处理|产|调用|访问)",
    "\\b(?:daily|per day|each day|every day)\\b",
  ],
  ["_monthly", "月均|每月|月度", "\\b(?:monthly|per month|each month)\\b"],
  ["_yearly", "每年|年均", "\\b(?:per year|each year|per annum)\\b"],
  ["_weekly", "每周|周均", "\\b(?:weekly|per week|each week)\\b"],
  [
    "_visit",
    "访问次数|访问量|访问人次|访问|流量",
    "\\b(?:visits?|traffic|visiting|visitors?|page views?)\\b",
  ],
  ["_download", "下载次数|下载量|下载数|下载", "\\bdownloads?\\b|\\binstalls?\\b"],
  ["_shipment", "出货量|出货|发货量", "\\bshipments?\\b|units? shipped|unit shipments?|shipped units?"],
  ["_order", "订单量|订单数|订单|单量|接单", "\\b(?:orders?|rides?|trips?|journeys?|bookings?)\\b"],
  ["_fleet", "投放车辆|车队|无人车数量|投放", "\\bfleet\\b|vehicles deployed"],
  ["_vehicle", "整车|单车|车辆|无人车", "\\b(?:vehicles?|cars?|robotaxis?)\\b"],
  [
    "_power",
    "功耗|功率",
    "power (?:draw|consumption|usage)|\\btdp\\b|thermal design power|\\bpower\\b|\\bwattage\\b",
  ],
  ["_bandwidth", "带宽", "\\bbandwidth\\b"],
  ["_interconnect", "互联|互连", "\\b(?:interconnect(?:ion)?|nvlink|link)\\b"],
  ["_memory", "显存|内存", "(?:graphics |video |on-?board )?\\b(?:memory|vram|hbm)\\b"],
  ["_stake", "持股|股权|股份", "\\b(?:stakes?|shareholdings?|ownership|equity|holding)\\b"],
  ["_valuation", "投后估值|估值", "(?:post-money )?\\bvaluations?\\b|\\bvalued\\b"],
  ["_customer", "客户", "\\b(?:customers?|clients?)\\b"],
  ["_user", "用户", "\\busers?\\b"],
  ["_token", "令牌", "\\btokens?\\b"],
  ["_takeover", "接管", "\\b(?:takeovers?|disengagements?|interventions?)\\b"],
  ["_mileage", "里程", "\\b(?:mileage|distance|kilomet(?:re|er)s)\\b"],
  ["_test", "测试", "\\btest(?:ing|s|ed)?\\b"],
  ["_simulation", "仿真|模拟", "\\bsimulat(?:ion|ed)\\b"],
  ["_model", "模型", "\\bmodels?\\b"],
  ["_company", "企业|厂商", "\\b(?:enterprises?|corporate)\\b"],
  ["_satisfaction", "满意度", "\\bsatisfaction\\b"],
  ["_limit", "上限|限额|限制|条数", "\\b(?:limits?|caps?|quota|allowance)\\b"],
  ["_message", "消息", "\\bmessages?\\b"],
  ["_efficiency", "效率|人效", "\\b(?:efficiency|productivity)\\b"],
  [
    "_compute",
    "(?<=(?:int8|fp\\d+|npu) *)(?:性能|吞吐量?)",
    "(?<=\\b(?:int8|fp\\d+|npu) +)(?:throughput|performance|speed|ops|tops|tflops)\\b",
  ],
  ["_speed", "速度|速率", "\\b(?:speed|throughput)\\b"],
  [
    "npu",
    "神经网络?(?:处理器|处理单元|引擎)",
    "\\bneural(?:[- ]network)? (?:processing units?|processors?|engines?)\\b",
  ],
  ["_kvcache", "键值缓存|kv ?缓存|kv ?cache", "\\bkv[- ]?cache\\b|key[- ]?value cache"],
  ["_jerk", "顿挫感?", "\\b(?:jerks?|jolts?|lurch(?:es|ing)?)\\b"],
  ["_codelanguage", "编程语言", "\\b(?:programming|coding) languages?\\b"],
  ["_language", "语言|语种|方言", "\\b(?:languages?|dialects?)\\b"],
  ["_gpu", "显卡|加速卡|gpu卡", "\\bgpus?\\b|graphics cards?"],
  ["_rank", "排名|名次|位次|排行榜?|位列", "\\brank(?:s|ed|ing|ings)?\\b"],
  ["_fullmarks", "满分", "full marks|full score|perfect score"],
];

/** Words that say more of a figure, not what it measures. */
const PLAIN_HAN =
  /不含税|含税|至今|截至|大约|约为|单季度|单季|当季|季度|全年|年度|本年|今年|当年|上半年|下半年|半年|去年|上年|(?:十[一二]|[一二三四五六七八九])月份?(?!活)|累计|合计|共计|总计|总共|总额|总量|总规模|规模|总数|数量|数目|次数|人数|台数|家数|个数|条数|款数|数值|数据量|金额|水平|得分|分数|成绩|评分|评级|指引|计划|规划|预计|预期|预测|目标|达到|实现|完成|左右|以上|以下|以内|公司|集团|报告期|其中|分别|方面|情况|口径|整体|总体|平均|均值|单个|一个|每个|多少|几个|什么|使用|采用|所需|需要|相当于|布局|进驻|拥有|推出|涉及|可用|种类|相比|相较|相对于?/g;
const PLAIN_SINGLE =
  /^[个款台家名条块种项次枚张件部颗片位大多约超近每年月日天前第以或且但并而向让使用做有无本此这那各另又还只就都来去起按以因占率约性式型化者上下里间地得着过再更最很较总拟将已达均的之了为是在上中内时后与和及等所可能被对其该较比于由从至到量数额值分]$/;
const PLAIN_LATIN = new Set(
  `quarterly quarter annual yearly full-year full year half first second third fourth total overall overal aggregate combined cumulative
  reported posted recorded expected planned plan projected forecast estimated target targeted goal guidance guided outlook list headline
  figure figures number numbers count value level amount size scale capacity volume rate score scores rating result results latest current
  average mean single unit units approximately about around roughly versus vs compared comparison relative than against prior-generation
  over under by during last past recent previously per each new company group its their this that which who whom whose time times period
  point points day days week weeks month months year years scale-point best least most same other only more less one two rated run running reach reached hit take takes taken took
  used using use needed required available supported support supporting made given set put`.split(/\s+/),
);

export interface MetricWords {
  /** Words that say what is measured, each in the one form of those that say the same. */
  readonly words: ReadonlySet<string>;
  /** Numbers of the wording: 30 of "under a 30 % gain". */
  readonly numbers: ReadonlySet<string>;
}

const rules = ALIKE.map(([word, zh, en]) => ({
  word: ` ${word} `,
  zh: new RegExp(zh, "g"),
  en: new RegExp(en, "g"),
}));

/** What a change is counted from: it says nothing of what changes. */
const COMPARED =
  /\b(?:versus|vs\.?|compared (?:with|to)|relative to|against|from|over|than) (?:the |its )?(?:previous|prior|last|earlier|preceding)[- ](?:generation|gen|version|model)s?\b|(?:较|比|相比于?|相较于?|与)?(?:上一?代|前一?代|上一?版)(?:产品|车型|版本)?(?:相比)?|[去上]年同期的?|\b(?:prior|previous)[- ]year\b|\b(?:(?:a|one) )?year[- ](?:ago|earlier|before)\b/gi;

/** More of a wording is not looked at. */
const LONGEST = 240;
/** So many names are kept as words; a corpus has fewer, requests may bring no end of them. */
const MOST_KEPT = 6000;

const kept = new Map<string, MetricWords>();

/** Where a speaker is named, not the thing measured: "according to the FT", 据《金融时报》报道. */
const SPEAKER =
  /[,;(]? ?\b(?:according to|as (?:reported|cited|stated|told|given|claimed|estimated|put) (?:by|in)|(?:reported|cited|stated|claimed|estimated|disclosed|announced) by|as per|sourced? from)\b.*$|\bper the (?!day|week|month|quarter|year|hour)[\w ]*$|(?:据|根据)[^,，的]{1,20}?(?:报道|称|统计|披露|预测|预计|测算|数据|口径)(?:的)?[,，]?|\([^()]*(?:口径|报道|数据|统计|预测|预计|估计|测算|\b(?:estimates?|estimated|forecasts?|reports?|survey))\)/gi;

/** The words of a name or wording of a metric; periods, speakers and words that say nothing of the measure are left out. */
export function metricWords(text: string): MetricWords {
  const known = kept.get(text);
  if (known) return known;
  const made = wordsIn(text.length > LONGEST * 40 ? text.slice(0, LONGEST * 40) : text);
  if (text.length <= LONGEST / 2 && kept.size < MOST_KEPT) kept.set(text, made);
  return made;
}

function wordsIn(text: string): MetricWords {
  let plain = (/\d|[一二三四〇]/.test(text) ? undated : (each: string) => each)(text.normalize("NFKC"))
    .replace(SPEAKER, " ")
    .replace(COMPARED, " ");
  plain = ` ${plainText(plain)} `.replace(/['’]s\b/g, " ");
  plain = plain.replace(
    /\b[a-z]+@\d+\b|[a-z]+-?\d[\w.-]*|\d+[a-z]\w*/g,
    (name) => ` ${name.replace(/[^a-z0-9]/g, "")} `,
  );
  plain = plain.replace(/(?<=\p{Script=Han})\/(?=\p{Script=Han})/gu, " _share ");
  const [hasHan, hasLatin] = [/\p{Script=Han}/u.test(plain), /[a-z]/.test(plain)];
  for (const { word, zh, en } of rules) {
    if (hasHan) plain = plain.replace(zh, word);
    if (hasLatin) plain = plain.replace(en, word);
  }
  const numbers = new Set(
    (plain.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g) ?? []).map((number) => String(Number(number))),
  );
  const latin = (plain.match(/[a-z_][a-z0-9_]*/g) ?? [])
    .filter(
      (word) => word.startsWith("_") || (word.length > 1 && !STOP_WORDS.has(word) && !PLAIN_LATIN.has(word)),
    )
    .map((word) => (word.startsWith("_") ? word : stem(word).replace(/iz/, "is")));
  const han = (plain.replace(PLAIN_HAN, " ").match(/\p{Script=Han}+/gu) ?? []).flatMap(segments);
  return { words: new Set([...latin, ...han]), numbers };
}

function undated(text: string): string {
  let plain = text;
  for (const { start, end } of readPeriods(text).reverse())
    plain = `${plain.slice(0, start)}${" ".repeat(end - start)}${plain.slice(end)}`;
  return plain;
}

let segmenter: Intl.Segmenter | undefined;

function segments(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words: string[] = [];
  let singles = "";
  for (const { segment } of [...segmenter.segment(run), { segment: "" }]) {
    if ([...segment].length === 1 && !PLAIN_SINGLE.test(segment)) {
      singles += segment;
      continue;
    }
    // Characters that the segmenter leaves alone are a word that it does not know: 待机, 扣非.
    if (singles !== "") words.push(singles);
    singles = "";
    if ([...segment].length > 1) words.push(segment);
  }
  return words;
}
