/** Reasons of verdicts, in words. */
export const WHY = {
  unit: { zh: "单位不同", en: "another unit" },
  change: {
    zh: "报告说的是另一种关系(增、减或倍数)",
    en: "the report states another change: a rise, a fall or a multiple",
  },
  bound: { zh: "上下限不同", en: "another bound" },
  qualified: { zh: "报告所说是上限、下限或数量级", en: "the report gives it as a bound only" },
  period: { zh: "报告只有其他时期的数", en: "the report has it for another time only" },
  "no period": { zh: "报告没有给出时期", en: "the report gives no time for it" },
  subject: { zh: "报告把它记在别的主体下", en: "the report gives it for another subject" },
  misplaced: { zh: "报告把它印在了别的主体下", en: "the report prints it under the wrong subject" },
} as const;
