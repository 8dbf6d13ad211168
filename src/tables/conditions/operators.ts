/** What a condition says of a column. */
export type Operator =
  | ">="
  | ">"
  | "<="
  | "<"
  | "="
  | "!="
  | "between"
  | "in"
  | "not in"
  | "contains"
  | "not contains"
  | "missing"
  | "present";

/** How one operator is written before its operand, and after it (500W以上, 300 W or less). */
interface Spellings {
  readonly signs?: readonly string[];
  readonly zh?: readonly string[];
  /** "not …" also stands for "is not …", "isn't …", "does not …". */
  readonly en?: readonly string[];
  readonly after?: RegExp;
}

/** Every way to write an operator, in both languages. Full-width signs are plain ones by the time that this is asked. */
const SPELLINGS: Readonly<Record<Operator, Spellings>> = {
  present: {
    zh: ["不缺失", "不空缺", "不为空", "非空", "有值"],
    en: ["present", "given", "not missing", "not null", "not empty", "not blank"],
  },
  missing: {
    zh: ["缺失", "空缺", "为空", "无值"],
    en: ["missing", "null", "empty", "blank", "not given", "not present"],
  },
  ">=": {
    signs: [">=", "=>", "≥", "⩾", "≧"],
    zh: [
      ...["大于等于", "大于或等于", "高于等于", "高于或等于", "多于或等于", "不低于", "不小于", "不少于"],
      ...["不早于", "不亚于", "至少", "最少", "起码", "达到"],
    ],
    en: [
      ...["at least", "a minimum of", "greater than or equal to", "more than or equal to"],
      ...["higher than or equal to", "no less than", "no fewer than", "no lower than", "no smaller than"],
      ...["no earlier than", "not less than", "not fewer than", "not lower than", "not smaller than"],
      ...["not earlier than", "not under", "not below", "not before", "since", "reach", "reaches"],
    ],
    after:
      /(?:[及或和]?以上|或更[多高大晚]|以来|起|\s*\b(?:or|and) (?:more|above|over|up|higher|greater|larger|later|after))$/i,
  },
  "<=": {
    signs: ["<=", "=<", "≤", "⩽", "≦"],
    zh: [
      ...["小于等于", "小于或等于", "低于等于", "低于或等于", "少于或等于", "不高于", "不大于", "不超过"],
      ...["不超出", "不多于", "不晚于", "未超过", "没超过", "至多", "最多", "顶多"],
    ],
    en: [
      ...["at most", "a maximum of", "up to", "less than or equal to", "lower than or equal to"],
      ...["fewer than or equal to", "no more than", "no greater than", "no higher than", "no larger than"],
      ...["no later than", "not more than", "not greater than", "not higher than", "not larger than"],
      ...["not later than", "not over", "not above", "not exceed", "not exceeding", "not after", "until"],
    ],
    after:
      /(?:[及或和]?以下|[以之]内|或更[少低小早]|\s*\b(?:or|and) (?:less|below|under|lower|fewer|smaller|earlier|before))$/i,
  },
  ">": {
    signs: [">"],
    zh: ["大于", "高于", "超过", "超出", "多于", "晚于", "超", "逾"],
    en: [
      ...["over", "above", "more than", "greater than", "higher than", "larger than", "bigger than"],
      ...["exceed", "exceeds", "exceeding", "after", "later than"],
    ],
    after: /[之以]后$/,
  },
  "<": {
    signs: ["<"],
    zh: ["小于", "低于", "少于", "早于", "不足", "不到", "不及", "未满", "未达到", "未达"],
    en: [
      ...["under", "below", "less than", "lower than", "fewer than", "smaller than"],
      ...["before", "earlier than"],
    ],
    after: /[之以]前$/,
  },
  "=": {
    signs: ["==", "=", ":"],
    zh: ["等于", "是", "为", "在"],
    en: ["is", "are", "was", "were", "equal", "equals", "equal to", "exactly"],
  },
  "!=": {
    signs: ["!=", "<>", "≠"],
    zh: ["不等于", "不是", "不为", "并非", "非", "不同于"],
    en: ["not", "not equal", "not equal to", "other than", "different from"],
  },
  between: { zh: ["介于", "从"], en: ["between", "from"], after: /\s*之间$/ },
  in: { zh: ["属于", "在(?=.+之中$)", "是(?=.+之一$)"], en: ["in", "one of", "any of"] },
  "not in": { zh: ["不属于"], en: ["not in", "not one of", "not any of", "none of"] },
  contains: {
    zh: ["包含", "包括", "含有", "含", "带有", "带"],
    en: ["contain", "contains", "containing", "include", "includes", "including", "has"],
  },
  "not contains": {
    zh: ["不包含", "不包括", "不含有", "不含", "不带"],
    en: ["not contain", "not contains", "not containing", "not include", "not includes", "not have"],
  },
};

const OPERATORS: readonly Operator[] = [
  ...(["present", "missing", "not in", "not contains", "between", "in", "contains"] as const),
  ...([">=", "<=", "!=", ">", "<", "="] as const),
];

/** An operator in a text: where it stands and how long it is. */
export interface Found {
  readonly operator: Operator;
  readonly at: number;
  readonly length: number;
}

/** All operators that a text may hold, the leftmost first, of those at one place the longest. */
export function operatorsIn(text: string): Found[] {
  return PATTERNS.flatMap(([operator, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index: at }) => ({ operator, at, length })),
  ).sort((a, b) => a.at - b.at || b.length - a.length);
}

/** The operator that a text ends in (500W以上), with the text before it. */
export function operatorAfter(
  text: string,
): { readonly operator: Operator; readonly rest: string } | undefined {
  for (const operator of OPERATORS) {
    const [ending] = SPELLINGS[operator].after?.exec(text) ?? [];
    if (ending) return { operator, rest: text.slice(0, -ending.length).trim() };
  }
  return undefined;
}

const PATTERNS: readonly (readonly [Operator, RegExp])[] = OPERATORS.map((operator) => {
  const { signs = [], zh = [], en = [] } = SPELLINGS[operator];
  const last = operator === "missing" || operator === "present" ? "\\s*$" : "";
  const chinese = zh.length > 0 ? [`(?:[是为在]\\s*)?(?:${longestFirst(zh)})${last}`] : [];
  const english = en.length > 0 ? [`\\s+(?:${longestFirst(en.map(spaced))})(?![a-z])${last}`] : [];
  return [operator, new RegExp([...signs, ...chinese, ...english].join("|"), "gi")];
});

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

/** English words with any blanks between them, and what may stand before them: "is at least", "isn't in". */
function spaced(words: string): string {
  const plain = words.replaceAll(" ", "\\s+");
  return plain.startsWith("not")
    ? `(?:(?:is|are|was|were|do|does|did)(?:\\s+not|n['’]t)|not)${plain.slice(3)}`
    : `(?:(?:is|are|was|were)\\s+)?${plain}`;
}
