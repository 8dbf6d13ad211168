import type { FigureQuestion } from "../../../src/answers/check-figures/asked-figure.ts";
import type { Verdict } from "../../../src/answers/check-figures/verdict.ts";

/** What is wrong in a claimed figure; nothing in a right one. */
type Slip = "none" | "digit" | "unit" | "time" | "subject" | "sign" | "relation" | "absent";

export interface ClaimedFigure {
  readonly slip: Slip;
  readonly verdict: Verdict;
  readonly claim: FigureQuestion;
}

const claimed =
  (slip: Slip, verdict: Verdict) =>
  (subject: string, metric: string, value: string | number, period?: string): ClaimedFigure => ({
    slip,
    verdict,
    claim: { subject, metric, value, ...(period !== undefined && { period }) },
  });

const right = claimed("none", "agrees");
const rounded = claimed("none", "agrees after rounding");
const digit = claimed("digit", "differs");
const unit = claimed("unit", "differs");
const time = claimed("time", "differs");
const otherTime = claimed("time", "belongs elsewhere");
const subject = claimed("subject", "differs");
const otherSubject = claimed("subject", "belongs elsewhere");
const sign = claimed("sign", "differs");
const relation = claimed("relation", "differs");
const absent = claimed("absent", "not in the report");

/** Figures as readers write them, in either language's notation; half of them with one slip. Read off the page by hand. */
export const CLAIMED: readonly ClaimedFigure[] = [
  right("阿里云", "收入", "317.42亿元", "2024Q4"),
  right("Alibaba Cloud", "revenue", "CNY 31.742 billion", "Q4 2024"),
  right("阿里云", "营收增速", "13.1%", "2024年四季度"),
  rounded("Alibaba", "capex", "31.8 billion yuan", "2024Q4"),
  right("阿里巴巴", "资本开支增速", "增长258.76%", "2024Q4"),
  right("DeepSeek-V3", "training cost", "$5.58 million"),
  right("DeepSeek V3", "训练成本", "558万美元"),
  right("DeepSeek-V3", "parameters", "671B"),
  right("DeepSeek-V3", "激活参数", "370亿参数"),
  right("DeepSeek-V2", "训练成本降幅", "下降42.5%"),
  right("豆包", "月活", "7816万", "2025-01"),
  right("Doubao", "MAU", "78.16 million users", "January 2025"),
  rounded("Doubao", "MAU", "78 million", "2025-01"),
  right("Doubao", "growth of monthly active users", "10.47%", "2025-01"),
  right("中国智能算力", "智能算力规模", "725.3 EFLOPS", "2024"),
  right("China", "intelligent compute capacity", "1,037.3 EFLOPS", "2025"),
  right("China AI compute", "market size", "USD 33.7 billion", "2026"),
  right("中国智能算力", "市场规模", "259亿美元", "2025年"),
  right("中国通用算力", "通用算力增速", "20.6%", "2024"),
  right("昇腾910", "INT8算力", "640 TOPS"),
  right("Ascend 910", "INT8", "0.64 POPS"),
  right("Ascend 910", "INT8", "0.6 POPS"),
  right("华为昇腾910", "功耗", "310W"),
  right("A100", "INT8", "624 TOPS"),
  right("NVIDIA A800", "interconnect bandwidth", "0.4 TB/s"),
  right("寒武纪MLU370-X4", "功耗", "150瓦"),
  right("Google", "revenue", "$90.23 billion", "2025Q1"),
  right("谷歌云", "收入", "123亿美元", "2025年一季度"),
  right("Microsoft", "net profit", "25.824 billion USD", "FY2025Q3"),
  right("Microsoft", "net profit", "25.824 billion USD", "2025Q1"),
  right("China", "ai compute", "0.7253 ZFLOPS", "2024"),
  right("微软", "资本开支增速", "近53%", "25财年第三季度"),
  right("Meta", "资本开支", "640亿至720亿美元", "2025"),
  right("Amazon", "net profit growth", "up 64%", "2025Q1"),
  rounded("亚马逊", "收入", "1557亿美元", "2025Q1"),
  right("申万计算机", "净利润增速", "下降31.55%", "2024年前三季度"),
  right("申万计算机", "毛利率", "27.1%", "2023"),
  right("SW computer sector", "net margin", "4.8%", "2021"),
  right("Ray-Ban Meta", "shipments", "36万台", "2023Q4"),
  right("Snapdragon 8 Gen 3", "total AI compute", "超过73 TOPS"),
  right("M4", "NPU", "38 TOPS"),
  right("Lunar Lake", "NPU compute", "48 TOPS"),
  right("引望", "估值", "1150亿元", "2024-08"),
  right("赛力斯", "持股比例", "10%"),
  right("Stargate", "investment", "$500 billion"),
  right("o1-mini", "AIME 2024 pass@1", "63.6%"),
  right("Palantir", "PS", "82.95x"),
  right("腾讯", "市销率", "6.66倍", "2025-02-21"),
  right("DeepSeek应用", "日活", "超过2000万"),
  right("DeepSeek-R1", "API输出价格", "16元/百万tokens"),
  right("Doubao", "tokens processed a day", "over 4 trillion tokens per day", "2024-12"),
  right("豆包", "tokens使用量增长倍数", "增长超过33倍", "2024-12"),
  right("Alibaba Cloud", "quarterly revenue", "31.742 billion yuan", "2024Q4"),
  right("阿里云", "营收", "317.42亿", "2024Q4"),
  right("DeepSeek-V3", "cost of training", "5.58 million dollars"),
  right("豆包", "MAU环比", "10.47%", "2025-01"),
  right("昇腾910", "算力", "640TOPS"),
  right("Google", "capex guidance", "$75bn", "2025"),
  right("DeepSeek R1", "output price", "16元"),
  right("计算机板块", "营业收入", "8498.48亿元", "2024年前三季度"),
  right("第六代无人车", "价格", "20万元"),
  right("Stargate", "total investment", "$500bn"),

  digit("阿里云", "收入", "371.42亿元", "2024Q4"),
  digit("DeepSeek-V3", "training cost", "$5.85 million"),
  digit("豆包", "月活", "7861万", "2025-01"),
  digit("中国智能算力", "智能算力规模", "725.8 EFLOPS", "2024"),
  digit("Ascend 910", "INT8", "460 TOPS"),
  digit("Ascend 910", "INT8", "604 TOPS"),
  digit("Google", "revenue", "$93.02 billion", "2025Q1"),
  digit("申万计算机", "毛利率", "27.7%", "2023"),
  digit("Palantir", "PS", "85.95x"),
  digit("M4", "NPU", "36 TOPS"),

  unit("阿里云", "收入", "317.42亿美元", "2024Q4"),
  unit("DeepSeek-V3", "训练成本", "558万元"),
  unit("Doubao", "MAU", "7816亿", "2025-01"),
  unit("Google", "revenue", "902.3 million USD", "2025Q1"),
  unit("A800", "interconnect", "400 TB/s"),
  unit("MLU370-X4", "功耗", "150 kW"),
  unit("昇腾910", "INT8算力", "640 TFLOPS"),
  unit("China AI compute", "intelligent compute capacity", "725.3 PFLOPS", "2024"),
  unit("DeepSeek-V3", "参数", "671亿"),

  time("China AI compute", "intelligent compute capacity", "725.3 EFLOPS", "2025"),
  time("中国智能算力", "市场规模", "337亿美元", "2025"),
  time("阿里云", "收入", "317.42亿元", "2023Q4"),
  time("SW computer sector", "net margin", "4.8%", "2022"),
  time("Ray-Ban Meta", "shipments", "36万台", "2024Q1"),
  time("Google", "capex", "$75 billion", "2024"),
  time("Microsoft", "net profit", "258.24亿美元", "FY2024Q3"),
  otherTime("Microsoft", "net profit", "258.24亿美元", "2025Q3"),
  otherTime("腾讯", "市销率", "6.66倍", "2024-02-21"),

  otherSubject("腾讯", "收入", "317.42亿元", "2024Q4"),
  subject("A800", "INT8", "640 TOPS"),
  subject("Meta", "revenue", "$90.23 billion", "2025Q1"),
  subject("Tencent", "PS", "2.48x"),
  subject("亚马逊", "净利润", "345亿美元", "2025Q1"),
  otherSubject("DeepSeek-R1", "training cost", "558万美元"),
  otherSubject("昇腾910", "FP32", "75 TFLOPS"),
  subject("昇腾910B", "制程", "28nm"),

  sign("申万计算机", "净利润增速", "增长31.55%", "2024年前三季度"),
  sign("申万计算机", "净利润增速", "31.55%", "2024Q1..2024Q3"),
  sign("SW computer sector", "revenue growth", "-6.27%", "2024Q1..2024Q3"),
  sign("Meta", "net profit growth", "down 35%", "2025Q1"),
  sign("DeepSeek-V2", "训练成本降幅", "上升42.5%"),
  sign("亚马逊", "收入增速", "下降9%", "2025Q1"),

  relation("豆包", "tokens使用量增长倍数", "为5月的33倍", "2024-12"),
  relation("中国智能算力", "智能算力倍数", "增长2倍", "2026"),
  relation("中国智能算力", "市场规模倍数", "增长1.77倍", "2026"),

  digit("Meta", "资本开支", "680亿美元", "2025"),
  digit("申万计算机", "毛利率", "0%", "2018-2023"),
  digit("申万计算机", "AI编程后的净利率", "5.2%"),
  rounded("申万计算机", "毛利率", "27%", "2018-2023"),

  // words cut at another place than the report's
  right("谷歌", "云收入", "123亿美元", "2025Q1"),
  right("Microsoft", "intelligent cloud revenue", "USD 26.751 billion", "FY2025Q3"),
  right("中国大陆", "云基础设施支出", "102亿美元", "2024Q3"),
  right("豆包", "信息处理场景增长", "39倍", "2024-12"),
  subject("Google", "cloud revenue", "USD 90.23 billion", "2025Q1"),
  subject("微软", "智能云收入", "700.66亿美元", "FY2025Q3"),
  absent("Meta", "cloud revenue", "USD 42.314 billion", "2025Q1"),
  subject("SW computer sector", "net margin", "17%"),
  absent("H20", "power", "400 W"),
  absent("昇腾910", "显存", "32 GB"),
  absent("o1-mini", "context window", "128K"),
  absent("GPT-5", "parameters", "1.8T"),
  absent("豆包", "周活跃用户", "7816万", "2025-01"),
  absent("Meta", "毛利润", "166.44亿美元", "2025Q1"),
  unit("豆包", "月活增长", "7816万", "2025-01"),
  absent("A100", "FP16算力", "624 TOPS"),
  relation("豆包", "月活", "不足7816万", "2025-01"),
  otherSubject("Alibaba", "revenue", "317.42亿元", "2024Q4"),
  otherSubject("寒武纪", "兼容软件数", "数百万款"),
  otherSubject("Microsoft", "adopting organisations", "77,000 organisations"),
  otherSubject("MiniMax", "daily active users", "over 20 million"),
];
