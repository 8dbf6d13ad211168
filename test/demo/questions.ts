/** One question of the demo: what a person asks, and the call that a good agent makes of it. */
export interface DemoQuestion {
  readonly asks: string;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Must stand in the answer, or the demo fails: it is a check as well as a show. */
  readonly holds: readonly string[];
}

export const questions: readonly DemoQuestion[] = [
  {
    asks: "昇腾910的INT8算力是多少?",
    tool: "search_claims",
    args: { query: "昇腾910 INT8 算力", limit: 3 },
    holds: ["0.6", "640", "1044", "1061"],
  },
  {
    asks: "Which AI chips give at least 256 INT8 TOPS at 300 W or less, the most efficient first?",
    tool: "get_table",
    args: {
      table: "ai-chip-specs",
      where: ["int8_tops >= 256", "power_w <= 300"],
      columns: ["vendor", "chip", "int8_tops", "power_w", "int8_tops_per_w"],
      sort: ["-int8_tops_per_w"],
    },
    holds: ["3.41", "1057", "310"],
  },
  {
    asks: "2024年中国智能算力规模有多大,未来两年会到多少?",
    tool: "search_claims",
    args: { query: "中国智能算力规模 2024 2025 2026", limit: 4 },
    holds: ["725.3", "977"],
  },
  {
    asks: "How much will Google spend on capex in 2025?",
    tool: "search_claims",
    args: { query: "Google capital expenditure 2025", limit: 2 },
    holds: ["75 billion", "1120"],
  },
  {
    asks: "The report's own case: what does a 10 % efficiency gain from AI coding do to net margins?",
    tool: "run_model",
    args: { model: "ai-coding-net-margin", inputs: { gain_pct: 10 } },
    holds: ["7.8", "8"],
  },
  {
    asks: "如果工资占比只有30%,而且一半的节省要让利给客户呢?",
    tool: "run_model",
    args: {
      model: "ai-coding-net-margin",
      inputs: { gain_pct: "10%", labour_share_pct: 30, pass_through_pct: 50 },
      lang: "zh",
    },
    holds: ["1.5", "5%"],
  },
  {
    asks: "Which phone and PC chips reach 40 NPU TOPS?",
    tool: "get_table",
    args: {
      table: "edge-chips",
      where: ["npu_tops >= 40"],
      columns: ["vendor", "chip", "npu_tops", "release"],
      sort: ["-npu_tops"],
    },
    holds: ["50", "48", "45"],
  },
  {
    asks: "寒武纪的芯片兼容CUDA吗?",
    tool: "search_claims",
    args: { query: "寒武纪 兼容 CUDA", limit: 2 },
    holds: ["1036"],
  },
  {
    asks: "What does the report say about NVIDIA's H20?",
    tool: "search_claims",
    args: { query: "NVIDIA H20 performance", limit: 2 },
    holds: ["H20"],
  },
  {
    asks: "What stands in the chapter on compute?",
    tool: "get_outline",
    args: { part: "5" },
    holds: ["table/ai-chip-specs"],
  },
];
