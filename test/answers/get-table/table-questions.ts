/** A question that needs a filter, a sort, a comparison or an aggregate; the call that answers it; the answer, worked out by hand from the page. */
export interface TableQuestion {
  readonly ask: string;
  readonly tool: "get_table" | "compare_entities";
  readonly args: Readonly<Record<string, unknown>>;
  /** Keys of the rows, in order. */
  readonly rows?: readonly string[];
  readonly undecided?: readonly string[];
  /** Figures of a summary, by group or function. */
  readonly figures?: Readonly<Record<string, number>>;
  /** Keys of the rows that a summary leaves out, or counts with a doubt. */
  readonly missing?: readonly string[];
  readonly doubtful?: readonly string[];
  /** A cell of the first row. */
  readonly cell?: readonly [column: string, value: number];
  /** Values of a comparison, by entity. */
  readonly values?: Readonly<Record<string, readonly number[]>>;
  readonly places?: string;
}

const table = (
  ask: string,
  args: TableQuestion["args"],
  answer: Omit<TableQuestion, "ask" | "tool" | "args">,
): TableQuestion => ({ ask, tool: "get_table", args, ...answer });
const compare = (
  ask: string,
  args: TableQuestion["args"],
  answer: Omit<TableQuestion, "ask" | "tool" | "args">,
): TableQuestion => ({ ask, tool: "compare_entities", args, ...answer });

const CHIPS = "ai-chip-specs";
const EDGE = "edge-chips";
const HUAWEI = "huawei-chip-price-capacity";

export const ENGLISH: readonly TableQuestion[] = [
  table(
    "Whose results of calendar Q1 2025 show more than 10% revenue growth?",
    {
      table: "hyperscaler-q1-2025",
      where: ["period = 2025Q1", "revenue_growth_pct > 10", "level = company"],
    },
    { rows: ["microsoft", "meta"], undecided: ["google"] },
  ),
  table(
    "Which chips give at least 256 INT8 TOPS at 300 W or less, best per watt first?",
    { table: CHIPS, where: ["int8_tops >= 256", "power_w <= 300"], sort: ["-int8_tops_per_w"] },
    {
      rows: ["bili-104p", "a100-pcie", "a800-pcie", "mlu370-x4", "tiangai-100", "t20"],
      undecided: ["v100-pcie", "tpuv4", "ascend-910"],
    },
  ),
  table(
    "Which chip has the most INT8 compute?",
    { table: CHIPS, sort: "-int8_tops", limit: 1 },
    { rows: ["bili-100p"], undecided: ["v100-pcie"] },
  ),
  table(
    "Which chips draw less than 100 W?",
    { table: CHIPS, where: "power < 100 W" },
    { rows: ["ascend-310", "mlu370-s4"], undecided: ["tpuv4i", "tpuv4"] },
  ),
  table(
    "What do the chips draw on average?",
    { table: CHIPS, summary: "mean(power_w)" },
    {
      figures: { "mean(power_w)": 304.5 },
      undecided: ["tpuv4i", "tpuv4"],
      missing: ["tpuv4i", "tpuv4"],
      doubtful: ["ascend-910"],
    },
  ),
  table(
    "How many chips has each vendor in the table?",
    { table: CHIPS, summary: "count", by: "vendor", lang: "en" },
    {
      figures: {
        NVIDIA: 3,
        AMD: 3,
        "Iluvatar CoreX": 1,
        Biren: 2,
        Google: 2,
        HiSilicon: 2,
        Enflame: 1,
        Cambricon: 2,
      },
    },
  ),
  table(
    "Which chips have 128 GB of memory or more?",
    { table: CHIPS, where: "memory >= 0.128 TB" },
    { rows: ["mi250x", "mi250"], undecided: ["ascend-310", "ascend-910"] },
  ),
  table(
    "Which edge chips came out between October 2023 and May 2024?",
    { table: EDGE, where: "release between 2023-10 and 2024-05", columns: "release" },
    {
      rows: [
        "snapdragon-8-gen-3",
        "dimensity-9300",
        "dimensity-9300-plus",
        "snapdragon-x-elite",
        "meteor-lake",
        "ryzen-8040",
        "m3",
        "m4",
        "rtx40-super",
      ],
    },
  ),
  table(
    "Whose NPU reaches 45 TOPS?",
    { table: EDGE, where: "npu_tops >= 45", sort: "-npu_tops" },
    {
      rows: ["ryzen-ai-300", "dimensity-9300-plus", "lunar-lake", "snapdragon-x-elite"],
      undecided: ["rtx40-super"],
    },
  ),
  table(
    "Which edge chips have 80 TOPS in total or more?",
    { table: EDGE, where: "total_tops >= 80" },
    {
      rows: ["lunar-lake", "rtx40-super"],
      undecided: ["snapdragon-8-gen-3", "dimensity-9300", "a17-pro", "ryzen-ai-300", "m3", "m4"],
    },
  ),
  table(
    "Which edge chips have at least 73 TOPS in total?",
    { table: EDGE, where: "total_tops >= 73" },
    {
      rows: ["snapdragon-8-gen-3", "snapdragon-x-elite", "lunar-lake", "rtx40-super"],
      undecided: ["dimensity-9300", "a17-pro", "ryzen-ai-300", "m3", "m4"],
    },
  ),
  table(
    "Which US software companies trade above 20 times sales?",
    { table: "ps-us", where: "ps_ttm > 20", sort: "-ps_ttm" },
    { rows: ["palantir", "applovin", "fico", "reddit"] },
  ),
  table(
    "What is the median price-to-sales ratio of the US companies?",
    { table: "ps-us", summary: "median(ps_ttm)" },
    { figures: { "median(ps_ttm)": 11.06 } },
  ),
  table(
    "Which Hong Kong or A-share company is cheapest by sales?",
    { table: "ps-hk-a", sort: "ps_ttm", limit: 1 },
    { rows: ["alibaba"], cell: ["ps_ttm", 2.48] },
  ),
  table(
    "How do Hong Kong and A shares differ in mean price to sales?",
    { table: "ps-hk-a", summary: "mean(ps_ttm)", by: "market", lang: "en" },
    { figures: { "Hong Kong": 42.28 / 6, "A share": 76.64 / 8 } },
  ),
  table(
    "Which models beat o1-mini's 63.6 on AIME?",
    { table: "distill-benchmarks", where: "aime_2024_pass1 > 63.6", sort: "-aime_2024_pass1" },
    { rows: ["r1-distill-qwen-32b", "r1-distill-llama-70b", "r1-distill-qwen-14b"] },
  ),
  table(
    "Which model has the best Codeforces rating?",
    { table: "distill-benchmarks", sort: ["-codeforces_rating"], limit: "1" },
    { rows: ["o1-mini"], cell: ["codeforces_rating", 1820] },
  ),
  table(
    "When was the sector's net margin highest?",
    { table: "sector-net-margin", summary: "max(net_margin_pct)" },
    { figures: { "max(net_margin_pct)": 4.8 } },
  ),
  table(
    "What is the mean gross margin of 2018 to 2023?",
    { table: "sector-gross-margin", summary: "mean(gross_margin_pct)" },
    { figures: { "mean(gross_margin_pct)": 159.7 / 6 } },
  ),
  table(
    "Whose revenue grew by a fifth or more?",
    { table: "hyperscaler-q1-2025", where: "revenue_growth_pct >= 20%" },
    { rows: ["google-cloud", "microsoft-intelligent-cloud"], undecided: ["google"] },
  ),
  table(
    "Which Huawei chips are stacked?",
    { table: HUAWEI, where: "stacked = true" },
    { rows: ["kunpeng-920b", "ascend-310b", "ascend-910b"] },
  ),
  table(
    "Which Huawei chips cost at least 8?",
    { table: HUAWEI, where: "price_low >= 8" },
    { rows: ["ascend-910", "ascend-910b"], undecided: ["kunpeng-920", "ascend-310", "ascend-610"] },
  ),
  table(
    "What does the Ascend 910B cost per FP32 TFLOPS?",
    { table: HUAWEI, rows: "Ascend 910B", columns: ["price_per_tflops"] },
    { rows: ["ascend-910b"], cell: ["price_per_tflops", 8.5 / 75] },
  ),
  table(
    "Which investments reach USD 100 billion?",
    { table: "stargate", where: "amount_100m_usd >= 100 billion USD" },
    { rows: ["stargate-total", "stargate-first", "microsoft-blackrock-mgx"] },
  ),
  table(
    "How much payroll is in the sector's expenses?",
    {
      table: "labour-cost-share",
      rows: ["selling-payroll", "admin-payroll", "rd-payroll"],
      summary: "sum(value)",
    },
    { figures: { "sum(value)": 1814.88 } },
  ),
  table(
    "In which scenario did Doubao's calls grow most?",
    { table: "doubao-scenario-growth", sort: "-calls_growth_x", limit: 1 },
    {
      rows: ["information-processing"],
      undecided: ["learning-education"],
      cell: ["calls_growth_x", 39],
    },
  ),
  table(
    "Which US companies trade on Nasdaq (.O)?",
    { table: "ps-us", where: "ticker contains .O", columns: "ticker" },
    {
      rows: [
        ...["microsoft", "amazon", "google", "meta", "palantir", "adobe", "intuit"],
        ...["applovin", "atlassian", "workday", "monday"],
      ],
    },
  ),
  table("Whose ticker is MSFT.O?", { table: "ps-us", where: "ticker is MSFT.O" }, { rows: ["microsoft"] }),
  table(
    "Which chips have a bandwidth above 500 GB/s?",
    { table: CHIPS, where: "interconnect_gbps above 500 GB/s", sort: "-interconnect_gbps", limit: 1 },
    { rows: ["tpuv4"], undecided: ["ascend-310", "ascend-910"], cell: ["interconnect_gb_s", 1200] },
  ),
  table(
    "Which chips draw 200 W or more?",
    { table: CHIPS, where: "power_w is 200 W or more" },
    {
      rows: [
        ...["a100-pcie", "a800-pcie", "v100-pcie", "mi250x", "mi250", "mi100", "tiangai-100"],
        ...["bili-100p", "bili-104p", "ascend-910", "t20"],
      ],
      undecided: ["tpuv4i", "tpuv4"],
    },
  ),
  table(
    "Which chips draw more than 150 but less than 300 W?",
    { table: CHIPS, where: "power_w over 150 and under 300 W", summary: "count" },
    { figures: { count: 1 }, undecided: ["tpuv4i", "tpuv4"] },
  ),
  table(
    "What came after May 2024 among edge chips?",
    { table: EDGE, where: "release after 2024-05" },
    { rows: ["lunar-lake", "ryzen-ai-300"] },
  ),
  table(
    "Who took up MCP in April 2025?",
    { table: "mcp-adoption", where: "date = April 2025" },
    { rows: ["google", "alibaba", "tencent"] },
  ),
  table(
    "Which Pangu series have 100 billion parameters or more?",
    { table: "pangu-5-sizes", where: "parameters >= 100 billion" },
    { rows: ["pangu-u", "pangu-s"] },
  ),
  table(
    "Which of XPeng's mileages exceed 200 million km?",
    { table: "xpeng-e2e-metrics", where: "value > 200 million km" },
    { rows: ["training-mileage", "simulation-mileage"], undecided: ["road-test-mileage"] },
  ),
  compare(
    "How do the A100 and A800 differ in interconnect?",
    { names: ["A100", "A800"], metrics: ["interconnect"] },
    { values: { a100: [600], a800: [400] } },
  ),
  compare(
    "What does the report give for the power of the Ascend 910?",
    { names: "Ascend 910", metrics: "power" },
    { values: { "": [300, 310] }, places: "differ" },
  ),
  compare(
    "And for its INT8 compute, in one unit?",
    { names: ["Ascend 910", "NVIDIA A100"], metrics: ["INT8"] },
    { values: { "ascend-910": [600, 640], a100: [624] }, places: "agree after rounding" },
  ),
];

export const CHINESE: readonly TableQuestion[] = [
  table(
    "INT8不低于0.256 POPS且功耗不超过0.3千瓦的芯片有哪些?",
    { table: CHIPS, where: ["INT8算力 >= 0.256 POPS", "功耗 <= 0.3千瓦"] },
    {
      rows: ["a100-pcie", "a800-pcie", "tiangai-100", "bili-104p", "t20", "mlu370-x4"],
      undecided: ["v100-pcie", "tpuv4", "ascend-910"],
    },
  ),
  table(
    "哪款芯片互联带宽最高?",
    { table: CHIPS, sort: "-互联带宽", limit: 1 },
    { rows: ["tpuv4"], undecided: ["ascend-310", "ascend-910"], cell: ["interconnect_gb_s", 1200] },
  ),
  table(
    "寒武纪和壁仞有哪些芯片?",
    { table: CHIPS, where: "厂商 属于 寒武纪、壁仞" },
    { rows: ["bili-100p", "bili-104p", "mlu370-x4", "mlu370-s4"] },
  ),
  table(
    "7nm芯片有几款?",
    { table: CHIPS, where: "制程 = 7纳米", summary: "count" },
    { figures: { count: 11 }, undecided: ["t20"] },
  ),
  table(
    "每瓦FP32算力最高的是哪款?",
    { table: CHIPS, sort: "-每瓦FP32算力", limit: 1, columns: "fp32_tflops_per_w" },
    {
      rows: ["bili-104p"],
      undecided: ["tpuv4i", "tpuv4", "ascend-310", "ascend-910"],
      cell: ["fp32_tflops_per_w", 256 / 300],
    },
  ),
  table("型号里带MLU的芯片?", { table: CHIPS, where: "型号包含MLU" }, { rows: ["mlu370-x4", "mlu370-s4"] }),
  table("哪些芯片没有给出功耗?", { table: CHIPS, where: "功耗缺失" }, { rows: ["tpuv4i", "tpuv4"] }),
  table(
    "各厂商INT8算力最高是多少?",
    { table: CHIPS, summary: "max(int8_tops)", by: "厂商" },
    {
      figures: {
        英伟达: 624,
        AMD: 383,
        天数智芯: 295,
        壁仞科技: 1920,
        谷歌: 275,
        华为海思: 640,
        燧原科技: 256,
        寒武纪: 256,
      },
      undecided: ["v100-pcie"],
    },
  ),
  table(
    "手机芯片按NPU算力排序",
    { table: EDGE, where: "类型 = 手机芯片", sort: "-npu_tops" },
    { rows: ["dimensity-9300-plus", "a17-pro", "snapdragon-8-gen-3", "dimensity-9300"] },
  ),
  table(
    "2024年发布的端侧芯片?",
    { table: EDGE, where: "发布时间 = 2024年" },
    { rows: ["dimensity-9300-plus", "lunar-lake", "ryzen-ai-300", "m4", "rtx40-super"] },
  ),
  table(
    "支持130亿参数以上模型的端侧芯片?",
    { table: EDGE, where: "支持模型规模 >= 130亿参数" },
    {
      rows: ["dimensity-9300", "snapdragon-x-elite"],
      undecided: [
        "dimensity-9300-plus",
        "a17-pro",
        "meteor-lake",
        "lunar-lake",
        "ryzen-8040",
        "ryzen-ai-300",
        "m3",
        "m4",
        "rtx40-super",
      ],
    },
  ),
  table(
    "NPU占AI总算力六成以上的芯片?",
    { table: EDGE, where: "npu_share_pct >= 60%" },
    {
      rows: ["dimensity-9300-plus", "snapdragon-x-elite"],
      undecided: ["dimensity-9300", "a17-pro", "ryzen-ai-300", "m3", "m4", "rtx40-super"],
    },
  ),
  table(
    "港股里市销率最高的是谁?",
    { table: "ps-hk-a", where: "market = 港股", sort: "-ps_ttm", limit: 1 },
    { rows: ["marketingforce"], cell: ["ps_ttm", 11.19] },
  ),
  table(
    "A股里市销率低于5倍的有谁?",
    { table: "ps-hk-a", where: ["market = A股", "ps_ttm < 5倍"] },
    { rows: ["digiwin", "seeyon", "glodon"] },
  ),
  table(
    "美股软件公司平均市销率?",
    { table: "ps-us", summary: "mean(ps_ttm)" },
    { figures: { "mean(ps_ttm)": 307.7 / 18 } },
  ),
  table(
    "哪些年份净利率低于3%?",
    { table: "sector-net-margin", where: "净利率 < 3%" },
    { rows: ["2019", "2022", "2023"] },
  ),
  table(
    "哪些年份净利率在3%以下?",
    { table: "sector-net-margin", where: "净利率在3%以下" },
    { rows: ["2019", "2022", "2023"] },
  ),
  table(
    "哪些年份净利率大于等于2%且小于3%?",
    { table: "sector-net-margin", where: "净利率大于等于2%且小于3%" },
    { rows: ["2019", "2022", "2023"] },
  ),
  table(
    "哪些芯片功耗在300W以下?",
    { table: CHIPS, where: "功耗 在300W以下", columns: "功耗" },
    {
      rows: [
        ...["a100-pcie", "a800-pcie", "v100-pcie", "mi100", "tiangai-100", "bili-104p"],
        ...["ascend-310", "t20", "mlu370-x4", "mlu370-s4"],
      ],
      undecided: ["tpuv4i", "tpuv4", "ascend-910"],
    },
  ),
  table(
    "哪些芯片功耗500W以上?",
    { table: CHIPS, where: "power_w 500W以上" },
    { rows: ["mi250x", "mi250", "bili-100p"], undecided: ["tpuv4i", "tpuv4"] },
  ),
  table(
    "哪些芯片功耗介于400到600瓦之间?",
    { table: CHIPS, where: "功耗介于400到600瓦之间" },
    { rows: ["mi250x", "mi250", "bili-100p"], undecided: ["tpuv4i", "tpuv4"] },
  ),
  table(
    "毛利率最高是哪一年?",
    { table: "sector-gross-margin", sort: "-gross_margin_pct", limit: 1 },
    { rows: ["2019"], cell: ["gross_margin_pct", 27.8] },
  ),
  table(
    "效率提升20%时净利率是多少?",
    { table: "ai-coding-sensitivity", where: "效率提升 = 20%", columns: "net_margin_pct" },
    { rows: ["gain-20"], cell: ["net_margin_pct", 12] },
  ),
  table(
    "哪些情景净利率不低于12%?",
    { table: "ai-coding-sensitivity", where: "net_margin_pct >= 12%" },
    { rows: ["gain-20", "gain-25", "gain-30"] },
  ),
  table(
    "哪些年份智能算力达到1000 EFLOPS?",
    { table: "china-compute", where: "ai_compute_eflops >= 1000" },
    { rows: ["2025", "2026"] },
  ),
  table(
    "哪些年份AI算力市场规模超过250亿美元?",
    { table: "china-compute", where: "market_100m_usd > 250亿美元" },
    { rows: ["2025", "2026"] },
  ),
  table(
    "豆包哪些场景调用量增长超过10倍?",
    { table: "doubao-scenario-growth", where: "calls_growth_x > 10倍" },
    {
      rows: ["information-processing", "customer-service-sales", "hardware-devices"],
      undecided: ["learning-education"],
    },
  ),
  table(
    "DeepSeek在2025年1月发布了哪些模型?",
    { table: "deepseek-timeline", where: "released = 2025年1月" },
    { rows: ["deepseek-r1", "janus-pro", "janusflow"] },
  ),
  table(
    "引望三方持股合计多少?",
    { table: "yinwang-ownership", summary: "sum(stake_pct)" },
    { figures: { "sum(stake_pct)": 100 } },
  ),
  table(
    "谁为引望股份付了100亿元以上?",
    { table: "yinwang-ownership", where: "paid_cny > 100亿元" },
    { rows: ["seres", "avatr"], undecided: ["huawei"] },
  ),
  table(
    "微软参与了哪些算力投资?",
    { table: "stargate", where: "investors contains 微软" },
    { rows: ["microsoft-2025", "microsoft-blackrock-mgx"] },
  ),
  table(
    "OpenAI哪款模型输入价格低于10美元?",
    { table: "openai-api-price", where: "input_usd < 10" },
    { rows: ["o3-mini"] },
  ),
  table(
    "哪款华为芯片给出了月产量?",
    { table: HUAWEI, where: "月产量不缺失" },
    { rows: ["ascend-910b"], cell: ["monthly_output", 17000] },
  ),
  table(
    "GPQA不低于60的蒸馏模型?",
    { table: "distill-benchmarks", where: ["model contains distill", "gpqa_diamond_pass1 >= 60"] },
    { rows: ["r1-distill-qwen-32b", "r1-distill-llama-70b"] },
  ),
  compare(
    "昇腾910和910B的制程?",
    { names: ["昇腾910", "昇腾910B"], metrics: ["制程"] },
    { values: { "ascend-910": [7], "ascend-910b": [14] } },
  ),
  compare(
    "寒武纪MLU370-X4与昇腾310的功耗?",
    { names: ["寒武纪MLU370-X4", "昇腾310"], metrics: ["功耗"] },
    { values: { "mlu370-x4": [150], "ascend-310": [8] } },
  ),
];
