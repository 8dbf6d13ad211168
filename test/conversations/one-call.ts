import type { Conversation } from "./conversation.ts";

/** Questions that one call should answer. Expectations were worked out from the report alone, by an author who saw neither corpus nor answers. */
export const oneCallConversations: readonly Conversation[] = [
  {
    who: "analyst",
    asks: "国内那张PS表里市销率超过10倍的有哪几家?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "国内那张PS表里市销率超过10倍的有哪几家?" },
        holds: ["金山办公", "34.99", "迈富时", "11.19"],
      },
    ],
  },
  {
    who: "analyst",
    asks: "How many of the US software stocks trade above 15 times sales?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "How many of the US software stocks trade above 15 times sales?" },
        // Seven: Palantir, AppLovin, Fair Isaac, Reddit, ServiceNow, Atlassian and Monday.com.
        holds: ["82.95", "30.54", "23.35", "23.15", "17.6", "15.63", "15.44"],
      },
    ],
  },
  {
    who: "analyst",
    asks: "ServiceNow or Workday – which one is cheaper on sales?",
    calls: [
      {
        tool: "compare_entities",
        args: { names: ["ServiceNow", "Workday"] },
        holds: ["17.6", "8.36"],
      },
    ],
  },
  {
    who: "analyst",
    asks: "What margin would the sector reach if AI coding made its staff 35 % more efficient?",
    calls: [
      {
        tool: "run_model",
        // 3.4 + 44 × 0.35 = 18.8.
        args: { model: "ai-coding-net-margin", inputs: { gain_pct: 35 } },
        at: { mode: "point", "outputs.net_margin_pct.value": 18.8 },
      },
    ],
  },
  {
    who: "analyst",
    asks: "What if China's intelligent computing capacity grows 60 % in 2025 instead?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "what if China's intelligent computing capacity grows 60% in 2025" },
        holds: ['"ref":"model/'],
      },
    ],
  },
  {
    who: "chip engineer",
    asks: "Which accelerators in the comparison draw the most power?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "which accelerator draws the most power in watts" },
        // Both have 560 W.
        holds: ["MI250X", "MI250", "560"],
      },
    ],
  },
  {
    who: "chip engineer",
    asks: "Lunar Lake和M4的NPU谁强?",
    calls: [
      {
        tool: "compare_entities",
        args: { names: ["Lunar Lake", "M4"] },
        holds: ["Lunar Lake", "M4", "48", "38"],
      },
    ],
  },
  {
    who: "student",
    asks: "AIME 2024 cons@64 哪个模型最高?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "AIME 2024 cons@64 哪个模型最高" },
        holds: ["DeepSeek-R1-Distill-Llama-70B", "86.7"],
      },
    ],
  },
  {
    who: "student",
    asks: "What came last in the US military's four stages of information infrastructure?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "last of the four stages of US military information infrastructure" },
        holds: ["DMS", "742"],
      },
    ],
  },
  {
    who: "student",
    asks: "How many trillion tokens was Qwen2.5 pretrained on, going by what is said of Qwen3?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "Qwen2.5 pretraining tokens compared with Qwen3" },
        // Qwen3 has about 36 trillion, twice as many: 18.
        holds: ["36", "380"],
      },
    ],
  },
  {
    who: "journalist",
    asks: "How much memory does Nvidia's B200 have, according to the report?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "Nvidia B200 memory" },
        at: { "absent.*": "B200" },
      },
    ],
  },
  {
    who: "journalist",
    asks: "谷歌今年的资本开支计划比Meta指引的上限还多多少?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "谷歌和Meta 2025年全年资本支出" },
        // 750 − 720 = 30, in hundreds of millions of dollars.
        holds: ["750", "720", "1120", "1122"],
      },
    ],
  },
  {
    who: "sceptic",
    asks: "比亚迪今年打算卖多少辆车?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "比亚迪2025年销量目标" },
        at: { "absent.*": "比亚迪" },
      },
    ],
  },
  {
    who: "sceptic",
    asks: "引望一成股份如果只卖80亿,整家公司还值多少?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "引望10%股份如果只卖80亿元,整体估值是多少" },
        holds: ['"ref":"model/'],
      },
    ],
  },
  {
    who: "script author",
    asks: "DeepSeek的App几天做到两千万日活?谷歌Play美区又下载了多少次?",
    calls: [
      {
        tool: "search_claims",
        args: { query: "DeepSeek App 日活两千万 用了几天 谷歌Play美国区下载量" },
        holds: ["898", "919", "1600"],
      },
    ],
  },
];
