import type { Conversation } from "./conversation.ts";

/** Expectations were worked out from the report and with pencil and paper, not from the server's answers. */
export const conversations: readonly Conversation[] = [
  {
    who: "analyst",
    asks: "The report says AI coding nearly doubles the sector's net margin. What efficiency gain would really double it?",
    calls: [
      {
        tool: "run_model",
        args: { model: "ai-coding-net-margin", solve: "gain_pct", target: 2, output: "margin_multiple" },
        holds: ["finding/ai-coding-near-doubling"],
        at: { "solved.found": "one", "solved.values.0": 7.73, say: "7.73" },
      },
    ],
  },
  {
    who: "analyst",
    asks: "And if a quarter of the gain goes to tax and half of the saving is passed on to customers, at a gain of 10 %?",
    calls: [
      {
        tool: "run_model",
        // Profit 3.4 + 4.4 × 0.5 × 0.75 = 5.05 on revenue that falls by 2.2 %: 5.05 / 0.978 = 5.16, shown as 5.2.
        args: {
          model: "ai-coding-net-margin",
          inputs: { gain_pct: "10%", tax_pct: 25, pass_through_pct: 50 },
        },
        holds: ["reader"],
        at: {
          mode: "point",
          "outputs.net_margin_pct.value": 5.2,
          "inputs.tax_pct.from": "reader",
          "inputs.labour_share_pct.from": "report",
        },
      },
    ],
  },
  {
    who: "analyst",
    asks: "Which assumption of that margin model matters most?",
    calls: [
      {
        tool: "run_model",
        args: { model: "ai-coding-net-margin", inputs: "range" },
        at: { mode: "tornado", "rows.0.0": "gain_pct" },
      },
    ],
  },
  {
    who: "analyst",
    asks: "Are US software multiples really 77 times sales? Mean and median of the companies listed, please.",
    calls: [
      {
        tool: "get_table",
        args: { table: "ps-us", summary: ["mean(ps_ttm)", "median(ps_ttm)", "max(ps_ttm)"] },
        holds: ["finding/ps-averages-not-table-means", "77.43"],
        at: {
          "summary.0.value": 17.09,
          "summary.1.value": 11.06,
          "summary.2.value": 82.95,
          "summary.0.n": 18,
        },
      },
    ],
  },
  {
    who: "chip engineer",
    asks: "Which of these chips give at least 256 INT8 TOPS at 300 W or less, and which does most per watt?",
    calls: [
      {
        tool: "get_table",
        args: {
          table: "ai-chip-specs",
          where: ["int8_tops >= 256", "power_w <= 0.3 kW"],
          columns: ["vendor", "chip", "int8_tops", "power_w", "int8_tops_per_w"],
          sort: "-int8_tops_per_w",
        },
        holds: ["1057", "1063", "MLU370-X4", "T20"],
        // 1024 / 300 = 3.413; the Ascend 910 has 310 W in the table and 300 W in the text, the TPUv4 has no power.
        at: { total: 6, "rows.0.*": 3.41, "undecided.*.key": "ascend-910" },
      },
    ],
  },
  {
    who: "chip engineer",
    asks: "昇腾910和A100相比如何?",
    calls: [
      {
        tool: "compare_entities",
        args: { names: ["昇腾910", "A100"] },
        holds: ["640", "624", "310", "300", "finding/ascend-910-two-places"],
        at: { "metrics.*.places": "differ", "entities.0.ref": "entity/ascend-910" },
      },
    ],
  },
  {
    who: "chip engineer",
    asks: "Can I run CUDA code on Cambricon chips?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "Cambricon CUDA compatibility", limit: 3 },
        holds: ["finding/cambricon-page-hygon-text", "1036", "1084", "Hygon"],
        at: { "hits.0.ref": "finding/cambricon-page-hygon-text" },
      },
    ],
  },
  {
    who: "chip engineer",
    asks: "How many Ascend 910 would I need for one POPS, and at what power?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "Ascend 910 INT8 compute and power", limit: 5 },
        holds: ["640", "310", "1061"],
      },
      {
        tool: "run_model",
        args: { model: "chip-efficiency", inputs: { chip: "ascend-910", wanted_pops: 1 } },
        holds: ["1061", "finding/ascend-910-two-places"],
        at: { mode: "point" },
      },
    ],
  },
  {
    who: "journalist",
    asks: "What does the report say about NVIDIA's H20 and the export ban?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "NVIDIA H20 export ban", limit: 3 },
        at: { "absent.0": "H20 is not in the report." },
      },
      {
        tool: "compare_entities",
        args: { names: ["H20"] },
        lacks: ["entity/h200"],
        at: { "absent.0": "H20 is not in the report" },
      },
    ],
  },
  {
    who: "journalist",
    asks: "Check my sentence: the Ascend 910 does 640 TOPS in INT8 at 350 W, and China's AI compute reached 725.3 EFLOPS in 2025.",
    calls: [
      {
        tool: "check_figures",
        args: {
          figures: [
            { subject: "Ascend 910", metric: "INT8", value: "640 TOPS" },
            { subject: "Ascend 910", metric: "maximum power", value: "350 W" },
            { subject: "China", metric: "AI compute", value: "725.3 EFLOPS", period: "2025" },
          ],
        },
        holds: ["1061", "977"],
        at: {
          "checks.0.verdict": "agrees",
          "checks.1.verdict": "differs",
          "checks.2.verdict": "differs",
          "checks.2.elsewhere.0.period": "2024",
        },
      },
    ],
  },
  {
    who: "journalist",
    asks: "How much will Google spend on capex this year, and how much did it spend last year?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "Google capital expenditure 2025", limit: 3 },
        holds: ["75", "53", "1120", "USD"],
        at: { "hits.*.lines.*": 1120 },
      },
    ],
  },
  {
    who: "journalist",
    asks: "Who says that China's AI compute will double by 2026, and when did they say it?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "China AI compute 2026 forecast", kinds: "forecast", limit: 5 },
        holds: ["1460.3", "EFLOPS", "IDC", "977"],
      },
      { tool: "get_section", args: { ref: "china-compute-scale" }, holds: ["2.01", "977"] },
    ],
  },
  {
    who: "sceptic",
    asks: "What is wrong in this report?",
    calls: [
      {
        tool: "list_findings",
        args: {},
        holds: ["finding/ai-coding-near-doubling", "finding/ascend-910-two-places", "outside"],
        at: { "findings.0.weight": "material" },
      },
    ],
  },
  {
    who: "sceptic",
    asks: "What did DeepSeek-R1 itself score on AIME 2024?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "What did DeepSeek-R1 itself score on AIME 2024?", limit: 5 },
        holds: ["lost", "Figure 1"],
        at: { "hits.0.ref": "finding/deepseek-r1-o1-benchmarks-lost" },
      },
    ],
  },
  {
    who: "sceptic",
    asks: "Compare Copilot with Cursor.",
    calls: [
      {
        tool: "compare_entities",
        args: { names: ["Copilot", "Cursor"] },
        holds: ["entity/github-copilot"],
        at: { "ambiguous.0.name": "Copilot" },
      },
    ],
  },
  {
    who: "sceptic",
    asks: "Does the report itself compute the growth of compute to 2026 rightly?",
    calls: [
      {
        tool: "run_model",
        args: { model: "china-compute-growth" },
        holds: ["725.3", "1460.3", "977"],
        // 1460.3 / 725.3 = 2.0134.
        at: { "outputs.multiple_2026.value": 2.01 },
      },
    ],
  },
  {
    who: "student",
    asks: "总结第五章",
    calls: [
      {
        tool: "get_outline",
        args: { part: "5", lang: "zh" },
        holds: ["section/huawei-ascend", "section/overseas-hyperscalers", "725.3", "table/ai-chip-specs"],
        at: { "chapters.0.ref": "chapter/ai-infrastructure" },
      },
    ],
  },
  {
    who: "student",
    asks: "2024年中国智能算力规模有多大?比上一年增长多少?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "2024年中国智能算力规模和增速" },
        holds: ["725.3", "74.1", "EFLOPS", "977"],
        at: { "hits.0.lines.*": 977 },
      },
    ],
  },
  {
    who: "student",
    asks: "哪些手机、PC芯片的NPU达到40 TOPS以上?",
    calls: [
      {
        tool: "get_table",
        args: { table: "edge-chips", where: "npu_tops >= 40", sort: "-npu_tops", lang: "zh" },
        holds: ["50", "48", "45"],
        at: { "units.npu_tops": "TOPS" },
      },
    ],
  },
  {
    who: "student",
    asks: "萝卜快跑第六代无人车多少钱?降了多少?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "萝卜快跑第六代无人车成本", limit: 4 },
        holds: ["60", "20", "687"],
      },
    ],
  },
  {
    who: "script author",
    asks: "I need the margins for gains of 5 to 30 % and payroll shares of 30, 44 and 50 % as rows for a heat map.",
    calls: [
      {
        tool: "run_model",
        args: {
          model: "ai-coding-net-margin",
          inputs: { gain_pct: [5, 10, 20, 25, 30], labour_share_pct: [30, 44, 50] },
          output: "net_margin_pct",
        },
        // 3.4 + 44 × 0.1 = 7.8 and 3.4 + 50 × 0.3 = 18.4.
        at: { mode: "grid", "rows.*.*": 7.8, "rows.*.3": 18.4 },
      },
    ],
  },
  {
    who: "script author",
    asks: "All rows of the chip table as typed data with units and lines, and what is doubtful about them.",
    calls: [
      {
        tool: "get_table",
        args: { table: "table/ai-chip-specs", limit: "200" },
        holds: ["a100-pcie", "finding/ascend-910-two-places"],
        lacks: ["nextCursor"],
        at: { total: 16, "units.int8_tops": "TOPS", "units.power_w": "W", "columns.0": "key" },
      },
    ],
  },
  {
    who: "script author",
    asks: "Everything in the chapter on compute that is only a forecast or a target, page by page.",
    calls: [
      {
        tool: "search_claims",
        args: { kinds: ["forecast", "target"], in: "5", limit: 10 },
        holds: ["forecast"],
        at: { "hits.*.claim": "target" },
      },
    ],
  },
];
