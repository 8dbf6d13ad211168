/** Reasons of verdicts, in words. */
export const WHY = {
  value: { zh: "数值不同", en: "another value" },
  computed: {
    zh: "由报告所列数字计算，得到另一数值",
    en: "computed from the report's figures it is another value",
  },
  mean: {
    zh: "说的是若干主体的平均，不能确定是哪些",
    en: "a mean of several things, and which ones is not sure",
  },
  "not given": { zh: "报告没有给出这个主体的这一项", en: "the report does not give it for this subject" },
  "not read": {
    zh: "从报告中读懂的数字里，没有这个主体的这一项",
    en: "no figure that was understood in the report gives it for this subject",
  },
  unit: { zh: "单位不同", en: "another unit" },
  change: {
    zh: "报告说的是另一种关系（增、减或倍数）",
    en: "the report states another change: a rise, a fall or a multiple",
  },
  bound: { zh: "上下限不同", en: "another bound" },
  base: {
    zh: "增减的基期不同（同比、环比或年均复合）",
    en: "a change on another base: the year before, the quarter or month before, or compound",
  },
  outcome: {
    zh: "报告所说一为预测、一为实际",
    en: "one is an estimate, the other came out",
  },
  rate: { zh: "每日、每月或每年的口径不同", en: "given per another span of time" },
  several: {
    zh: "报告在不同条件下给出了不同的数值；请写明条件再查",
    en: "the report gives several values for it under several conditions: name the condition and ask again",
  },
  noun: { zh: "不明白数字后面的词说的是什么单位", en: "what the number counts is not understood" },
  scale: {
    zh: "数量级不合该单位的写法：请写明单位",
    en: "the scale does not fit the unit: write the unit",
  },
  unitless: {
    zh: "报告没有给出它的单位，无法与带单位的金额核对",
    en: "the report gives it without a unit, so an amount of money cannot be held against it",
  },
  carried: {
    zh: "主体取自前一句；请写明主体再查",
    en: "the subject is that of the sentence before: name it and ask again",
  },
  "fiscal year": {
    zh: "报告没有说明财年以起始年还是结束年命名；请写明起止月份再查",
    en: "the report does not tell whether its fiscal years are called by the year in which they begin or end: give the months (2022-02..2023-01)",
  },
  part: {
    zh: "只说是前一数字的一部分；请写明它说的是什么再查",
    en: "it is only said to be a part of the figure before: name what it measures and ask again",
  },
  "carried period": {
    zh: "这句话没有写明时期，按所列时期核对",
    en: "its clause gives no time: checked against the time shown",
  },
  "read as": {
    zh: "这半句没有写明主体或指标，按所示核对",
    en: "its clause leaves the subject or the metric open: checked as shown",
  },
  open: {
    zh: "报告印有这个数字，但没有读懂它是谁的、是什么；请看所列之处",
    en: "the report prints this number, but whose or what it is was not understood: look there",
  },
  nobody: {
    zh: "这句话没有写明主体；请写明主体再查",
    en: "its sentence names no subject: name it and ask again",
  },
  stranger: {
    zh: "这半句说的是别的主体；请写明主体再查",
    en: "its clause speaks of something else than the clause before: name the subject and ask again",
  },
  nothing: {
    zh: "这句话没有写明数字说的是什么；请写明指标再查",
    en: "its sentence does not say what it measures: name the metric and ask again",
  },
  bare: {
    zh: "所给数字没有指标和单位，只有指所列指标时才一致",
    en: "the claim has neither metric nor unit: it agrees only if the metric shown is meant",
  },
  expected: {
    zh: "数值不同；报告给出的只是预期",
    en: "another value; the report gives only what was expected",
  },
  qualified: { zh: "报告所说是上限、下限或数量级", en: "the report gives it as a bound only" },
  period: { zh: "报告只有其他时期的数", en: "the report has it for another time only" },
  "no period": { zh: "报告没有给出时期", en: "the report gives no time for it" },
  qualifier: {
    zh: "报告没有给出带有这一限定的数；这个数值在报告里说的是所列各项",
    en: "the report gives no figure so qualified; it has the value for what is listed",
  },
  subject: { zh: "报告把它记在别的主体下", en: "the report gives it for another subject" },
  misplaced: { zh: "报告把它印在了别的主体下", en: "the report prints it under the wrong subject" },
  metric: {
    zh: "报告没有叫这个名称的指标；这个数值在报告里说的是所列各项，请核对含义",
    en: "the report measures nothing under that name; it has the value for what is listed, so compare what is meant",
  },
  "no metric": {
    zh: "报告没有叫这个名称的指标；换用相近的名称再查",
    en: "the report measures nothing under that name; ask again with a near one",
  },
  "no subject": { zh: "报告里没有叫这个名称的主体", en: "the report has no subject of that name" },
} as const;
