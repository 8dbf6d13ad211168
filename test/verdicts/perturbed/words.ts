import type { Lang } from "../../../src/notation/lang.ts";

/** Other words for a measure, and another measure of the same dimension that may stand in its sentences. */
interface Measure {
  readonly name: RegExp;
  readonly own: readonly string[];
  readonly others: readonly string[];
}

const EN: readonly Measure[] = [
  {
    name: /^(?:quarterly )?revenue$/,
    own: ["sales", "turnover", "takings"],
    others: ["orders", "operating profit", "capital spending", "deferred revenue", "operating costs"],
  },
  {
    name: /^net profit$/,
    own: ["net income", "profit after tax"],
    others: ["operating profit", "gross profit", "free cash flow", "dividends"],
  },
  {
    name: /capital expenditure$/,
    own: ["capital spending", "capex"],
    others: ["revenue", "research spending", "depreciation", "operating cash flow"],
  },
  {
    name: /^gross margin$/,
    own: ["gross profit margin"],
    others: ["net margin", "operating margin", "EBITDA margin"],
  },
  { name: /^net margin$/, own: ["net profit margin"], others: ["gross margin", "operating margin"] },
  {
    name: /monthly active users$/,
    own: ["MAU", "monthly users"],
    others: ["daily active users", "paying users", "registered users"],
  },
  {
    name: /daily active users$/,
    own: ["DAU", "daily users"],
    others: ["monthly active users", "paying users"],
  },
  {
    name: /^parameters$/,
    own: ["parameter count", "model size"],
    others: ["active parameters", "embedding parameters"],
  },
  {
    name: /^API output price$/,
    own: ["price of output tokens", "output token price"],
    others: ["input price", "price of cached input tokens"],
  },
  {
    name: /training cost$/,
    own: ["cost of training"],
    others: ["inference cost", "research cost", "cost of data"],
  },
  { name: /maximum power$/, own: ["maximum power draw"], others: ["idle power", "average power"] },
  { name: /INT8 compute$/, own: ["INT8 performance"], others: ["INT4 compute", "sparse INT8 compute"] },
  { name: /FP32 compute$/, own: ["FP32 performance"], others: ["FP16 compute", "TF32 compute"] },
  { name: /memory size$/, own: ["memory"], others: ["cache size", "system memory"] },
  { name: /price-to-sales/, own: ["P/S ratio"], others: ["P/E ratio", "P/B ratio", "EV/EBITDA"] },
];

const ZH: readonly Measure[] = [
  {
    name: /^(?:季度)?(?:营业)?收入$|^营收$/,
    own: ["营收", "销售额"],
    others: ["订单金额", "营业利润", "资本支出", "合同负债", "营业成本"],
  },
  { name: /^净利润$/, own: ["净利", "纯利"], others: ["营业利润", "毛利", "自由现金流", "分红"] },
  {
    name: /^资本(?:性)?(?:开支|支出)$/,
    own: ["资本支出", "资本性支出"],
    others: ["营收", "研发支出", "折旧", "经营现金流"],
  },
  { name: /毛利率$/, own: ["毛利率"], others: ["净利率", "营业利润率"] },
  { name: /净利率$/, own: ["净利润率"], others: ["毛利率", "营业利润率"] },
  { name: /^月活跃用户$/, own: ["月活", "MAU"], others: ["日活", "付费用户", "注册用户"] },
  { name: /^日活跃用户$/, own: ["日活", "DAU"], others: ["月活", "付费用户"] },
  { name: /^参数量$/, own: ["参数规模", "总参数"], others: ["激活参数", "嵌入参数"] },
  { name: /^API输出价格$/, own: ["输出token价格"], others: ["输入价格", "缓存命中的输入价格"] },
  { name: /训练成本$/, own: ["训练费用"], others: ["推理成本", "研发成本", "数据成本"] },
  { name: /最大功耗$/, own: ["最大功耗"], others: ["待机功耗"] },
  { name: /INT8算力$/, own: ["INT8性能"], others: ["INT4算力", "稀疏INT8算力"] },
  { name: /FP32算力$/, own: ["FP32性能"], others: ["FP16算力", "TF32算力"] },
  { name: /^显存$/, own: ["显存容量"], others: ["缓存", "系统内存"] },
  { name: /市销率/, own: ["PS"], others: ["市盈率", "市净率"] },
];

const WORDS: Readonly<Record<Lang, readonly Measure[]>> = { zh: ZH, en: EN };

/** Other words for a metric by its name. */
export const ownWords = (name: string, lang: Lang): readonly string[] =>
  WORDS[lang].find((each) => each.name.test(name))?.own ?? [];

/** Other measures of the same dimension. */
export const otherMeasures = (name: string, lang: Lang): readonly string[] =>
  WORDS[lang].find((each) => each.name.test(name))?.others ?? [];
