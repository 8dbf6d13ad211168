/** A question as a reader types it, and what its answer must hold; the same for every server, and none of them was tuned for these. */
export const QUESTIONS: readonly (readonly [asks: string, gold: RegExp])[] = [
  ["昇腾910 INT8 算力", /\b640\b|0\.6 ?P/],
  ["Ascend 910 INT8 TOPS", /\b640\b|0\.6 ?P/],
  ["2024年中国智能算力规模", /725\.3/],
  ["AI编程 净利率 敏感性", /\b17 ?%/],
  ["DeepSeek-V3 training cost", /5\.58|558万/],
  ["壁砾100P FP32", /\b240\b/],
  ["微软 智能云 收入", /267\.51|26\.751/],
  ["Apple M4 NPU TOPS", /\b38\b|38TOPS/],
  ["萝卜快跑 成本", /20万|\b60 ?%/],
  ["Alibaba capex growth", /258\.76/],
];
