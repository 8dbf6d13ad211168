import type { Lang } from "../corpus/schema/text.ts";

/** Every word that a chart says of its own; the font is cut to these and to those of the corpus. */
export const CHART_WORDS = {
  zh: {
    noValue: "无数据",
    computed: "计算值",
    printed: "报告印作",
    printedDiffers: "报告印作，与计算不符",
    reportCase: "报告取值",
    yourCase: "所设取值",
    solution: "解",
    target: "目标",
    base: "基准",
    doubtful: "空心：存疑",
    undecided: "无法判定",
    rowsOf: (shown: number, total: number) => `只画了${total}行中的${shown}行`,
    left: (names: string) => `缺数据，未画：${names}`,
    separator: "、",
    notFromZero: "不从零起",
    tornado: "每个输入单独由低到高移动，其余不变；输入 → 结果。橙色为低端，蓝色为高端。",
    printedCells: "方框：报告印出的格；≠ 与计算不符",
    approximate: "~ 约 · ≥ > ≤ < 为界限",
  },
  en: {
    noValue: "no value",
    computed: "computed",
    printed: "printed in the report",
    printedDiffers: "printed, differs",
    reportCase: "report",
    yourCase: "your value",
    solution: "solution",
    target: "target",
    base: "base",
    doubtful: "hollow: doubtful",
    undecided: "Undecided",
    rowsOf: (shown: number, total: number) => `${shown} of ${total} rows drawn`,
    left: (names: string) => `Not drawn, a value is missing: ${names}`,
    separator: ", ",
    notFromZero: "not from zero",
    tornado:
      "Each input alone goes from low to high, the others stand; input → result. Orange: low end, blue: high end.",
    printedCells: "Framed: printed in the report; ≠ differs from the computation",
    approximate: "~ about · ≥ > ≤ < bounds",
  },
} as const satisfies Record<Lang, Readonly<Record<string, unknown>>>;

/** Signs before a number that is not exact. */
export const BOUND_SIGNS: Readonly<Record<string, string>> = {
  over: ">",
  "at-least": "≥",
  under: "<",
  "at-most": "≤",
  about: "~",
  order: "~",
};
