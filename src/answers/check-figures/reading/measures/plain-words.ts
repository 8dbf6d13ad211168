/** Words of ordinary language for what measures are called; an amount of money or a change decides what a verb of paying means. */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = [
  [/账单|花费|耗资|耗费|开销|费用支出|所费|花(?:了|掉)|烧(?:了|掉)/g, "成本"],
  [/(?:净赚|赚得?|盈利)了?(?=[为是]?约?$| ?$)/g, "净利润"],
  [/\b(?:earned|netted|pocketed|made)(?=(?: about| around| nearly| some)? *$)/gi, "net profit"],
  [
    /\b(?:took in|takes in|brought in|pulled in|raked in|grossed)(?=(?: about| around| nearly| some)? *$)/gi,
    "revenue",
  ],
  [/(?:出资|斥资|付出|支付)(?=[了约各共]*$)/g, "交易金额"],
  [/\b(?:turned over|turns over)(?=(?: about| around| nearly| some)? *$)/gi, "revenue"],
  [/\b(?:paid|pays?|paying)(?=(?: about| around| nearly| some)? *$)/gi, "price paid"],
  [/耗电量?|电力消耗|能耗/g, "功耗"],
  [/营业额|销售额/g, "收入"],
  [/下载了?|被下载/g, "下载"],
  [/(?:售价|标价|定价|报价|起售价|卖到|卖|售|收取|收费|收)(?=[为是]?约?$| ?$)/g, "价格"],
  // What ends as "cost" below is no price.
  [/\bcosts?(?= *$)/gi, "price"],
  [/\bspent(?= *$)/gi, "expenditure"],
  [/\b(?:bills?|outlays?|tab|spent|expenses?)\b/gi, "cost"],
  [/\bbudget\b/gi, "expenditure"],
  [/\b(?:priced?|sells?|sold|charges?|charged|fees?|retails?)\b/gi, "price"],
  [/\bvalued\b|\bvalu(?:es?|ing)\b(?=[^.]{0,40}\bat\s*$)/gi, "valuation"],
  [/\b(?:bought|acquired|purchased)\b/gi, "stake"],
  [/\b(?:turnover|takings)\b/gi, "revenue"],
  [/\b(?:wattage|draws|burns|consumes)\b/gi, "power"],
  [/\bdownloaded\b/gi, "downloads"],
  [/\b(?:workforce|headcount|staff)\b/gi, "employees"],
];

/** The text with ordinary words put as measures are called. */
export function paraphrased(text: string): string {
  let said = text;
  for (const [pattern, word] of PARAPHRASES) said = said.replace(pattern, word);
  return said;
}

const PLAIN_LATIN = new Set(
  `produce produces produced generate generates generated fed chinese american european japanese korean mainland fiscal third fourth averages averaged bring-in each every both needs need needed handle handles handled process processes processed trade trades traded trading lead leads led own owns owned pay pays paid use uses used reach-out require requires required
  pass passes passed reach reaches cross crosses crossed exceed exceeds exceeded top tops topped surpass surpasses surpassed total totals
  list lists listed quote quotes quoted clock clocks clocked rate rates rated show shows showed shown register registers registered boasting yields
  arrive arrives arrived hit hits land lands landed measure measured measures see sees seen saw take takes took taken bring brings brought run runs ran
  get gets got make makes made turn turns turned go goes went gone move moved give gives gave given hold holds held carry carries carried keep keeps kept
  offer offers offered deliver delivers delivered feature features featured boast boasts boasted sport sports pack packs packed have having
  come comes coming stand stands standing sit sits sat stick sticks stuck count counts counted counting book booked books post posts posted log logged
  pull pulled manage manages managed stood contribute contributes contributed account accounts accounted finish finished achieve achieves achieved score scored scores complete completed completes close closed closes end ended ending
  push pushed pushes lift lifted lifts bump raise raised raises set sets setting aim aims aimed target targets targeted want wants
  trim trimmed shrink shrunk shrank slash slashed shave shaved pare pared cut cuts cutting lower lowered reduce reduced reduces save saved saves
  rising falling growing climbing jumping surging soaring gaining dropping declining slipping reaching hitting totalling leaving
  surge surged soar soared swell swelled expand expanded widen widened double doubled slip slipped slide slid shed
  worth equal equals equivalent compared comparable amid against versus while whereas although though roughly nearly mere merely fully whole entire
  record impressive whopping staggering modest huge large big small tiny massive sizeable handsome healthy mighty hefty
  again further another even alone altogether combined together respectively apiece averaging average-wise overall older newer latest recent
  predecessor rival rivals peers peer previous prior earlier later generation reportedly said says according wrote notes noted puts estimates believes
  win wins won winning award awarded sign signed help helps helped helping let lets begin begins began start starts started
  thinks expects expected forecasts predicted predicts projects anticipates sees should would could around up down
  year-on-year yoy on-year annually day days week weeks month months hour hours time times people thing things part parts side`.split(
    /\s+/,
  ),
);
const PLAIN_HAN =
  /(?:两者|二者|三者|变为|变成|维持|保持|不变|持平|对应的?|相应的?|高于|低于|不及|不如|优于|逊于|多于|少于|领先于?|落后于?|进一步|上年同期|去年同期|上一季度|上季度|同期|只动用了|动用了?|用了|使用了|采用了?|拥有|具备|配备了?|搭载了?|装上了?|装有|配上了?|支持|提供|实现了?|完成了?|取得了?|录得|做到了?|来到了?|升至|增至|降至|增到|降到|跌至|涨至|升到|提高到|提升到|降低到|提高|提升|降低|减少|增加|增长|下降|上升|下滑|扩大|缩小|节省了?|省下|便宜|低了|高出|多出|少了|收窄|突破|逼近|接近|相当于|折合|换算|比上一代|上一代|上代|前代|同样|部分|方面|一侧|也|则|却|都|(?<![平人日月年])均(?![价值])|还|又|更|仍|就|便|才|即|而|将会|不能|能够|可以|应当|需要|将要|据此|此外|另外|同时|其次|首先|最后|随后|再|来看|预测|预期|估计|测算|认为|指出|表示|称|披露|公布|显示|统计|分别|各|各自|至|拿到|摘得|收获|拿走|拿下|占据|包揽|揽下|贡献了?|斩获|合计|共|总共|全部|一共|只有|仅有|仅为|只|左右|上下|大约|约|大概|逾)/g;

/** Takes the place of a subject: its app, the model, 其产品. */
const STAND_IN =
  /\b(?:its|the|this|that|their|whose)(?: own)? (?:app|model|chip|card|product|service|tool|company|firm|group|market|platform|assistant|carmaker|start-?up)s?\b|\bone of(?= *$)|(?:该|这[款家个]|此)(?:大?模型|芯片|卡|产品|应用|公司|集团|企业|市场|板块|行业)|其(?:产品|模型|芯片|应用|公司)?/gi;

/** Takes the place of a measure: the clause has the one of the figure before. */
const SAME_MEASURE =
  /(?:这一?|该|此|上述|同一)(?:比例|占比|比率|数字|数值|数据|指标|增速|增幅|比重|份额|水平|项)|\b(?:the|that|this|its|whose)(?: same)? (?:share|figure|ratio|proportion|rate|number|percentage|score|rating)(?= (?:is|was|at|of|stood|came)\b)/gi;

/** The text without the verbs and adverbs that lead to a figure and say nothing of what is measured. */
export const withoutPlain = (text: string): string =>
  text
    .replace(SAME_MEASURE, " ")
    .replace(STAND_IN, " ")
    .replace(PLAIN_HAN, " ")
    .replace(/[A-Za-z][A-Za-z'’-]*/g, (word) => (PLAIN_LATIN.has(word.toLowerCase()) ? " " : word));

/** Words that only join a figure to its sentence: after 53, ahead of its 63.6, in the same period a year before. */
export const JOINTS =
  /\bon average\b|\b(?:after|before|ahead|behind|out|of|when|where|once|if|expects?|the same (?:period|quarter|month)|same|periods?|then|there|here|s|and|or|next|followed|following|in turn|plus|alongside)\b|对应的?|相应的?/gi;

/** Words that tell two measures of one thing apart, and may stand behind a figure. */
export const CONTRAST_AFTER =
  /\b(?:active|activated|idle|standby|peak|net|gross|attributable|adjusted|diluted|excluding|including|ex)\b(?: [a-z]+){0,2}|\b(?:before|after) (?:tax|interest|minorities|depreciation|amorti[sz]ation|one-offs)\b|\bcache (?:hit|miss)\b|\b(?:un)?cached\b|激活|待机|峰值|归母|扣非|不含[\p{Script=Han}]{1,6}/giu;
